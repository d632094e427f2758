package de.vielfalt.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPOutputStream;
import com.jcraft.jzlib.JZlib;
import de.vielfalt.build.Together;
import de.vielfalt.cache.Cache;
import de.vielfalt.hosting.HostRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compressed forms beside files: Brotli (RFC 7932) as {@code .br} where this machine has it, gzip (RFC 1952) as {@code .gz}. The
 * same file gives the same bytes, and is compressed once.
 *
 * <p>Only what gets smaller: text of some length. A form that saves nothing is left out.
 */
final class Compression {
    private static final int LEAST = 256;
    private static final int BROTLI_QUALITY = 11;
    private static final int LARGE = 256 * 1024;
    private static final int BROTLI_QUALITY_OF_LARGE = 9;

    private final Cache cache;
    private final boolean brotli;

    Compression(Cache cache) {
        this.cache = cache;
        this.brotli = Brotli4jLoader.isAvailable();
    }

    /** How a form comes into being. */
    private enum Form {
        BR,
        GZ;

        String suffix() {
            return this == BR ? ".br" : ".gz";
        }

        byte[] of(byte[] bytes) throws IOException {
            if (this == BR) {
                int quality = bytes.length > LARGE ? BROTLI_QUALITY_OF_LARGE : BROTLI_QUALITY;
                return Encoder.compress(bytes, new Encoder.Parameters().setQuality(quality));
            }
            return gzip(bytes);
        }
    }

    /** A form of a file; what it is, is kept apart from it, so that it is read only where it is wanted. */
    private record Sibling(Cache cache, Form form, String digest, Manifest.Entry known, Release release, String path)
            implements Release.Content {
        @Override
        public Optional<Manifest.Entry> entry() {
            return Optional.of(known);
        }

        @Override
        public byte[] bytes() throws IOException {
            Optional<byte[]> kept = cache.get(kind(form), digest);
            return kept.isPresent() ? kept.get() : form.of(release.bytes(path));
        }
    }

    /** The forms of a release's files, by path. */
    Map<String, Release.Content> of(Release release) throws IOException {
        Map<String, Release.Content> all = new ConcurrentHashMap<>();
        Together.forEach(
                release.manifest().files().entrySet().stream()
                        .filter(file -> isText(file.getKey()) && file.getValue().size() >= LEAST)
                        .toList(),
                file -> {
                    for (Form form : Form.values()) {
                        if (form == Form.BR && !brotli) {
                            continue;
                        }
                        sibling(release, file.getKey(), file.getValue(), form)
                                .ifPresent(sibling -> all.put(file.getKey() + form.suffix(), sibling));
                    }
                });
        return new TreeMap<>(all);
    }

    private Optional<Release.Content> sibling(Release release, String path, Manifest.Entry entry, Form form)
            throws IOException {
        Optional<Manifest.Entry> known =
                cache.get(kind(form) + "-sizes", entry.sha256()).map(Compression::decode);
        if (known.isEmpty()) {
            byte[] bytes = form.of(release.bytes(path));
            known = Optional.of(Release.entry(bytes));
            cache.put(kind(form), entry.sha256(), bytes);
            cache.put(kind(form) + "-sizes", entry.sha256(), encode(known.get()));
        }
        return known.get().size() < entry.size()
                ? Optional.of(new Sibling(cache, form, entry.sha256(), known.get(), release, path))
                : Optional.empty();
    }

    private static boolean isText(String path) {
        return HostRules.TEXT.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static String kind(Form form) {
        return form == Form.BR ? "brotli" : "gzip";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, 15 + 16);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, deflater, 8192, true)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] encode(Manifest.Entry entry) {
        return ByteBuffer.allocate(40)
                .putLong(entry.size())
                .put(HexFormat.of().parseHex(entry.sha256()))
                .array();
    }

    private static Manifest.Entry decode(byte[] bytes) {
        return new Manifest.Entry(
                HexFormat.of().formatHex(bytes, Long.BYTES, bytes.length),
                ByteBuffer.wrap(bytes).getLong());
    }
}
