package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MainTest {
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
        assertThat(java(0, "target/classes:target/test-classes", "de.vielfalt.app.MainTest"))
                .isEmpty();
    }

    /** What a library does: run in a process of its own. */
    public static void main(String[] arguments) {
        LibrarySettings.apply();
        Logger.getLogger("org.example").severe("loud");
    }

    private static String run(int code, String... line) throws IOException, InterruptedException {
        String[] whole = Stream.concat(Stream.of("de.vielfalt.app.Main"), Stream.of(line))
                .toArray(String[]::new);
        return java(code, "target/classes", whole);
    }

    private static String java(int code, String classes, String... line) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = classes.replace(":", File.pathSeparator);
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", path);
        builder.command().addAll(List.of(line));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL") || name.startsWith("JDK_JAVA"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output;
    }
}
