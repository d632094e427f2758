package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.history.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bake into an output that is there, with all that earlier ones left in the cache, equals one from nothing: after any
 * sequence of edits, byte for byte, in what it says as in what it makes.
 */
class IncrementalBakeTest {
    private static final int ROUNDS = Integer.getInteger("vielfalt.edits", 8);
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-15T12:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {15022020, 20261201, 59192})
    void after_any_edits_an_incremental_bake_equals_a_clean_one(long seed) throws Exception {
        Edits edits = new Edits(folder.resolve("site"), seed);
        Repository repository = Repository.in(folder.resolve("site")).commit("2026-10-01T08:00:00Z");
        Bake incremental =
                new Bake(Folders.project(folder.resolve("project")), folder.resolve("site"), folder.resolve("output"));
        assertThat(incremental.run().errors()).isEmpty();

        int good = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                age(incremental.output()); // whoever has touched a file cannot be told from somebody who altered it
            }
            Map<String, String> before = Folders.snapshot(incremental.output());
            Map<String, FileTime> dates = dates(incremental.output());
            List<String> done = edits.some();
            if (round % 3 == 2) {
                repository.commit("2026-10-02T08:00:0" + round % 10 + "Z");
            }
            String story = "seed " + seed + ", round " + round + ": " + done;

            Bake.Result result = incremental.run();
            Map<String, String> after = Folders.snapshot(incremental.output());
            Path clean = folder.resolve("clean-" + round);
            Bake.Result expected = new Bake(
                            Folders.project(clean.resolve("project")), folder.resolve("site"), clean.resolve("output"))
                    .run();

            assertThat(result.lines()).as(story).isEqualTo(expected.lines());
            Map<String, String> wanted = expected.isGood() ? Folders.snapshot(clean.resolve("output")) : before;
            assertThat(Folders.difference(after, wanted)).as(story).isEmpty();
            assertThat(rewritten(incremental.output(), before, dates)).as(story).isEmpty();
            good += expected.isGood() ? 1 : 0;
        }
        assertThat(good).isGreaterThan(ROUNDS / 2);
    }

    /** Makes every file look old. */
    private static void age(Path output) throws IOException {
        for (Path file : Folders.walk(output)) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    private static Map<String, FileTime> dates(Path output) throws IOException {
        Map<String, FileTime> dates = new HashMap<>();
        for (Path file : Folders.walk(output)) {
            dates.put(output.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
        return dates;
    }

    /** The files that hold what they held before and yet were written again. */
    private static List<String> rewritten(Path output, Map<String, String> before, Map<String, FileTime> dates)
            throws IOException {
        Map<String, String> after = new HashMap<>(Folders.snapshot(output));
        List<String> rewritten = new ArrayList<>();
        for (Path file : Folders.walk(output)) {
            String name = output.relativize(file).toString();
            boolean same = after.getOrDefault(name, "").equals(before.get(name));
            if (Files.isRegularFile(file)
                    && same
                    && !Files.getLastModifiedTime(file).equals(dates.get(name))) {
                rewritten.add(name);
            }
        }
        return rewritten;
    }
}
