package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    @Test
    void outputIsUtf8WhateverTheLocale() throws Exception {
        assertThat(run(2, "bake", "--today", "morgen")).isEqualTo("""
                        „morgen“ ist kein Zeitpunkt. Schreiben Sie z. B. --today 2026-12-01 oder --today 2026-12-01T18:00.
                        Aufruf: ./site bake [OPTIONEN]; alle Optionen zeigt ./site bake --help.
                        """);
    }

    @Test
    void theProcessEndsWithTheProgramsCode() throws Exception {
        assertThat(run(0, "--help")).isEqualTo(new Help("de").overview());
    }

    @Test
    void librariesThatLogAreNotHeard() throws Exception {
        assertThat(java(0, Stream.of("de.vielfalt.app.MainTest"))).isEmpty();
    }

    /** What a library does: run in a process of its own. */
    public static void main(String[] arguments) {
        LibrarySettings.apply();
        Logger.getLogger("org.example").severe("loud");
    }

    private String run(int code, String... line) throws IOException, InterruptedException {
        return java(code, Stream.concat(Stream.of("de.vielfalt.app.Main"), Stream.of(line)));
    }

    /** Runs Java under the locale C, which knows no umlauts: the classes must lie where the path has none. */
    private String java(int code, Stream<String> line) throws IOException, InterruptedException {
        copy(Path.of("target", "classes"));
        copy(Path.of("target", "test-classes"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", ".");
        builder.command().addAll(line.toList());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL") || name.startsWith("JDK_JAVA"));
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output;
    }

    private void copy(Path classes) throws IOException {
        for (String part : List.of("app", "build", "model", "preview", "publish")) {
            Path from = classes.resolve("de/vielfalt").resolve(part);
            Path to = Files.createDirectories(folder.resolve("de/vielfalt").resolve(part));
            try (Stream<Path> files = Files.isDirectory(from) ? Files.list(from) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
