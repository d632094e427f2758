package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.history.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain git server with our hooks, pushed to as editors do. */
class HooksTest {
    @TempDir
    private Path folder;

    private Path server;
    private Path desk;

    /** What a command left behind. */
    private record Outcome(int code, String said) {}

    @BeforeEach
    void setUp() throws Exception {
        Path program = folder.resolve("das programm");
        Path hooks = Files.createDirectories(program.resolve("src/hooks"));
        try (Stream<Path> files = Files.list(Path.of("src/hooks"))) {
            for (Path file : files.toList()) {
                Files.copy(file, hooks.resolve(file.getFileName()));
            }
        }
        Path command = program.resolve("site");
        Files.writeString(command, """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
                  -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dvielfalt.home='%s' -cp '%s' de.vielfalt.app.Main "$@"
                """.formatted(
                        System.getProperty("java.home"), Path.of("").toAbsolutePath(), classPath()));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));

        server = folder.resolve("server.git");
        run(folder, "git", "init", "-q", "--bare", "-b", "main", server.toString());
        run(server, "git", "config", "vielfalt.ziel", "dir:" + folder.resolve("www"));
        for (String hook : List.of("pre-receive", "post-receive")) {
            Files.deleteIfExists(server.resolve("hooks").resolve(hook));
            Files.createSymbolicLink(server.resolve("hooks").resolve(hook), hooks.resolve(hook));
        }
        desk = folder.resolve("schreibtisch");
        Repository.in(desk);
        TinySite.write(desk);
        Files.writeString(
                desk.resolve("jbake.properties"),
                Files.readString(desk.resolve("jbake.properties")).replace("winzig.example", "www.bergkamen.de"));
        for (String legal :
                List.of("impressum", "datenschutz", "leichte-sprache", "gebaerdensprache", "barrierefreiheit")) {
            Files.writeString(
                    desk.resolve("content/seiten/" + legal + ".adoc"),
                    "= " + legal + "\n" + (legal.startsWith("barr") ? ":geprueft-am: 2026-11-01\n" : "") + "\nText.\n");
        }
        Files.writeString(desk.resolve(".gitignore"), "output/\n.output.*\n");
        commit(desk);
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + java.io.File.pathSeparator + other)
                .orElseThrow();
    }

    private static Outcome run(Path where, String... line) throws IOException, InterruptedException {
        return finish(start(where, line));
    }

    private static Process start(Path where, String... line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Repository.SETTINGS);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Outcome finish(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private static void commit(Path where) throws Exception {
        run(where, "git", "add", "-A");
        Outcome outcome = run(where, "git", "commit", "-q", "-m", "Inhalt");
        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    private Outcome push(Path where) throws Exception {
        return run(where, "git", "push", server.toString(), "main");
    }

    private String live() throws IOException {
        return Files.readString(folder.resolve("www/current/veranstaltungen/fest/index.html"));
    }

    private void write(Path where, String text) throws IOException {
        Path file = where.resolve("content/veranstaltungen/fest.adoc");
        Files.writeString(file, Files.readString(file).replaceFirst("Tische|Bänke|Stühle", text));
    }

    private int releases() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("www/releases"))) {
            return (int) all.count();
        }
    }

    @Test
    void aGoodPushIsPublishedAndABadOneRefusedWithFileLineAndRemedy() throws Exception {
        Outcome first = push(desk);
        assertThat(first.code()).as(first.said()).isZero();
        assertThat(first.said()).contains("Veröffentlicht: ");
        assertThat(live()).contains("Tische auf die Straße");

        write(desk, "Bänke");
        commit(desk);
        assertThat(push(desk).code()).isZero();
        assertThat(live()).contains("Bänke auf die Straße");

        String good = run(server, "git", "rev-parse", "main").said();
        Path file = desk.resolve("content/veranstaltungen/fest.adoc");
        Files.writeString(file, Files.readString(file).replace(":beginn: 2026-12-05 18:00", ":beginn: 2026-12-35"));
        write(desk, "Stühle");
        commit(desk);
        Outcome bad = push(desk);
        assertThat(bad.code()).isNotZero();
        assertThat(bad.said())
                .contains("content/veranstaltungen/fest.adoc:2: FEHLER ")
                .contains("Nicht angenommen. Die Website bleibt, wie sie war.")
                .doesNotContain("verlauf-unvollstaendig");
        assertThat(run(server, "git", "rev-parse", "main").said()).isEqualTo(good);
        assertThat(live()).contains("Bänke auf die Straße");

        Outcome elsewhere = run(desk, "git", "push", server.toString(), "main:entwurf");
        assertThat(elsewhere.code()).as("a branch that is not the website").isZero();
        Outcome gone = run(desk, "git", "push", server.toString(), ":main");
        assertThat(gone.code()).as(gone.said()).isNotZero();
    }

    @Test
    void ofTwoPushesAtOnceTheLaterCommitIsLiveInTheEnd() throws Exception {
        push(desk);
        write(desk, "Bänke");
        commit(desk);
        Path second = folder.resolve("zweiter");
        run(folder, "git", "clone", "-q", desk.toString(), second.toString());
        write(second, "Stühle");
        commit(second);
        Process one = start(desk, "git", "push", server.toString(), "main");
        Process other = start(second, "git", "push", server.toString(), "main");
        finish(one);
        Outcome later = finish(other);
        if (later.code() != 0) {
            later = push(second); // both began from the same state and the first was quicker: as git asks, once more
        }
        assertThat(later.code()).as(later.said()).isZero();
        assertThat(live()).contains("Stühle auf die Straße");
    }

    @Test
    void theTimerPublishesOnlyWhatIsDue() throws Exception {
        push(desk);
        Path stamp = server.resolve("vielfalt/website/output/build.json");
        String fresh = Files.readString(stamp);
        String rebuild = folder.resolve("das programm/src/hooks/rebuild").toString();

        Outcome nothing = run(folder, rebuild, server.toString());
        assertThat(nothing).isEqualTo(new Outcome(0, ""));

        Files.writeString(stamp, fresh.replaceFirst("\"nextChange\":[^}]*", "\"nextChange\":\"2020-01-01T00:00:00Z\""));
        Outcome due = run(folder, rebuild, server.toString());
        assertThat(due.code()).as(due.said()).isZero();
        assertThat(due.said()).contains("Veröffentlicht: ");
        assertThat(Files.readString(stamp).replaceFirst("\"instant\":\"[^\"]*\"", ""))
                .isEqualTo(fresh.replaceFirst("\"instant\":\"[^\"]*\"", ""));
        assertThat(releases()).isLessThanOrEqualTo(2);

        assertThat(run(folder, rebuild, folder.resolve("nirgends").toString()).code())
                .isEqualTo(2);
    }
}
