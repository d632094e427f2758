package de.vielfalt.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values made of records, lists, sets, maps and plain values, all the way down, as bytes: what is decoded equals what was
 * encoded. For values of the cache, which sees to it that the bytes are those that this program wrote.
 *
 * <p>A value of a kind that is not foreseen is a fault of the program. Safe for several threads.
 */
public final class RecordCodec {
    /** Longer texts are hardly ever the same. */
    private static final int SHARED = 100;

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /** How a kind of record is taken apart and put together. */
    private record Shape(List<Method> accessors, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                List<Method> accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .peek(accessor -> accessor.setAccessible(true))
                        .toList();
                return new Shape(accessors, constructor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A value as bytes. */
    public byte[] encode(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The value that was encoded.
     *
     * @param type what it is
     */
    public <T> T decode(byte[] bytes, Class<T> type) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return Objects.requireNonNull(type.cast(new Reader(in).read()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, Shape::of);
    }

    private final class Writer {
        private final DataOutputStream out;
        private final Map<Object, Integer> shared = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(@Nullable Object value) throws IOException, ReflectiveOperationException {
            if (value == null) {
                out.writeByte('0');
            } else if (value instanceof String text) {
                text(text);
            } else if (value instanceof Boolean flag) {
                out.writeByte(flag ? 'y' : 'n');
            } else if (value instanceof Integer number) {
                out.writeByte('i');
                out.writeInt(number);
            } else if (value instanceof List<?> list) {
                all('l', list);
            } else if (value instanceof Set<?> set) {
                all('s', set);
            } else if (value instanceof Map<?, ?> map) {
                all('m', map.keySet());
                for (Object one : map.values()) {
                    write(one);
                }
            } else if (value instanceof Record) {
                out.writeByte('r');
                text(value.getClass().getName());
                for (Method accessor : shape(value.getClass()).accessors()) {
                    write(accessor.invoke(value));
                }
            } else {
                plain(value);
            }
        }

        private void plain(Object value) throws IOException {
            if (value instanceof Enum<?> constant) {
                out.writeByte('e');
                text(constant.getDeclaringClass().getName());
                text(constant.name());
            } else if (value instanceof LocalDate date) {
                out.writeByte('d');
                out.writeLong(date.toEpochDay());
            } else if (value instanceof LocalTime time) {
                out.writeByte('t');
                out.writeLong(time.toNanoOfDay());
            } else if (value instanceof BigDecimal number) {
                out.writeByte('b');
                text(number.toString());
            } else {
                throw new IllegalArgumentException("no bytes for " + value.getClass());
            }
        }

        private void all(char kind, Collection<?> values) throws IOException, ReflectiveOperationException {
            out.writeByte(kind);
            out.writeInt(values.size());
            for (Object value : values) {
                write(value);
            }
        }

        private void text(String text) throws IOException {
            Integer known = text.length() > SHARED ? null : shared.putIfAbsent(text, shared.size());
            if (known != null) {
                out.writeByte('=');
                out.writeInt(known);
            } else {
                out.writeByte(text.length() > SHARED ? 'T' : 'S');
                Texts.write(out, text);
            }
        }
    }

    private final class Reader {
        private final DataInputStream in;
        private final List<String> shared = new ArrayList<>();
        private final Map<String, Class<?>> classes = new HashMap<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        @Nullable
        Object read() throws IOException, ReflectiveOperationException {
            char kind = (char) in.readByte();
            return switch (kind) {
                case '0' -> null;
                case 'y' -> true;
                case 'n' -> false;
                case 'i' -> in.readInt();
                case 'l' -> addAll(new ArrayList<>());
                case 's' -> addAll(new LinkedHashSet<>());
                case 'm' -> map();
                case 'r' -> record();
                case 'e' -> constant();
                case 'd' -> LocalDate.ofEpochDay(in.readLong());
                case 't' -> LocalTime.ofNanoOfDay(in.readLong());
                case 'b' -> new BigDecimal(text());
                default -> text(kind);
            };
        }

        private String text() throws IOException {
            return text((char) in.readByte());
        }

        private String text(char kind) throws IOException {
            if (kind == '=') {
                return shared.get(in.readInt());
            }
            String text = Texts.read(in);
            if (kind == 'S') {
                shared.add(text);
            }
            return text;
        }

        private <C extends Collection<@Nullable Object>> C addAll(C values)
                throws IOException, ReflectiveOperationException {
            for (int i = in.readInt(); i > 0; i--) {
                values.add(read());
            }
            return values;
        }

        private Map<@Nullable Object, @Nullable Object> map() throws IOException, ReflectiveOperationException {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (Object key : addAll(new ArrayList<>())) {
                map.put(key, read());
            }
            return map;
        }

        private Object record() throws IOException, ReflectiveOperationException {
            Shape shape = shape(type());
            @Nullable Object[] values = new @Nullable Object[shape.accessors().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = read();
            }
            return shape.constructor().newInstance(values);
        }

        private Object constant() throws IOException, ReflectiveOperationException {
            Class<?> type = type();
            String name = text();
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalStateException(type + " has no " + name);
        }

        private Class<?> type() throws IOException, ReflectiveOperationException {
            String name = text();
            Class<?> known = classes.get(name);
            if (known == null) {
                known = Class.forName(name);
                classes.put(name, known);
            }
            return known;
        }
    }
}
