package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What befalls machines and networks: kills at random moments, cut connections, full disks, wrong rights, credentials that expire,
 * two at once. Each time what visitors see is compared byte by byte with the release before and the new one, and the next run heals.
 *
 * <p>Short here; {@code src/test/faults} runs the whole of it and says what came of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final int KILLS = Integer.getInteger("vielfalt.faults.kills", 1);
    private static final int CUTS = Integer.getInteger("vielfalt.faults.cuts", 1);
    private static final long SEED = Long.getLong("vielfalt.faults.seed", 20_261_123L);
    private static final int PAGES = 30;

    private Path folder = Path.of("");

    private SshServer ssh;
    private S3Server s3;
    private Relay relay;
    private final Map<String, FaultStage> stages = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Random random = new Random(SEED);
    private final Map<String, Known> knowledge = new TreeMap<>();
    private int commit;

    /** How a run ended. */
    private record Ending(int code, String said) {}

    @BeforeAll
    void start(@TempDir Path shared) throws Exception {
        folder = shared;
        site(0);
        site(1);
        ssh = SshServer.start(Files.createDirectory(folder.resolve("ssh")));
        s3 = S3Server.start(folder);
        relay = Relay.to(s3.port());
        Files.createDirectory(folder.resolve("own"));
        for (FaultStage stage : List.of(
                FaultStage.folder(folder.resolve("www")),
                FaultStage.archive(folder.resolve("website.zip")),
                FaultStage.machine(ssh, folder.resolve("fern"), folder.resolve("own")),
                FaultStage.branch(ssh, folder.resolve("pages.git")),
                FaultStage.store(s3, relay, "site/"))) {
            stages.put(stage.kind(), stage);
        }
    }

    @AfterAll
    void stop() throws IOException {
        s3.close();
        relay.close();
        ssh.close();
        if (Boolean.getBoolean("vielfalt.faults.report")) {
            System.out.println("faults, seed " + SEED + ": " + counts);
        }
    }

    /** Two sites that share half of their files; each page names the style sheet that it needs. */
    private void site(int which) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site-" + which + "/assets"));
        Random letters = new Random(which);
        Files.writeString(site.resolve(style(which)), "a{order:" + which + "}".repeat(100));
        Files.writeString(site.resolve("same.css"), "b{}");
        for (int page = 0; page < PAGES; page++) {
            String text = page % 2 == 0
                    ? "immer gleich " + page
                    : "<link href=assets/" + style(which) + ">"
                            + letters.ints(2000).sum() + "x".repeat(4000);
            Path file = site.resolveSibling(page + (page < PAGES - 4 ? "" : "-" + which) + "/index.html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        Files.write(
                site.resolveSibling("bild.bin"),
                letters.ints(40_000, 0, 256)
                        .collect(java.io.ByteArrayOutputStream::new, java.io.ByteArrayOutputStream::write, (a, b) -> {})
                        .toByteArray());
    }

    private static String style(int which) {
        return "main.000000000" + which + ".css";
    }

    private Process publish(FaultStage stage, int which, List<String> before) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                FaultChild.class.getName(),
                stage.kind(),
                stage.where(),
                folder.resolve("site-" + which).toString(),
                String.valueOf(++commit),
                folder.resolve("own").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectError(folder.resolve("said").toFile());
        builder.environment().putAll(stage.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private void awaitGo(Process process) throws IOException {
        assertThat(process.getInputStream().readNBytes(3)).isEqualTo("go\n".getBytes(StandardCharsets.UTF_8));
    }

    private Ending end(Process process) throws Exception {
        process.getInputStream().readAllBytes();
        return new Ending(process.waitFor(), Files.readString(folder.resolve("said")));
    }

    /** Publishes in peace, and gives what visitors see then. */
    private SortedMap<String, String> settle(FaultStage stage, int which) throws Exception {
        Ending ending = end(publish(stage, which, List.of()));
        assertThat(ending).as("%s heals", stage).isEqualTo(new Ending(0, ""));
        return stage.live();
    }

    /** What visitors see of each site, and after which time a run is over. */
    private record Known(List<SortedMap<String, String>> sites, long millis, long bytes) {}

    private Known know(FaultStage stage) throws Exception {
        Known known = known(stage);
        settle(stage, 0);
        return known;
    }

    private Known known(FaultStage stage) throws Exception {
        Known known = knowledge.get(stage.kind());
        if (known == null) {
            SortedMap<String, String> zero = settle(stage, 0);
            stage.cutAfter(Long.MAX_VALUE);
            Process process = publish(stage, 1, List.of());
            awaitGo(process);
            long start = System.nanoTime();
            assertThat(end(process)).isEqualTo(new Ending(0, ""));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            known = new Known(List.of(zero, stage.live()), millis, stage.sent());
            knowledge.put(stage.kind(), known);
        }
        return known;
    }

    /** But for style sheets of releases that are kept, which a store leaves where they are. */
    private static SortedMap<String, String> without(SortedMap<String, String> site) {
        SortedMap<String, String> rest = new TreeMap<>(site);
        rest.keySet().removeIf(S3Files::isFingerprinted);
        return rest;
    }

    private void requireWhole(FaultStage stage, Known known, String what) throws Exception {
        SortedMap<String, String> found = stage.live();
        if (!stage.kind().equals("s3")) {
            assertThat(found).as(what).isIn(known.sites());
            return;
        }
        SortedMap<String, String> old = known.sites().get(0);
        SortedMap<String, String> next = known.sites().get(1);
        found.forEach((path, digest) -> {
            assertThat(digest).as("%s: %s", what, path).isIn(old.get(path), next.get(path));
            for (int which = 0; which < 2; which++) {
                if (digest.equals(known.sites().get(which).get(path)) && path.endsWith(".html")) {
                    String style = "assets/" + style(which);
                    assertThat(found).as("%s: what %s shows", what, path).containsKey(style);
                }
            }
        });
        old.keySet().stream()
                .filter(path -> next.containsKey(path))
                .forEach(path -> assertThat(found).as(what).containsKey(path));
    }

    private void count(String what, Ending ending) {
        assertThat(ending.said()).doesNotContain("geheim-geheim").doesNotContain("AKTESTKEY");
        counts.merge(what + (ending.code() == 0 ? ", published" : ", exit " + ending.code()), 1, Integer::sum);
    }

    Stream<FaultStage> all() {
        return stages.values().stream();
    }

    Stream<FaultStage> distant() {
        return Stream.of(stages.get("ssh"), stages.get("git"), stages.get("s3"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void killedAtAnyMoment(FaultStage stage) throws Exception {
        Known known = know(stage);
        for (int kill = 0; kill < KILLS; kill++) {
            int next = 1 - kill % 2;
            Process process = publish(stage, next, List.of());
            awaitGo(process);
            boolean over = process.waitFor(random.nextLong(known.millis() + 1), TimeUnit.MILLISECONDS);
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
            count(stage + " killed" + (over ? " too late" : ""), new Ending(over ? 0 : 137, ""));
            requireHealed(stage, known, next, "kill " + kill);
        }
    }

    /** Visitors see the one site or the other, and after the next run the new one. */
    private void requireHealed(FaultStage stage, Known known, int next, String harm) throws Exception {
        requireWhole(stage, known, stage + " " + harm);
        assertThat(without(settle(stage, next)))
                .as("%s after %s", stage, harm)
                .isEqualTo(without(known.sites().get(next)));
    }

    @ParameterizedTest
    @MethodSource("distant")
    void cutAfterAnyByte(FaultStage stage) throws Exception {
        Known known = know(stage);
        for (int cut = 0; cut < CUTS; cut++) {
            int next = 1 - cut % 2;
            stage.cutAfter(random.nextLong(known.bytes()));
            Ending ending = end(publish(stage, next, List.of()));
            stage.cutAfter(Long.MAX_VALUE);
            assertThat(ending.code()).as(ending.said()).isIn(0, 3);
            assertThat(ending.said().isEmpty()).isEqualTo(ending.code() == 0);
            count(stage + " cut", ending);
            requireHealed(stage, known, next, "cut " + cut);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void twoAtOnce(FaultStage stage) throws Exception {
        Known known = know(stage);
        Process one = publish(stage, 0, List.of());
        Process other = publish(stage, 1, List.of());
        for (Process each : List.of(one, other)) {
            each.getInputStream().readAllBytes();
            count(stage + " two at once", new Ending(each.waitFor(), Files.readString(folder.resolve("said"))));
        }
        assertThat(without(stage.live()))
                .isIn(known.sites().stream().map(FaultsTest::without).toList());
        assertThat(List.of(one.exitValue(), other.exitValue()))
                .as("one is published, and the other, too, unless the first was quicker on a branch")
                .isIn(List.of(0, 0), List.of(0, 3), List.of(3, 0));
        if (!stage.kind().equals("git")) {
            assertThat(List.of(one.exitValue(), other.exitValue())).isEqualTo(List.of(0, 0));
        }
    }

    @Test
    void credentialsThatExpireOnTheWay() throws Exception {
        FaultStage stage = stages.get("s3");
        Known known = know(stage);
        relay.expireAfter(known.bytes() / 2);
        Ending ending = end(publish(stage, 1, List.of()));
        stage.cutAfter(Long.MAX_VALUE);
        assertThat(ending.code()).isEqualTo(3);
        assertThat(ending.said()).contains("oder sie sind abgelaufen (403");
        count("s3 credentials expired", ending);
        requireWhole(stage, known, "expired");
        assertThat(without(settle(stage, 1))).isEqualTo(without(known.sites().get(1)));
    }

    /** A file system with little room where one may be mounted; else files of little length. */
    @Test
    void aDiskThatIsFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = system("mount", "-t", "tmpfs", "-o", "size=1200k", "vielfalt", disk.toString());
        try {
            for (FaultStage stage :
                    List.of(FaultStage.folder(disk.resolve("www")), FaultStage.archive(disk.resolve("a.zip")))) {
                SortedMap<String, String> old = settle(stage, 0);
                Path ballast = disk.resolve("ballast");
                List<String> limit = mounted ? List.of() : List.of("sh", "-c", "ulimit -f 30; exec \"$@\"", "sh");
                if (mounted) {
                    system("dd", "if=/dev/zero", "of=" + ballast, "bs=4096");
                    try (FileChannel file = FileChannel.open(ballast, StandardOpenOption.WRITE)) {
                        file.truncate(file.size() - 24_000);
                    }
                }
                Ending ending = end(publish(stage, 1, limit));
                assertThat(ending.code()).as(ending.said()).isEqualTo(3);
                assertThat(ending.said()).containsAnyOf("No space left on device", "File too large");
                count(stage + " disk full" + (mounted ? "" : " (files limited)"), ending);
                assertThat(stage.live()).isEqualTo(old);
                Files.deleteIfExists(ballast);
                assertThat(settle(stage, 1)).isNotEqualTo(old).hasSameSizeAs(old);
            }
        } finally {
            if (mounted) {
                assertThat(system("umount", "-l", disk.toString())).isTrue();
            }
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws Exception {
        FaultStage stage = stages.get("dir");
        Known known = know(stage);
        List<Path> folders = List.of(folder.resolve("www/releases"), folder.resolve("www/manifests"));
        List<String> unprivileged = System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
                : List.of();
        for (Path locked : folders) {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
            Ending ending = end(publish(stage, 1, unprivileged));
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(ending.code()).isEqualTo(3);
            assertThat(ending.said()).contains("AccessDeniedException").contains(locked.toString());
            count("dir wrong rights", ending);
            assertThat(stage.live()).isEqualTo(known.sites().get(0));
        }
        assertThat(settle(stage, 1)).isEqualTo(known.sites().get(1));
    }

    private static boolean system(String... line) throws Exception {
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
