package de.vielfalt.publish;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Checksum;
import de.vielfalt.cache.FileState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the files of an output are, as far as they were there when it was published last: SHA-256 of every picture takes longer than
 * all else.
 *
 * <p>A file counts as the same if it is the same file of the file system, as long, and last written at the same time; its last change of
 * state does not count, as each bake gives the files that it takes over another entry. That suffices after a bake alone: a bake takes
 * over only what nobody has touched since the last one, and makes all else anew.
 *
 * <p>Safe for several threads.
 */
final class KnownEntries {
    private static final String KIND = "output-digests";
    private static final int DIGEST = 32;

    private final Cache cache;
    private final String key;
    private final Map<Long, Manifest.Entry> before;
    private final Map<Long, Manifest.Entry> now = new ConcurrentHashMap<>();

    private KnownEntries(Cache cache, String key, Map<Long, Manifest.Entry> before) {
        this.cache = cache;
        this.key = key;
        this.before = before;
    }

    /** Those of an output folder. */
    static KnownEntries of(Cache cache, Path output) {
        String key = Checksum.of(output.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        return new KnownEntries(
                cache, key, cache.get(KIND, key).map(KnownEntries::decode).orElseGet(Map::of));
    }

    /** What a file is; read only if it was not seen before. */
    Manifest.Entry of(String path, Path file) throws IOException {
        Optional<FileState> state = FileState.of(file);
        if (state.isEmpty()) {
            return read(file);
        }
        long id = id(path, state.get());
        Manifest.Entry known = before.get(id);
        Manifest.Entry entry = known == null ? read(file) : known;
        now.put(id, entry);
        return entry;
    }

    private static Manifest.Entry read(Path file) throws IOException {
        return Release.entry(Files.readAllBytes(file));
    }

    /** Keeps those that were asked for, for the next time. */
    void keep() {
        if (!now.equals(before)) {
            ByteBuffer bytes = ByteBuffer.allocate(now.size() * (2 * Long.BYTES + DIGEST));
            now.forEach((id, entry) ->
                    bytes.putLong(id).putLong(entry.size()).put(HexFormat.of().parseHex(entry.sha256())));
            cache.put(KIND, key, bytes.array());
        }
    }

    private static Map<Long, Manifest.Entry> decode(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        Map<Long, Manifest.Entry> entries = new HashMap<>();
        while (bytes.hasRemaining()) {
            long id = bytes.getLong();
            long size = bytes.getLong();
            String digest = HexFormat.of().formatHex(kept, bytes.position(), bytes.position() + DIGEST);
            bytes.position(bytes.position() + DIGEST);
            entries.put(id, new Manifest.Entry(digest, size));
        }
        return entries;
    }

    private static long id(String path, FileState state) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(3 * Long.BYTES + name.length)
                .putLong(state.size())
                .putLong(state.modified())
                .putLong(state.inode())
                .put(name)
                .array();
        return Checksum.bits(bytes);
    }
}
