package de.vielfalt.build;

import de.vielfalt.cache.Checksum;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of a value made of records, lists and plain values, all the way down: equal values have the same one, on every
 * machine, and others another.
 *
 * <p>A record of a kind that is not foreseen is a fault of the program: better none than one that leaves something out.
 */
final class Fingerprint {
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private ByteBuffer bytes = ByteBuffer.allocate(32_768);

    private final Map<Object, String> known;

    private Fingerprint(Map<Object, String> known) {
        this.known = known;
    }

    /** How a kind of record is taken apart. */
    private static final class Shape {
        /** Checksum of its name, as it is written down. */
        private final byte[] name;

        private final List<Method> accessors;

        Shape(Class<?> type) {
            name = encoded(Checksum.of(encoded(type.getName())));
            accessors = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    }

    /** The fingerprint of a value, in hex. */
    static String of(Object value) {
        return of(value, new IdentityHashMap<>());
    }

    /**
     * The fingerprint of a value of which parts are known, in hex.
     *
     * @param known fingerprints of records that are part of many values, by identity; not changed here
     */
    static String of(Object value, IdentityHashMap<Object, String> known) {
        Fingerprint fingerprint = new Fingerprint(known);
        fingerprint.add(value);
        return Checksum.of(fingerprint.bytes.array(), 0, fingerprint.bytes.position());
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            room(1).put((byte) '0');
        } else if (value instanceof String text) {
            part('s', encoded(text));
        } else if (value instanceof List<?> list) {
            room(1 + Integer.BYTES).put((byte) 'l').putInt(list.size());
            for (Object element : list) {
                add(element);
            }
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Boolean || value instanceof Number || value instanceof Enum) {
            part('p', encoded(value.toString()));
        } else if (value instanceof TemporalAccessor) {
            part('t', encoded(value.toString()));
        } else {
            throw new IllegalArgumentException("no fingerprint for " + value.getClass());
        }
    }

    private void record(Object value) {
        String same = known.get(value);
        if (same != null) {
            part('k', encoded(same));
            return;
        }
        Shape shape = SHAPES.computeIfAbsent(value.getClass(), Shape::new);
        part('r', shape.name);
        try {
            for (Method accessor : shape.accessors) {
                add(accessor.invoke(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void part(char kind, byte[] part) {
        room(1 + Integer.BYTES + part.length)
                .put((byte) kind)
                .putInt(part.length)
                .put(part);
    }

    /** The bytes, with room for so many more. */
    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer.allocate(2 * (bytes.position() + more)).put(bytes.flip());
        }
        return bytes;
    }

    private static byte[] encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
