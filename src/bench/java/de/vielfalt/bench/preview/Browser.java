package de.vielfalt.bench.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a browser does with a preview: listens to events, and gets pages. */
final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final BlockingQueue<String> stands = new LinkedBlockingQueue<>();
    private final Thread listener;

    private Browser(URI address) {
        this.address = address;
        this.listener = new Thread(this::listen, "events");
        listener.setDaemon(true);
        listener.start();
    }

    /** Connects to the preview that a process has just begun. */
    static Browser of(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return new Browser(URI.create(line.substring(at).strip()));
            }
        }
        throw new IOException("the preview did not start");
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(
                client.send(request("/_vorschau/ereignisse"), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            boolean stand = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (stand && line.startsWith("data: ")) {
                    stands.add(line.substring(6));
                }
                stand = line.equals("event: stand");
            }
        } catch (IOException e) {
            return; // the preview has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the first site. */
    void awaitSite() throws InterruptedException {
        String stand = stands.take();
        while (stand.endsWith("-0")) {
            stand = stands.take();
        }
    }

    /** Waits until there is something new to see. */
    void awaitReload() throws InterruptedException {
        if (stands.poll(60, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("nothing new within a minute");
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    @Override
    public void close() {
        listener.interrupt();
    }
}
