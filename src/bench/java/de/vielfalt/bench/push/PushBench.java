package de.vielfalt.bench.push;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.peer.Machine;
import de.vielfalt.bench.peer.Ours;
import de.vielfalt.bench.peer.Tree;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long it takes from {@code git push} until nginx serves the page of the event that was changed. */
public final class PushBench {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long LIMIT_NANOS = 600_000_000_000L;

    private final Path home;
    private final Path work;

    private PushBench(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /** Runs: {@code [pages] [pushes]}; {@code bench.home} is the project's folder. Needs git and nginx. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("bench.home")).toAbsolutePath();
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int pushes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path work = home.resolve("target/bench/push");
        Tree.delete(work);
        Files.createDirectories(work.resolve("nginx"));
        new PushBench(home, work).run(pages, pushes);
    }

    private void run(int pages, int pushes) throws Exception {
        Path desk = work.resolve("desk");
        Path server = work.resolve("server.git");
        Corpus corpus = Corpus.of(pages, List.of("de", "en"), 1);
        new Ours(new Machine(home, Path.of(System.getProperty("java.home")), work)).write(corpus, desk);
        command(work, "git", "init", "-q", "--bare", "-b", "main", server.toString());
        command(server, "git", "config", "vielfalt.ziel", "dir:" + work.resolve("www"));
        command(server, "git", "config", "vielfalt.ansicht", "true");
        for (String hook : List.of("pre-receive", "post-receive")) {
            Files.deleteIfExists(server.resolve("hooks").resolve(hook));
            Files.createSymbolicLink(server.resolve("hooks").resolve(hook), home.resolve("src/hooks").resolve(hook));
        }
        command(desk, "git", "init", "-q", "-b", "main");
        commit(desk, "Anfang");
        command(desk, "git", "push", "-q", server.toString(), "main");
        int port = freePort();
        Process nginx = serve(port);
        try {
            String page = "http://127.0.0.1:" + port + "/" + corpus.changing().path() + "/";
            Path source = desk.resolve("content/" + corpus.changing().path() + ".adoc");
            List<Long> millis = new ArrayList<>();
            for (int push = -2; push < pushes; push++) { // the first two are practice
                String mark = "Stand" + push + "x" + System.nanoTime();
                Files.writeString(source, Files.readString(source) + "\n" + mark + "\n");
                commit(desk, mark);
                long took = push(desk, server, page, mark);
                if (push >= 0) {
                    millis.add(took);
                }
            }
            long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%d pages, push to served: median %d ms, worst %d ms (%s)%n",
                    pages, sorted[sorted.length / 2], sorted[sorted.length - 1], Arrays.toString(sorted));
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private long push(Path desk, Path server, String page, String mark) throws Exception {
        long start = System.nanoTime();
        Process push = new ProcessBuilder("git", "push", "-q", server.toString(), "main")
                .directory(desk.toFile())
                .inheritIO()
                .start();
        while (!get(page).contains(mark)) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new IOException("not served: " + page);
            }
            Thread.sleep(5);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        push.waitFor();
        return millis;
    }

    private Process serve(int port) throws IOException, InterruptedException {
        Path configuration = work.resolve("nginx/nginx.conf");
        Files.writeString(
                configuration,
                """
                daemon off; pid %1$s/pid; error_log %1$s/error; events {} %3$s
                http { access_log off; client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$s; root %4$s/current; include %4$s/current/.hosting/nginx.conf; } }
                """
                        .formatted(
                                work.resolve("nginx"),
                                String.valueOf(port),
                                System.getProperty("user.name").equals("root") ? "user root;" : "",
                                work.resolve("www")));
        Process nginx = new ProcessBuilder("/usr/sbin/nginx", "-c", configuration.toString()).inheritIO().start();
        while (nginx.isAlive()) {
            try {
                get("http://127.0.0.1:" + port + "/");
                return nginx;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        throw new IOException("nginx did not start");
    }

    private static String get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void commit(Path desk, String message) throws Exception {
        command(desk, "git", "add", "-A");
        command(desk, "git", "-c", "user.name=Bench", "-c", "user.email=bench@bench.invalid", "commit", "-q", "-m", message);
    }

    private static void command(Path folder, String... line) throws Exception {
        Process process = new ProcessBuilder(line).directory(folder.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + List.of(line));
        }
    }
}
