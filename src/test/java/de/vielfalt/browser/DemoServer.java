package de.vielfalt.browser;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.vielfalt.SiteTest;
import de.vielfalt.hosting.HostRules;
import de.vielfalt.model.WidgetStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The demo site as baked for 1 December 2026, once for all tests, served on a free port of this machine as any host would: text
 * in Brotli to who takes it.
 */
final class DemoServer {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png",
            "jpg", "image/jpeg",
            "ics", "text/calendar; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml");

    private static final Set<String> TEXT = Set.of("html", "css", "js", "svg", "ics", "json", "xml");

    private static final Pattern WIDGET = Pattern.compile("^(?:[a-z]{2,6}/)?" + WidgetStyle.expression());

    private final Map<String, byte[]> files;
    private final Map<String, byte[]> brotli = new ConcurrentHashMap<>();
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
            return new DemoServer(Baked.FILES, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves these files of another site, by their paths: {@code aktuelles/index.html}. */
    static DemoServer of(Map<String, byte[]> files) {
        try {
            return new DemoServer(files, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of one of its files, by its path: {@code aktuelles/index.html}. */
    byte[] file(String path) {
        return Objects.requireNonNull(files.get(path), path);
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
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            HostRules.contentSecurityPolicy(WIDGET.matcher(path).find()));
            byte[] body = bytes;
            if (TEXT.contains(file.substring(file.lastIndexOf('.') + 1))
                    && String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                            .contains("br")) {
                exchange.getResponseHeaders().set("Content-Encoding", "br");
                body = brotli.computeIfAbsent(file, name -> compress(bytes));
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] compress(byte[] bytes) {
        Brotli4jLoader.ensureAvailability();
        try {
            return Encoder.compress(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Baked {
        static final Map<String, byte[]> FILES = SiteTest.tree(
                SiteTest.of("demo").withKits().bake().expectNoErrors().output());
    }
}
