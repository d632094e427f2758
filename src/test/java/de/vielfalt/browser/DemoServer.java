package de.vielfalt.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.vielfalt.SiteTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** The demo site as baked for 1 December 2026, served on a free port of this machine as any host would. */
final class DemoServer {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "ics", "text/calendar; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml");

    private final Map<String, byte[]> files;
    private final String folder;
    private final HttpServer server;

    private DemoServer(Map<String, byte[]> files, String folder) throws IOException {
        this.files = files;
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Bakes the site and serves it. */
    static DemoServer start() {
        return below("");
    }

    /** Bakes the site and serves it below a folder: {@code /unter}. */
    static DemoServer below(String folder) {
        try {
            return new DemoServer(
                    SiteTest.tree(SiteTest.of("demo").bake().expectNoErrors().output()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a page: {@code /veranstaltungen/}. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Stops serving. */
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String whole = exchange.getRequestURI().getPath();
        String path = whole.startsWith(folder + "/") ? whole.substring(folder.length() + 1) : "//";
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        byte[] bytes = files.get(file);
        try (exchange) {
            if (bytes == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
