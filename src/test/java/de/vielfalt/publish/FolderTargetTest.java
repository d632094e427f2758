package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.vielfalt.cache.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTargetTest {
    private static final Publisher PUBLISHER =
            new Publisher((commit, live) -> Lineage.Relation.AFTER, Cache.none(), false);

    @TempDir
    private Path folder;

    private FolderTarget target() {
        return new FolderTarget(folder.resolve("www"), 3);
    }

    private Publisher.Outcome publish(Release release) throws Exception {
        return PUBLISHER.publish(target(), release, () -> {}, false);
    }

    private Publisher.Outcome publish(int minute, String... files) throws Exception {
        return publish(release(minute, files));
    }

    private static Release release(int minute, String... files) throws IOException {
        return Releases.of("c" + minute, Releases.NOON.plusSeconds(60L * minute), files);
    }

    private void rollBack() throws Exception {
        try (Target.Visit visit = target().begin(() -> {})) {
            visit.rollBack();
        }
    }

    private Path current() {
        return folder.resolve("www/current");
    }

    /** Every file below a folder with what it holds. */
    private static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    private static SortedMap<String, String> names(Path folder) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.put(file.getFileName().toString(), ""));
        }
        return names;
    }

    @Test
    void theFirstReleaseMakesTheFolderAndLiesBehindALink() throws Exception {
        Publisher.Outcome outcome = publish(1, "index.html", "eins", "a/b.css", "x");
        assertThat(tree(current().toRealPath())).isEqualTo(Map.of("index.html", "eins", "a/b.css", "x"));
        assertThat(Files.readSymbolicLink(current()))
                .isEqualTo(Path.of("releases", outcome.manifest().id()));
        assertThat(names(folder.resolve("www"))).containsOnlyKeys("current", "releases", "manifests");
        assertThat(names(folder.resolve("www/manifests")))
                .containsOnlyKeys(outcome.manifest().id() + ".json");
        assertThat(outcome.changes().added()).containsExactly("a/b.css", "index.html");
    }

    @Test
    void whatIsUnchangedSharesItsStorageAndTheRestIsNew() throws Exception {
        publish(1, "index.html", "eins", "old.html", "alt", "same.css", "x");
        Object before = Files.getAttribute(current().resolve("same.css"), "unix:ino");
        Publisher.Outcome outcome = publish(2, "index.html", "zwei", "new.html", "neu", "same.css", "x");
        assertThat(tree(current().toRealPath()))
                .isEqualTo(Map.of("index.html", "zwei", "new.html", "neu", "same.css", "x"));
        assertThat(Files.getAttribute(current().resolve("same.css"), "unix:ino"))
                .isEqualTo(before);
        assertThat(outcome.changes().added()).containsExactly("new.html");
        assertThat(outcome.changes().changed()).containsExactly("index.html");
        assertThat(outcome.changes().removed()).containsExactly("old.html");
    }

    @Test
    void theSameReleaseAgainChangesNothing() throws Exception {
        Publisher.Outcome first = publish(1, "index.html", "eins");
        Publisher.Outcome again = publish(2, "index.html", "eins");
        assertThat(again.changes().isEmpty()).isTrue();
        assertThat(again.manifest().id()).isEqualTo(first.manifest().id());
        assertThat(names(folder.resolve("www/releases"))).hasSize(1);
    }

    @Test
    void aReleaseIsTakenBackStepByStepUntilThereIsNoneBefore() throws Exception {
        publish(1, "index.html", "eins");
        publish(2, "index.html", "zwei");
        publish(3, "index.html", "drei");
        rollBack();
        assertThat(current().resolve("index.html")).hasContent("zwei");
        rollBack();
        assertThat(current().resolve("index.html")).hasContent("eins");
        assertThatThrownBy(this::rollBack).isInstanceOfSatisfying(TargetException.class, e -> assertThat(e.isMisuse())
                .isTrue());
        assertThat(current().resolve("index.html")).hasContent("eins");
        publish(4, "index.html", "vier");
        assertThat(current().resolve("index.html")).hasContent("vier");
    }

    @Test
    void onlySoManyReleasesAreKeptAndTheLiveOneAlways() throws Exception {
        for (int minute = 1; minute <= 5; minute++) {
            publish(minute, "index.html", "Ausgabe " + minute);
        }
        assertThat(names(folder.resolve("www/releases"))).hasSize(3);
        assertThat(names(folder.resolve("www/manifests"))).hasSize(3);
        rollBack();
        rollBack();
        assertThat(current().resolve("index.html")).hasContent("Ausgabe 3");
    }

    @Test
    void purgingLeavesOnlyWhatIsLive() throws Exception {
        publish(1, "index.html", "eins", "photo.webp", "Gesicht");
        PUBLISHER.publish(target(), release(2, "index.html", "zwei"), () -> {}, true);
        assertThat(names(folder.resolve("www/releases"))).hasSize(1);
        assertThat(tree(folder.resolve("www")).values()).doesNotContain("Gesicht");
    }

    @Test
    void aKilledRunLeavesNothingThatCounts() throws Exception {
        Publisher.Outcome first = publish(1, "index.html", "eins");
        publish(2, "index.html", "zwei");
        Path www = folder.resolve("www");
        Files.createDirectories(www.resolve("releases/.new/a"));
        Files.writeString(www.resolve("releases/.new/a/index.html"), "halb");
        Files.createDirectories(
                www.resolve("releases/20261201T110130Z-000000000000")); // moved, but without its manifest yet
        Files.writeString(www.resolve("manifests/.20261201T110130Z-000000000000"), "{");
        Files.createSymbolicLink(www.resolve(".current"), Path.of("releases/nowhere"));
        rollBack();
        assertThat(current().resolve("index.html")).hasContent("eins");
        assertThat(names(www.resolve("releases")))
                .hasSize(2)
                .containsKey(first.manifest().id());
        assertThat(names(www)).containsOnlyKeys("current", "releases", "manifests");
    }

    @Test
    void aReleaseThatLostAFileIsNotGoneBackTo() throws Exception {
        Publisher.Outcome first = publish(1, "index.html", "eins", "a.html", "a");
        publish(2, "index.html", "zwei");
        Files.delete(folder.resolve("www/releases/" + first.manifest().id() + "/a.html"));
        assertThatThrownBy(this::rollBack).isInstanceOfSatisfying(TargetException.class, e -> assertThat(e.arguments())
                .containsExactly(first.manifest().id(), "a.html"));
        assertThat(current().resolve("index.html")).hasContent("zwei");
    }

    @Test
    void aFailureOnTheWayLeavesWhatWasLiveAndNothingElse() throws Exception {
        publish(1, "index.html", "eins");
        SortedMap<String, String> before = tree(folder.resolve("www"));
        Release good = release(2, "index.html", "zwei");
        Release bad = good.with(Map.of("b.html", new Release.Content() {
            @Override
            public byte[] bytes() throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public Optional<Manifest.Entry> entry() {
                return Optional.of(new Manifest.Entry("0".repeat(64), 1));
            }
        }));
        assertThatThrownBy(() -> publish(bad)).hasMessage("No space left on device");
        assertThat(tree(folder.resolve("www"))).isEqualTo(before);
    }

    @Test
    void releasesStayInOrderThoughTheClockGoesBack() throws Exception {
        publish(9, "index.html", "eins");
        Publisher.Outcome second = publish(1, "index.html", "zwei");
        assertThat(second.manifest().time()).isEqualTo(Instant.parse("2026-12-01T11:09:01Z"));
        rollBack();
        assertThat(current().resolve("index.html")).hasContent("eins");
    }

    @Test
    void someoneElsesFolderIsLeftAlone() throws Exception {
        Path www = Files.createDirectories(folder.resolve("www"));
        Files.writeString(www.resolve("letter.txt"), "privat");
        assertThatThrownBy(() -> publish(1, "index.html", "eins"))
                .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.isMisuse()))
                        .isEqualTo(List.of("publish.folder-foreign", true)));
        assertThat(names(www)).containsOnlyKeys("letter.txt");
    }

    @Test
    void aRehearsalChangesNothing() throws Exception {
        Publisher.Outcome would = PUBLISHER.rehearse(target(), release(1, "index.html", "eins"));
        assertThat(would.changes().added()).containsExactly("index.html");
        assertThat(folder.resolve("www")).doesNotExist();
    }

    @Test
    void withoutTheManifestOfWhatIsLiveOnlyForceGoesOn() throws Exception {
        publish(1, "index.html", "eins");
        Path manifests = folder.resolve("www/manifests");
        for (String name : names(manifests).keySet()) {
            Files.delete(manifests.resolve(name));
        }
        assertThatThrownBy(() -> publish(2, "index.html", "zwei")).isInstanceOf(TargetException.class);
        assertThat(current().resolve("index.html")).hasContent("eins");
        new Publisher(PUBLISHER.lineage(), Cache.none(), true)
                .publish(target(), release(2, "index.html", "zwei"), () -> {}, false);
        assertThat(current().resolve("index.html")).hasContent("zwei");
    }
}
