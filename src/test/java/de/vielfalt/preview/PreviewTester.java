package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A preview of a small site in a folder of a test, and a browser that looks at it. */
final class PreviewTester implements AutoCloseable {
    static final Path PROJECT =
            Path.of(System.getProperty("vielfalt.home", ".")).toAbsolutePath().normalize();

    private final Path folder;
    private final Preview preview;
    private final Thread thread;
    private final Thread listener;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch started = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();

    private PreviewTester(Path folder, String language) throws IOException {
        this.folder = folder;
        Path project = folder.resolve("project");
        copy(PROJECT.resolve("templates"), project.resolve("templates"));
        copy(PROJECT.resolve("assets"), project.resolve("assets"));
        write("jbake.properties", "marke.name=Probe\nstadt.name=Stadt\nbetreiber.name=Amt\n");
        write("content/seiten/a.adoc", "= Seite A\n\nErster Text.\n");
        PreviewRequest request = new PreviewRequest(
                project,
                site(),
                InstantSource.fixed(Instant.parse("2026-11-30T23:00:00Z")),
                0,
                () ->
                        "<!DOCTYPE html><html lang=\"de\"><head><title>Stand</title></head><body><h1>Stand</h1></body></html>",
                language);
        preview = new Preview(request, new Listener());
        thread = new Thread(this::run, "preview");
        thread.start();
        await(started);
        listener = new Thread(this::listen, "browser");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts a preview, and waits for its first site. */
    static PreviewTester in(Path folder) throws IOException {
        return in(folder, "de");
    }

    static PreviewTester in(Path folder, String language) throws IOException {
        PreviewTester tester = new PreviewTester(folder, language);
        tester.expectEvent("stand", data -> !data.endsWith("-0"));
        return tester;
    }

    Path site() {
        return folder.resolve("site");
    }

    URI address() {
        return preview.address();
    }

    void write(String file, String text) throws IOException {
        Path path = site().resolve(file);
        Files.createDirectories(path.resolveSibling(".").normalize());
        Files.writeString(path, text);
    }

    HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status line of a request written by hand, as no client would send it. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(address().getHost(), address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }

    /** Waits until the page shows a text: each time that the browser is told to load again it looks. */
    void expectShown(String path, String text) {
        while (!get(path).body().contains(text)) {
            expectEvent("stand", data -> true);
        }
    }

    /** Waits until the panel names something. */
    String expectPanel(String text) {
        return expectEvent("probleme", data -> data.contains(text));
    }

    /** Waits for an event of a kind whose data is as wanted. */
    String expectEvent(String kind, Predicate<String> wanted) {
        try {
            while (true) {
                String event = events.poll(60, TimeUnit.SECONDS);
                assertThat(event).as("a further event “" + kind + "”").isNotNull();
                if (event.startsWith(kind + " ") && wanted.test(event.substring(kind.length() + 1))) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        try {
            preview.run();
        } catch (IOException e) {
            faults.add(e);
        }
    }

    private void listen() {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/_vorschau/ereignisse"))
                .build();
        try (var reader = new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            String kind = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(kind + " " + line.substring(6));
                }
            }
        } catch (IOException e) {
            events.add("ende ");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the preview, and sees to it that nothing is left of it. */
    @Override
    public void close() {
        preview.end();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(60));
            assertThat(thread.isAlive()).isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(".").normalize());
                Files.copy(file, target);
            }
        }
    }

    private final class Listener implements PreviewListener {
        @Override
        public void started(URI at) {
            started.countDown();
        }

        @Override
        public void found(List<Problem> problems) {}

        @Override
        public void failed(Throwable fault) {
            faults.add(fault);
        }

        @Override
        public String sentence(Throwable fault) {
            return fault.toString();
        }
    }
}
