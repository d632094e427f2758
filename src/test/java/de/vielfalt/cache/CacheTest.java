package de.vielfalt.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final String KEY = new Digest().add("a").hex();
    private static final String OTHER = new Digest().add("b").hex();
    private static final byte[] VALUE = "Tische auf die Straße".getBytes(UTF_8);

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_value_is_found_by_its_kind_and_key_alone() {
        Cache.in(folder).put("bodies", KEY, VALUE);

        Cache cache = Cache.in(folder);

        assertThat(cache.get("bodies", KEY)).hasValue(VALUE);
        assertThat(cache.get("bodies", OTHER)).isEmpty();
        assertThat(cache.get("pictures", KEY)).isEmpty();
    }

    @Test
    void an_empty_value_is_a_value() {
        Cache cache = Cache.in(folder);
        cache.put("bodies", KEY, new byte[0]);

        assertThat(cache.get("bodies", KEY)).hasValue(new byte[0]);
    }

    @Test
    void a_cache_that_keeps_nothing_finds_nothing() {
        Cache cache = Cache.none();
        cache.put("bodies", KEY, VALUE);

        assertThat(cache.get("bodies", KEY)).isEmpty();
    }

    @Test
    void a_file_with_any_one_bit_changed_is_no_value_and_is_cleared_away() throws IOException {
        Cache cache = Cache.in(folder);
        cache.put("bodies", KEY, VALUE);
        Path file = file();
        byte[] good = Files.readAllBytes(file);

        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << (i % 8));
            Files.write(file, bad);
            assertThat(cache.get("bodies", KEY)).as("byte %s", i).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_file_of_any_other_length_is_no_value() throws IOException {
        Cache cache = Cache.in(folder);
        cache.put("bodies", KEY, VALUE);
        Path file = file();
        byte[] good = Files.readAllBytes(file);

        for (int length : IntStream.rangeClosed(0, good.length + 3).toArray()) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(cache.get("bodies", KEY).isPresent())
                    .as("%s bytes", length)
                    .isEqualTo(length == good.length);
        }
    }

    @Test
    void the_file_of_another_key_or_kind_is_no_value() throws IOException {
        Cache cache = Cache.in(folder);
        cache.put("bodies", KEY, VALUE);
        Path other = folder.resolve("bodies").resolve(OTHER.substring(0, 2)).resolve(OTHER);
        Path kind = folder.resolve("pictures").resolve(KEY.substring(0, 2)).resolve(KEY);
        for (Path place : List.of(other, kind)) {
            Files.createDirectories(place.resolveSibling(".").normalize());
            Files.copy(file(), place);
        }

        assertThat(cache.get("bodies", OTHER)).isEmpty();
        assertThat(cache.get("pictures", KEY)).isEmpty();
        assertThat(cache.get("bodies", KEY)).hasValue(VALUE);
    }

    @Test
    void sweeping_deletes_what_was_not_used_for_longest_and_no_more_than_needed() throws IOException {
        Cache cache = Cache.in(folder);
        cache.put("bodies", KEY, VALUE);
        long size = Files.size(file());
        Files.setLastModifiedTime(file(), FileTime.from(Instant.EPOCH));
        cache.put("bodies", OTHER, VALUE);

        cache.sweep(2 * size);
        assertThat(files()).hasSize(2);

        cache.put("bodies", OTHER, VALUE);
        cache.sweep(2 * size - 1);

        assertThat(cache.get("bodies", KEY)).isEmpty();
        assertThat(cache.get("bodies", OTHER)).hasValue(VALUE);
    }

    @Test
    void a_value_that_is_used_counts_as_young() throws IOException {
        Cache cache = Cache.in(folder);
        cache.put("bodies", KEY, VALUE);
        cache.put("bodies", OTHER, VALUE);
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
        assertThat(cache.get("bodies", KEY)).isPresent();

        cache.sweep(Files.size(file()));

        assertThat(cache.get("bodies", KEY)).isPresent();
        assertThat(cache.get("bodies", OTHER)).isEmpty();
    }

    private Path file() {
        return folder.resolve("bodies").resolve(KEY.substring(0, 2)).resolve(KEY);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
