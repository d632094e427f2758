package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.Progress;
import de.vielfalt.build.SiteBuild;
import de.vielfalt.history.Repository;
import de.vielfalt.view.Showing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A bake that follows another: what has not changed is not done again, and what comes out is what a bake from nothing
 * makes, whatever has changed in between.
 */
class RepeatedBakeTest {
    private static final Instant NOW = Bake.NOW;

    @TempDir
    Path folder = Path.of("");

    private final List<String> steps = new ArrayList<>();
    private int clean;
    private Repository repository = Repository.none();

    /** Something that may happen between two bakes. */
    @FunctionalInterface
    private interface Change {
        void happen(Path folder) throws IOException;
    }

    @BeforeEach
    void bakeOnce() throws Exception {
        TinySite.write(site());
        repository = Repository.in(site()).commit("2026-10-01T08:00:00Z");
        Folders.project(folder.resolve("project"));
        assertThat(bake(NOW, false).problems()).noneMatch(problem -> problem.isError());
        assertThat(steps).contains("read", "release");
    }

    @Test
    void where_nothing_changed_nothing_is_done() throws Exception {
        Map<String, String> before = states();
        BuildResult first = bake(NOW, false);

        BuildResult second = bake(NOW, false);

        assertThat(steps).containsExactly("recall");
        assertThat(states()).isEqualTo(before);
        assertThat(second.problems()).isEqualTo(first.problems());
        assertThat(second.pages()).isEqualTo(first.pages());
        assertThat(second.nextChange()).isEqualTo(first.nextChange());
    }

    @Test
    void a_check_of_what_was_checked_says_the_same_again() throws Exception {
        BuildResult first = check();
        BuildResult second = check();

        assertThat(steps).containsExactly("recall");
        assertThat(second.problems()).isEqualTo(first.problems());
    }

    @Test
    void as_long_as_time_changes_nothing_only_the_stamp_is_new() throws Exception {
        Instant next = bake(NOW, false).nextChange().orElseThrow();
        assertThat(next).isAfter(NOW.plus(Duration.ofHours(1)));
        Map<String, String> before = states();

        bake(next.minusSeconds(1), false);

        assertThat(steps).containsExactly("recall");
        Map<String, String> after = states();
        assertThat(after.remove("build.json")).isNotEqualTo(before.remove("build.json"));
        assertThat(after).isEqualTo(before);
        assertSameAsClean(next.minusSeconds(1), false);
    }

    @Test
    void when_time_changes_something_it_is_done() throws Exception {
        Instant next = bake(NOW, false).nextChange().orElseThrow();

        bake(next, false);

        assertThat(steps).contains("read");
        assertSameAsClean(next, false);
    }

    @Test
    void an_earlier_time_is_not_taken_for_a_later_one() throws Exception {
        Instant next = bake(NOW, false).nextChange().orElseThrow();
        bake(next, false);

        bake(NOW, false);

        assertThat(steps).contains("read");
        assertSameAsClean(NOW, false);
    }

    @Test
    void a_file_that_was_only_touched_has_not_changed() throws Exception {
        Path file = site().resolve("content/seiten/ueber.adoc");
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        Files.write(file, Files.readAllBytes(file));

        bake(NOW, false);

        assertThat(steps).containsExactly("recall");
    }

