package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.vielfalt.cache.Cache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real OpenSSH server on this machine. */
class SshTargetTest {
    private static final Publisher PUBLISHER =
            new Publisher((commit, live) -> Lineage.Relation.AFTER, Cache.none(), false);

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private static Path shared;

    private static SshServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = SshServer.start(shared);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private Path root() {
        return folder.resolve("Straße \"a\" 'b' $(c) `d`;e");
    }

    private SshTarget target() {
        return new SshTarget(server.to(root()), 3);
    }

    private Publisher.Outcome publish(int minute, String... files) throws Exception {
        return PUBLISHER.publish(target(), release(minute, files), () -> {}, false);
    }

    private static Release release(int minute, String... files) throws IOException {
        return Releases.of("c" + minute, Releases.NOON.plusSeconds(60L * minute), files);
    }

    private void rollBack() throws Exception {
        try (Target.Visit visit = target().begin(() -> {})) {
            visit.rollBack();
        }
    }

    /** Every file that is live with what it holds; folders too. */
    private SortedMap<String, String> live() throws IOException {
        Path current = root().resolve("current").toRealPath();
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(current)) {
            for (Path file : files.toList()) {
                String name = current.relativize(file).toString();
                boolean isFolder = Files.isDirectory(file);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(isFolder ? "rwxr-xr-x" : "rw-r--r--");
                tree.put(isFolder ? name + "/" : name, isFolder ? "" : Files.readString(file));
            }
        }
        return tree;
    }

    private List<String> names(String path) throws IOException {
        try (Stream<Path> files = Files.list(root().resolve(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String key) {
        assertThatThrownBy(what).isInstanceOfSatisfying(TargetException.class, e -> assertThat(e.key())
                .as(e.getMessage())
                .isEqualTo(key));
    }

    @Test
    void onlyWhatChangedTravelsAndTheRestIsShared() throws Exception {
        String big = noise(200_000, 1);
        String deep = "sehr-lang/".repeat(20) + "ü \"x\".html";
        assertThat(target().look()).isEmpty();
        publish(1, "index.html", "eins", "big.bin", big, "was-file", "x", "was/folder/a.html", "x", deep, "tief");
        Object before = Files.getAttribute(root().resolve("current/big.bin"), "unix:ino");
        server.killAfter(Long.MAX_VALUE);
        Publisher.Outcome second = publish(
                2, "index.html", "zwei", "big.bin", big, "was-file/b.html", "y", "was/folder", "y", deep, "tief");
        assertThat(server.received()).isLessThan(30_000);
        SortedMap<String, String> expected = new TreeMap<>(
                Map.of("index.html", "zwei", "big.bin", big, "was-file/b.html", "y", "was/folder", "y", deep, "tief"));
        assertThat(live()).containsAllEntriesOf(expected);
        assertThat(live().keySet().stream().filter(name -> !name.endsWith("/"))).hasSize(5);
        assertThat(live().keySet()).doesNotContain("was/folder/", "was-file");
        assertThat(Files.getAttribute(root().resolve("current/big.bin"), "unix:ino"))
                .isEqualTo(before);
        assertThat(target().look().orElseThrow().id())
                .isEqualTo(second.manifest().id());
        assertThat(names("")).containsExactly("current", "manifests", "releases");
        assertThat(names("releases")).hasSize(2);
    }

    @Test
    void releasesAreTakenBackKeptAndPurgedAsInAFolderHere() throws Exception {
        for (int minute = 1; minute <= 4; minute++) {
            publish(minute, "index.html", "Ausgabe " + minute);
        }
        assertThat(names("releases")).hasSize(3);
        rollBack();
        rollBack();
        assertThat(live()).containsEntry("index.html", "Ausgabe 2");
        assertRefused(this::rollBack, "publish.no-release-before");
        PUBLISHER.publish(target(), release(5, "index.html", "fünf"), () -> {}, true);
        assertThat(names("releases")).hasSize(1);
        assertThat(new FolderTarget(root(), 3).look().orElseThrow().files().keySet())
                .containsExactly("index.html");
    }

    @Test
    void aReleaseThatWasChangedByHandIsNeitherGoneBackToNorShared() throws Exception {
        publish(1, "index.html", "eins", "a.html", "a");
        publish(2, "index.html", "zwei", "a.html", "b");
        Path first = root().resolve("releases").resolve(names("releases").get(0));
        Files.writeString(first.resolve("a.html"), "c");
        assertRefused(this::rollBack, "publish.ssh-damaged");
        assertThat(live()).containsEntry("index.html", "zwei");
        Files.writeString(root().resolve("current/a.html"), "von Hand");
        publish(3, "index.html", "drei", "a.html", "b");
        assertThat(live()).containsEntry("index.html", "drei").containsEntry("a.html", "b");
    }

    @Test
    void strangersAreNotTrustedAndAreNotLetIn() {
        assertRefused(() -> new SshTarget(server.to(root(), "user", "none"), 3).look(), "publish.ssh-host-key");
        assertRefused(() -> new SshTarget(server.to(root(), "stranger", "known"), 3).look(), "publish.ssh-denied");
        Ssh nobody = new Ssh(List.of("ssh", "-F", "none"), Optional.empty(), "127.0.0.1", Optional.of("1"), "/x", LONG);
        assertRefused(() -> new SshTarget(nobody, 3).look(), "publish.ssh-unreachable");
        Ssh missing = new Ssh(List.of("no-such-client"), Optional.empty(), "127.0.0.1", Optional.empty(), "/x", LONG);
        assertRefused(() -> new SshTarget(missing, 3).look(), "publish.ssh-missing");
        assertThat(root()).doesNotExist();
    }

    @Test
    void someoneElsesFolderIsLeftAlone() throws Exception {
        Files.createDirectories(root());
        Files.writeString(root().resolve("letter.txt"), "privat");
        assertRefused(() -> publish(1, "index.html", "eins"), "publish.folder-foreign");
        assertThat(names("")).containsExactly("letter.txt");
    }

    @Test
    void whoeverComesSecondWaits() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> second;
        try (Target.Visit visit = target().begin(() -> {})) {
            second = CompletableFuture.runAsync(() -> {
                try {
                    PUBLISHER.publish(target(), release(2, "index.html", "zwei"), waits::countDown, false);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            waits.await();
            visit.put(release(1, "index.html", "eins"));
            assertThat(live()).containsEntry("index.html", "eins");
        }
        second.join();
        assertThat(live()).containsEntry("index.html", "zwei");
    }

    @Test
    void aConnectionThatIsCutLeavesTheOldSiteOrTheNewOneAndTheNextRunHeals() throws Exception {
        String[] old = {"index.html", "alt", "a.bin", noise(60_000, 1), "same.css", "x", "gone.html", "x"};
        String[] next = {"index.html", "neu", "a.bin", noise(60_000, 2), "same.css", "x", "come.html", "y"};
        publish(0, old);
        SortedMap<String, String> before = live();
        server.killAfter(Long.MAX_VALUE);
        publish(1, next);
        long whole = server.received();
        SortedMap<String, String> after = live();
        List<Boolean> switched = new ArrayList<>();
        for (int step = 1; step <= 4; step++) {
            boolean back = step % 2 == 1;
            SortedMap<String, String> from = back ? after : before;
            SortedMap<String, String> to = back ? before : after;
            server.killAfter(step <= 2 ? whole * step / 3 : whole - 150L * (4 - step));
            Throwable fault = catchThrowable(() -> publish(1, back ? old : next));
            server.killAfter(Long.MAX_VALUE);
            SortedMap<String, String> found = live();
            assertThat(found).as("cut %s", step).isIn(from, to);
            assertThat(fault == null || fault instanceof TargetException)
                    .as(String.valueOf(fault))
                    .isTrue();
            switched.add(found.equals(to));
            publish(1, back ? old : next);
            assertThat(live()).isEqualTo(to);
            assertThat(names("releases")).allMatch(name -> !name.startsWith("."));
            assertThat(names("")).containsExactly("current", "manifests", "releases");
        }
        assertThat(switched.subList(0, 2)).containsOnly(false);
    }

    @Test
    void aMachineThatIsThereAndSaysNothingIsGivenUp() {
        Ssh silent = new Ssh(
                List.of("sh", "-c", "cat >/dev/null; cat /dev/zero >/dev/null", "sh"),
                Optional.empty(),
                "stumm",
                Optional.empty(),
                "/x",
                Duration.ofMillis(20));
        assertRefused(() -> new SshTarget(silent, 3).look(), "publish.ssh-silent");
    }

    @Test
    void aSmallMachineWithTheToolsOfBusyBoxWillDo(@TempDir Path own) throws Exception {
        Path tools = Files.createDirectory(own.resolve("bin"));
        SshServer.run("busybox", "--install", "-s", tools.toString());
        if (!Files.exists(tools.resolve("flock"))) { // Debian's BusyBox leaves it out, others have it
            Files.createSymbolicLink(tools.resolve("flock"), Path.of("/usr/bin/flock"));
        }
        try (SshServer small = SshServer.start(own, "SetEnv PATH=" + tools)) {
            SshTarget target = new SshTarget(small.to(root()), 3);
            String deep = "sehr-lang/".repeat(20) + "ü x.html";
            PUBLISHER.publish(
                    target, release(1, "big.bin", noise(90_000, 1), deep, "tief", "a/b", "x"), () -> {}, false);
            PUBLISHER.publish(target, release(2, "big.bin", noise(90_001, 2), deep, "tief"), () -> {}, false);
            assertThat(live()).containsEntry("big.bin", noise(90_001, 2)).containsEntry(deep, "tief");
            assertThat(live()).doesNotContainKey("a/b");
            try (Target.Visit visit = target.begin(() -> {})) {
                visit.rollBack();
            }
            assertThat(live()).containsEntry("big.bin", noise(90_000, 1)).containsEntry("a/b", "x");
        }
    }

    @Test
    void whoPublishesOnThatMachineAndWhoFromAnotherWaitForEachOther() throws Exception {
        FolderTarget there = new FolderTarget(root(), 3);
        assertWaits(target(), there);
        assertWaits(there, target());
    }

    private void assertWaits(Target first, Target second) throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> late;
        try (Target.Visit visit = first.begin(() -> {})) {
            late = CompletableFuture.runAsync(() -> {
                try (Target.Visit other = second.begin(waits::countDown)) {
                    assertThat(other.live().orElseThrow().commit()).hasValue("c1");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            waits.await();
            visit.put(release(1, "index.html", "eins"));
        }
        late.join();
    }

    /** Letters that do not repeat. */
    private static String noise(int length, int seed) {
        return new Random(seed)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "//host/srv/www, , host, , /srv/www",
        "//ich@host.example:2222/srv/a b/, ich, host.example, 2222, /srv/a b",
        "//ich@[fe80::1%eth0]:22/x, ich, fe80::1%eth0, 22, /x",
        "//-oProxyCommand=x@host/x, -oProxyCommand=x, host, , /x",
        "//a@b.de@host/x, a@b.de, host, , /x",
    })
    void theAddressNamesUserHostPortAndFolder(String text, String user, String host, String port, String path) {
        Ssh ssh = Ssh.of(text, List.of("ssh")).orElseThrow();
        assertThat(ssh)
                .isEqualTo(new Ssh(
                        List.of("ssh"),
                        Optional.ofNullable(user),
                        host,
                        Optional.ofNullable(port),
                        path,
                        ssh.patience()));
        List<String> line = ssh.line("true");
        assertThat(line.subList(line.size() - 3, line.size())).containsExactly("--", host, "true");
        if (user != null) {
            assertThat(line.get(line.indexOf("-l") + 1)).isEqualTo(user);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//host", "//host/", "//-oProxyCommand=x/y", "/x", "host:/x", "//[x]/y", "//h:x/y", "//h/a\nb"})
    void whatNamesNoFolderIsNoTarget(String text) {
        assertThat(Ssh.of(text, List.of("ssh"))).isEmpty();
    }

    @Test
    void theStreamIsAsLongAsItSays() throws IOException {
        TarStream stream = new TarStream(List.of(
                TarStream.Entry.of("a", new byte[0]),
                TarStream.Entry.of("ü".repeat(50), new byte[512]),
                TarStream.Entry.of("ü".repeat(51), "x".getBytes(StandardCharsets.UTF_8))));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        stream.write(out);
        assertThat(out.size()).isEqualTo((int) stream.blocks() * 512);
    }
}
