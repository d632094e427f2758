package de.vielfalt.build;

import de.vielfalt.cache.Checksum;
import de.vielfalt.cache.Texts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
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
    private static final Map<Class<?>, Method[]> ACCESSORS = new ConcurrentHashMap<>();

    private final DataOutputStream out;

    private Fingerprint(DataOutputStream out) {
        this.out = out;
    }

    /** The fingerprint of a value, in hex. */
    static String of(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Fingerprint(out).add(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checksum.of(bytes.toByteArray());
    }

    private void add(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof String text) {
            out.writeByte('s');
            Texts.write(out, text);
        } else if (value instanceof List<?> list) {
            out.writeByte('l');
            out.writeInt(list.size());
            for (Object element : list) {
                add(element);
            }
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Boolean || value instanceof Number || value instanceof Enum) {
            out.writeByte('p');
            Texts.write(out, value.toString());
        } else if (value instanceof TemporalAccessor) {
            out.writeByte('t');
            Texts.write(out, value.toString());
        } else {
            throw new IllegalArgumentException("no fingerprint for " + value.getClass());
        }
    }

    private void record(Object value) throws IOException {
        out.writeByte('r');
        Texts.write(out, value.getClass().getName());
        try {
            for (Method accessor : ACCESSORS.computeIfAbsent(value.getClass(), Fingerprint::accessors)) {
                add(accessor.invoke(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method[] accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toArray(Method[]::new);
    }
}
