package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.preview.PreviewRequest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewRunTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8080/");
    private static final Problem ERROR =
            Problem.error(Code.PLACEHOLDER, new Location("content/seiten/b.adoc", 3), "text", "Anschrift");
    private static final Problem NOTE =
            Problem.note(Code.PLACEHOLDER, new Location("content/seiten/a.adoc", 12), "text", "Telefon");

    @TempDir
    private Path folder;

    @Test
    void itTellsWhereItIsToBeSeenAndThatItHasEnded() {
        tester().previewing((request, listener, ended) -> {
                    listener.started(ADDRESS);
                    ended.run();
                })
                .run("preview")
                .expectCode(ExitCode.GOOD)
                .expectOut(
                        "Vorschau: http://127.0.0.1:8080/",
                        "Formular für die Redaktion: http://127.0.0.1:8080/redaktion/",
                        "Stilbuch: http://127.0.0.1:8080/_vorschau/stilbuch/",
                        "Strg+C beendet sie.",
                        "",
                        "Vorschau beendet.")
                .expectErr();
    }

    @Test
    void itTellsEachProblemOnceAndWhenAllAreMended() {
        ProblemTexts texts = new ProblemTexts("de");
        tester().previewing((request, listener, ended) -> {
                    listener.found(List.of(NOTE));
                    listener.found(List.of(NOTE, ERROR));
                    listener.found(List.of(NOTE));
                    listener.found(List.of(NOTE, ERROR));
                })
                .run("preview")
                .expectOut("Keine Fehler mehr.")
                .expectErr(texts.line(NOTE), texts.line(ERROR), texts.line(ERROR));
    }

    @Test
    void itIsAskedForWhatTheOptionsSay() {
        PreviewRequest request = request("preview", "--port", "8123", "--today", "2026-12-24", "--lang", "en");
        assertThat(request.portOrNull()).isEqualTo(8123);
        assertThat(request.language()).isEqualTo("en");
        assertThat(request.clock().instant()).isEqualTo("2026-12-23T23:00:00Z");
        assertThat(request.source()).isEqualTo(folder);
        assertThat(request("preview").portOrNull()).isNull();
    }

    @Test
    void aTakenOrImpossiblePortIsWrongUsage() {
        tester().previewing((request, listener, ended) -> {
                    throw new BindException("Address already in use");
                })
                .run("preview", "--port", "8123")
                .expectCode(ExitCode.USAGE)
                .expectErr(
                        "Der Port 8123 ist belegt. Wählen Sie mit --port einen anderen, oder lassen Sie die Option weg.",
                        "Aufruf: ./site preview [OPTIONEN]; alle Optionen zeigt ./site preview --help.");
        for (String port : List.of("65536", "99999", "x", "80 ", "1e3")) {
            CommandLineTester run = tester().run("preview", "--port", port).expectCode(ExitCode.USAGE);
            assertThat(run.err()).startsWith("„" + port + "“ ist kein Port.");
        }
    }

    @Test
    void optionsThatMakeNoSenseHereAreRefused() {
        for (String option : List.of("--drafts", "--timings")) {
            CommandLineTester run = tester().run("preview", option).expectCode(ExitCode.USAGE);
            assertThat(run.err()).startsWith("Die Option „" + option + "“ gehört nicht zu ./site preview.");
        }
        assertThat(tester().run("bake", "--port", "1").err())
                .startsWith("Die Option „--port“ gehört nicht zu ./site bake.");
    }

    @Test
    void aSignalEndsTheProcessAsOneThatDidWellAlsoWhileBrowsersWait() throws Exception {
        Files.createDirectories(folder.resolve("content/seiten"));
        Files.writeString(folder.resolve("content/seiten/a.adoc"), "= A\n\nText.\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dvielfalt.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "de.vielfalt.app.Main",
                        "preview",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = Objects.requireNonNull(out.readLine());
            URI address = URI.create(line.substring(line.indexOf("http")));
            try (Socket browser = new Socket(address.getHost(), address.getPort())) {
                browser.getOutputStream()
                        .write("GET /_vorschau/ereignisse HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(browser.getInputStream().read()).isEqualTo('H');
                // SIGTERM; Ctrl-C takes the same way through the virtual machine. The process itself would close its
                // output.
                assertThat(process.toHandle().destroy()).isTrue();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(process.exitValue()).isZero();
            assertThat(out.lines()).endsWith("Vorschau beendet.");
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder.resolve("output")).doesNotExist();
    }

    private PreviewRequest request(String... line) {
        AtomicReference<PreviewRequest> asked = new AtomicReference<>();
        tester().previewing((request, listener, ended) -> asked.set(request))
                .run(line)
                .expectCode(ExitCode.GOOD);
        return Objects.requireNonNull(asked.get());
    }

    private CommandLineTester tester() {
        return CommandLineTester.in(folder);
    }
}
