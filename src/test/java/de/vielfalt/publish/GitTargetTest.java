package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.vielfalt.cache.Cache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitTargetTest {
    private static final Publisher PUBLISHER =
            new Publisher((commit, live) -> Lineage.Relation.AFTER, Cache.none(), false);

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws Exception {
        git(folder, "init", "-q", "--bare", "pages.git");
    }

    private GitTarget target(String own) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GIT_DIR", "/nowhere"); // as a hook has it
        environment.put("GIT_INDEX_FILE", "/nowhere/index");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        return GitBranch.of("pages.git#öffentlich/x", folder, folder.resolve(own), environment)
                .map(GitTarget::new)
                .orElseThrow();
    }

    private Publisher.Outcome publish(int minute, String... files) throws Exception {
        return PUBLISHER.publish(target("own"), release(minute, files), () -> {}, false);
    }

    private static Release release(int minute, String... files) throws IOException {
        return Releases.of("c" + minute, Releases.NOON.plusSeconds(60L * minute), files);
    }

    private void rollBack(String own) throws Exception {
        try (Target.Visit visit = target(own).begin(() -> {})) {
            visit.rollBack();
        }
    }

    private String git(Path where, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("git", "-C", where.toString(), "-c", "core.quotePath=false"));
        line.addAll(List.of("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String pages(String... arguments) throws Exception {
        return git(folder.resolve("pages.git"), arguments);
    }

    private String live(String file) throws Exception {
        return pages("show", "öffentlich/x:" + file);
    }

    /** Somebody commits on the branch by hand. */
    private void meddle(String message) throws Exception {
        git(folder, "clone", "-q", "-b", "öffentlich/x", "pages.git", "clone");
        Files.writeString(folder.resolve("clone/index.html"), "von Hand");
        git(folder.resolve("clone"), "commit", "-q", "-a", "-m", message);
        git(folder.resolve("clone"), "push", "-q");
    }

    @Test
    void aReleaseIsACommitThatAnyMachineMakesTheSame() throws Exception {
        String crlf = "a\r\nb\n";
        Publisher.Outcome outcome = publish(1, "index.html", "eins", "ü \"x\".txt", crlf);
        assertThat(pages("ls-tree", "-r", "--name-only", "-z", "öffentlich/x").split("\0"))
                .containsExactlyInAnyOrder(".release.json", "index.html", "ü \"x\".txt");
        assertThat(live("ü \"x\".txt")).isEqualTo(crlf);
        assertThat(pages("log", "--format=%an <%ae> %at %ct%n%B", "öffentlich/x"))
                .isEqualTo("Potentiale der Vielfalt <noreply@localhost.invalid> 1796122860 1796122860\n"
                        + "Publish %1$s\n\nRelease: %1$s\nSource: c1\n\n"
                                .formatted(outcome.manifest().id()));
        String first = pages("rev-parse", "öffentlich/x");
        pages("update-ref", "-d", "refs/heads/öffentlich/x");
        PUBLISHER.publish(target("other"), release(1, "index.html", "eins", "ü \"x\".txt", crlf), () -> {}, false);
        assertThat(pages("rev-parse", "öffentlich/x")).isEqualTo(first);
    }

    @Test
    void theHistoryGrowsAndGoesBackStepByStep() throws Exception {
        publish(1, "index.html", "eins", "old.html", "x");
        publish(2, "index.html", "zwei");
        Publisher.Outcome same = publish(3, "index.html", "zwei");
        assertThat(same.changes().isEmpty()).isTrue();
        publish(4, "index.html", "vier");
        rollBack("fresh"); // a copy that holds the last commit only
        assertThat(live("index.html")).isEqualTo("zwei");
        rollBack("own");
        assertThat(live("index.html")).isEqualTo("eins");
        assertThat(live("old.html")).isEqualTo("x");
        assertThatThrownBy(() -> rollBack("own")).isInstanceOfSatisfying(TargetException.class, e -> assertThat(e.key())
                .isEqualTo("publish.no-release-before"));
        publish(5, "index.html", "fünf");
        assertThat(live("index.html")).isEqualTo("fünf");
        assertThat(pages("rev-list", "--count", "öffentlich/x")).isEqualTo("6\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"von Hand", "von Hand\n\nRelease: 20261201T110100Z-000000000000"})
    void whatOthersCommittedStays(String message) throws Exception {
        publish(1, "index.html", "eins");
        meddle(message);
        assertThatThrownBy(() -> publish(2, "index.html", "zwei"))
                .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.isMisuse()))
                        .isEqualTo(List.of("publish.git-foreign", true)));
        assertThat(live("index.html")).isEqualTo("von Hand");
    }

    @Test
    void whoeverIsLateChangesNothingAndTheNextRunHeals() throws Exception {
        publish(1, "index.html", "eins");
        try (Target.Visit late = target("other").begin(() -> {})) {
            publish(2, "index.html", "zwei");
            Release release = release(3, "index.html", "drei");
            assertThatThrownBy(() -> late.put(release))
                    .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.isMisuse()))
                            .isEqualTo(List.of("publish.git-late", false)));
        }
        assertThat(live("index.html")).isEqualTo("zwei");
        PUBLISHER.publish(target("other"), release(3, "index.html", "drei"), () -> {}, false);
        assertThat(live("index.html")).isEqualTo("drei");
    }

    @Test
    void aHookThatRefusesIsHeard() throws Exception {
        publish(1, "index.html", "eins");
        Path hook = folder.resolve("pages.git/hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho 'nicht heute' >&2\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> publish(2, "index.html", "zwei"))
                .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.arguments()))
                        .isEqualTo(List.of("publish.git-refused", List.of("öffentlich/x", "remote: nicht heute"))));
        assertThat(live("index.html")).isEqualTo("eins");
    }

    @Test
    void whatAKilledRunLeftIsClearedAway() throws Exception {
        publish(1, "index.html", "eins");
        Path copy = target("own").branch().git().repository();
        for (String lock : List.of("refs/live.lock", "refs/next.lock", "shallow.lock", "packed-refs.lock")) {
            Files.writeString(copy.resolve(lock), "");
        }
        publish(2, "index.html", "zwei");
        assertThat(live("index.html")).isEqualTo("zwei");
        try (Stream<Path> left = Files.list(folder.resolve("own"))) {
            assertThat(left).containsExactly(copy);
        }
    }

    @Test
    void theHistoryCannotBePurged() {
        assertThatThrownBy(() -> PUBLISHER.publish(target("own"), release(1, "index.html", "eins"), () -> {}, true))
                .isInstanceOfSatisfying(TargetException.class, e -> assertThat(List.of(e.key(), e.isMisuse()))
                        .isEqualTo(List.of("publish.git-no-purge", true)));
        assertThat(folder.resolve("own")).doesNotExist();
    }

    @Test
    void aRepositoryThatIsNotThereIsAFaultAndNoPasswordIsTold() {
        GitTarget target = GitBranch.of("file://ich:geheim@127.0.0.1/x.git#pages", folder, folder, System.getenv())
                .map(GitTarget::new)
                .orElseThrow();
        assertThatThrownBy(target::look).isInstanceOfSatisfying(TargetException.class, e -> {
            assertThat(e.key()).isEqualTo("publish.git-unreachable");
            assertThat(e.arguments().toString()).contains("fatal: ").doesNotContain("geheim");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.git", "x.git#", "#pages", "x.git#-f", "x.git#a..b", "x.git#a:b", "x.git#+a", "x.git#*"})
    void whatNamesNoBranchIsNoTarget(String text) {
        assertThat(GitBranch.of(text, folder, folder, Map.of())).isEmpty();
    }
}