    static Stream<Arguments> changes() {
        Map<String, Change> changes = new TreeMap<>();
        changes.put(
                "a text", folder -> edit(folder.resolve("site/content/seiten/ueber.adoc"), "Was wir tun", "Was ist"));
        changes.put(
                "a title, which lists show",
                folder -> edit(folder.resolve("site/content/veranstaltungen/fest.adoc"), "= Nach", "= Großes Nach"));
        changes.put(
                "a shared fragment",
                folder -> edit(folder.resolve("site/content/_bausteine/weg.adoc"), "Mit dem Bus", "Zu Fuß"));
        changes.put("a text of the same length and date", folder -> {
            Path file = folder.resolve("site/content/seiten/ueber.adoc");
            FileTime date = Files.getLastModifiedTime(file);
            edit(file, "Was wir", "Wie wir");
            Files.setLastModifiedTime(file, date);
        });
        changes.put(
                "a new page",
                folder -> Files.writeString(
                        folder.resolve("site/content/aktuelles/neu.adoc"),
                        "= Neu\n:datum: 2026-11-02\n\nEtwas Neues.\n"));
        changes.put("an event, and somebody commits it", folder -> {
            edit(folder.resolve("site/content/veranstaltungen/fest.adoc"), "Tische", "Alle Tische");
            Repository.of(folder.resolve("site")).commit("2026-10-02T08:00:00Z");
        });
        changes.put("an event moves to another folder", folder -> {
            Files.createDirectories(folder.resolve("site/content/veranstaltungen/2026"));
            for (String file : List.of("fest.adoc", "fest.en.adoc")) {
                Repository.of(folder.resolve("site"))
                        .git("mv", "content/veranstaltungen/" + file, "content/veranstaltungen/2026/" + file);
            }
        });
        changes.put("another history of the same texts", folder -> Repository.of(folder.resolve("site"))
                .run("2026-10-03T08:00:00Z", "commit", "-q", "--amend", "--no-edit"));
        changes.put("there is no repository any more", folder -> Folders.delete(folder.resolve("site/.git")));
        changes.put("a page is gone", folder -> Files.delete(folder.resolve("site/content/seiten/ueber.adoc")));
        changes.put(
                "another picture of that name",
                folder -> Files.write(
                        folder.resolve("site/content/aktuelles/muster.png"),
                        Files.readAllBytes(
                                WholeSite.DEMO.folder().resolve("content/aktuelles/winterprogramm-formen.png"))));
        changes.put(
                "the vocabulary",
                folder -> edit(folder.resolve("site/content/vokabular.yaml"), "{de: Alle", "{de: Jede und jeder"));
        changes.put(
                "the configuration",
                folder -> edit(folder.resolve("site/jbake.properties"), "marke.name=Winzig", "marke.name=Klein"));
        changes.put(
                "the layout",
                folder -> edit(folder.resolve("project/templates/layouts/base.ftlh"), "<main ", "<main data-x "));
        changes.put(
                "a message",
                folder -> edit(
                        folder.resolve("project/templates/messages/messages_de.properties"),
                        "status.planned = ",
                        "status.planned = Ja: "));
        changes.put("the layout, and somebody altered a calendar", folder -> {
            edit(folder.resolve("project/templates/layouts/base.ftlh"), "<main ", "<main data-x ");
            edit(folder.resolve("output/veranstaltungen/fest/fest.ics"), "SUMMARY", "SUMMERY");
        });
        changes.put("a template of the site's own", folder -> {
            Path own = folder.resolve("site/templates/layouts/base.ftlh");
            Files.createDirectories(own.resolveSibling(".").normalize());
            Files.copy(folder.resolve("project/templates/layouts/base.ftlh"), own);
            edit(own, "<main ", "<main data-y ");
        });
        changes.put("an asset", folder -> {
            try (Stream<Path> assets = Files.walk(folder.resolve("project/assets"))) {
                Path sheet = assets.filter(file -> file.toString().endsWith(".css"))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
                Files.writeString(sheet, Files.readString(sheet) + "\nmain { color: red }\n");
            }
        });
        changes.put("a file of the output is gone", folder -> Files.delete(folder.resolve("output/ueber/index.html")));
        changes.put("a file of the output was altered in secret", folder -> {
            Path file = folder.resolve("output/ueber/index.html");
            FileTime date = Files.getLastModifiedTime(file);
            edit(file, "Was wir", "Wie wir");
            Files.setLastModifiedTime(file, date);
        });
        changes.put(
                "a picture of the output is another file",
                folder -> Files.copy(
                        folder.resolve("site/content/seiten/ueber.adoc"),
                        Folders.walk(folder.resolve("output/aktuelles/bericht")).stream()
                                .filter(file -> file.toString().endsWith(".png"))
                                .findFirst()
                                .orElseThrow(),
                        StandardCopyOption.REPLACE_EXISTING));
        changes.put(
                "somebody put a file into the output",
                folder -> Files.writeString(folder.resolve("output/fremd.html"), "fremd"));
        changes.put("somebody put a link into the output", folder -> {
            Path file = folder.resolve("output/ueber/index.html");
            Path elsewhere = folder.resolve("elsewhere.html");
            Files.move(file, elsewhere);
            Files.createSymbolicLink(file, elsewhere);
        });
        changes.put("the output is gone", folder -> Folders.delete(folder.resolve("output")));
        changes.put("a link among the texts", folder -> {
            Path file = folder.resolve("site/content/seiten/ueber.adoc");
            Path target = folder.resolve("site/content/_ueber.adoc");
            Files.move(file, target);
            edit(target, "Was wir", "Wie wir");
            Files.createSymbolicLink(file, target);
        });
        return changes.entrySet().stream().map(change -> Arguments.of(change.getKey(), change.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatever_changed_the_output_is_that_of_a_bake_from_nothing(String name, Change change) throws Exception {
        change.happen(folder);

        assertThat(bake(NOW, false).problems()).noneMatch(problem -> problem.isError());

        assertThat(steps).contains("read", "release");
        assertSameAsClean(NOW, false);
        bake(NOW, false);
        assertSameAsClean(NOW, false);
    }

    @Test
    void only_what_depends_on_a_text_is_made_again() throws Exception {
        Map<String, String> before = states();
        edit(site().resolve("content/seiten/ueber.adoc"), "Was wir tun", "Was ist");

        bake(NOW, false);

        Map<String, String> after = states();
        List<String> changed = after.keySet().stream()
                .filter(file -> !after.get(file).equals(before.get(file)))
                .toList();
        assertThat(changed).containsExactlyInAnyOrder("en/ueber/index.html", "suche/index.json", "ueber/index.html");
    }

    @Test
    void what_is_to_be_built_is_told_apart() throws Exception {
        Files.writeString(
                site().resolve("content/seiten/entwurf.adoc"), "= Entwurf\n:status: entwurf\n\nNoch nicht fertig.\n");
        bake(NOW, false);

        bake(NOW, true);

        assertThat(folder.resolve("output/entwurf/index.html")).exists();
        assertSameAsClean(NOW, true);
        bake(NOW, false);
        assertSameAsClean(NOW, false);
    }

    @Test
    void a_commit_that_touches_nothing_that_counts_is_told_by_the_stamp_alone() throws Exception {
        repository.write("README.md", "Mehr.\n").commit("2026-10-02T08:00:00Z");

        bake(NOW, false);

        assertThat(steps).containsExactly("recall");
        assertSameAsClean(NOW, false);
    }

    @Test
    void what_is_not_committed_counts_at_each_instant_and_its_commit_is_noticed() throws Exception {
        edit(site().resolve("content/orte/haus.adoc"), "Markt 1", "Markt 2");
        bake(NOW, false);
        bake(NOW, false);
        assertThat(steps).containsExactly("recall");

        bake(NOW.plusSeconds(60), false);

        assertThat(steps).contains("read");
        assertThat(calendar()).contains("SEQUENCE:1", "LAST-MODIFIED:20261130T230100Z");
        assertSameAsClean(NOW.plusSeconds(60), false);
        repository.commit("2026-10-02T08:00:00Z");
        bake(NOW.plusSeconds(120), false);
        assertThat(steps).contains("read");
        assertThat(calendar()).contains("SEQUENCE:1", "LAST-MODIFIED:20261002T080000Z");
        assertSameAsClean(NOW.plusSeconds(120), false);
        bake(NOW.plusSeconds(180), false);
        assertThat(steps).containsExactly("recall");
    }

    @Test
    void without_a_repository_the_day_counts() throws Exception {
        Folders.delete(site().resolve(".git"));
        bake(NOW, false);
        bake(NOW.plus(Duration.ofHours(23)), false);
        assertThat(steps).containsExactly("recall");

        bake(NOW.plus(Duration.ofHours(24)), false);

        assertThat(steps).contains("read");
        assertThat(calendar()).contains("SEQUENCE:0", "DTSTAMP:20261201T230000Z");
        assertSameAsClean(NOW.plus(Duration.ofHours(24)), false);
    }

    private String calendar() throws IOException {
        return Files.readString(folder.resolve("output/veranstaltungen/fest/fest.ics"));
    }

    @Test
    void after_a_fault_and_its_remedy_the_last_good_bake_still_holds() throws Exception {
        Path file = site().resolve("content/veranstaltungen/fest.adoc");
        String good = Files.readString(file);
        edit(file, "2026-12-05", "2026-12-35");
        assertThat(bake(NOW, false).problems()).anyMatch(problem -> problem.isError());
        assertThat(bake(NOW, false).problems()).anyMatch(problem -> problem.isError());
        Files.writeString(file, good);

        assertThat(bake(NOW, false).problems()).noneMatch(problem -> problem.isError());

        assertThat(steps).containsExactly("recall");
        assertSameAsClean(NOW, false);
    }

    private Path site() {
        return folder.resolve("site");
    }

    private BuildResult bake(Instant now, boolean drafts) throws Exception {
        return build(folder.resolve("project"), folder.resolve("output"), now, drafts, true);
    }

    private BuildResult check() throws Exception {
        return build(folder.resolve("project"), folder.resolve("output"), NOW, false, false);
    }

    private BuildResult build(Path project, Path output, Instant now, boolean drafts, boolean release)
            throws Exception {
        steps.clear();
        URI base = URI.create(Bake.BASE);
        BuildRequest request =
                new BuildRequest(project, site(), output, now, base, drafts ? Showing.DRAFTS : Showing.PUBLIC, release);
        return new SiteBuild(request, new Steps()).run();
    }

    private void assertSameAsClean(Instant now, boolean drafts) throws Exception {
        Path other = folder.resolve("clean-" + clean++);
        Folders.copy(folder.resolve("project/templates"), other.resolve("templates"));
        Folders.copy(folder.resolve("project/assets"), other.resolve("assets"));
        build(other, other.resolve("output"), now, drafts, true);
        assertThat(Folders.difference(
                        Folders.snapshot(folder.resolve("output")), Folders.snapshot(other.resolve("output"))))
                .isEmpty();
    }

    /** What the system knows of each file of the output but its content: whoever writes a file leaves a trace there. */
    private Map<String, String> states() throws IOException {
        Map<String, String> states = new HashMap<>();
        Path output = folder.resolve("output");
        for (Path file : Folders.walk(output)) {
            if (Files.isRegularFile(file)) {
                Map<String, Object> known = Files.readAttributes(file, "unix:ino,size,lastModifiedTime");
                states.put(output.relativize(file).toString(), new TreeMap<>(known).toString());
            }
        }
        return states;
    }

    private static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file, UTF_8);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** Remembers which steps were taken. */
    private final class Steps implements Progress {
        @Override
        public void step(String name) {
            steps.add(name);
        }

        @Override
        public void advanced(int done, int total) {}

        @Override
        public void waiting() {}
    }
}
