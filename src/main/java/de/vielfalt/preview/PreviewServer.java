package de.vielfalt.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.vielfalt.model.WidgetStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves a {@link Board} by HTTP, to this machine alone. */
final class PreviewServer implements AutoCloseable {
    /** Where a preview is looked for first. */
    static final int USUAL_PORT = 8080;

    /** More windows than anybody has open; whoever opens more is no person. */
    private static final int MOST_STREAMS = 100;

    /** What other sites may show within their pages. */
    private static final Pattern FRAMED = Pattern.compile("^/(?:[a-z]{2,6}/)?" + WidgetStyle.expression());

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger streams = new AtomicInteger();
    private final Board board;
    private final Responder responder;
    private final EventStream events;
    private final Consumer<Throwable> faults;

    /**
     * Takes a port; nothing is answered yet.
     *
     * @param portOrNull the port, 0 for any free one; null for the usual one or the next that is free
     * @param responder decides what is answered
     * @param faults takes what no page is to blame for
     * @throws BindException if the port is taken
     */
    PreviewServer(
            @Nullable Integer portOrNull, Board board, Responder responder, Overlay overlay, Consumer<Throwable> faults)
            throws IOException {
        this.board = board;
        this.responder = responder;
        this.events = new EventStream(board, overlay);
        this.faults = faults;
        this.server = portOrNull == null ? usual() : bind(portOrNull);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview-browser");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Where it can be reached. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Begins to answer. */
    void start() {
        server.start();
    }

    @Override
    public void close() {
        board.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer usual() throws IOException {
        for (int port = USUAL_PORT; port < USUAL_PORT + 20; port++) {
            Optional<HttpServer> server = tryBind(port);
            if (server.isPresent()) {
                return server.get();
            }
        }
        return bind(0);
    }

    private static Optional<HttpServer> tryBind(int port) throws IOException {
        try {
            return Optional.of(bind(port));
        } catch (BindException e) {
            return Optional.empty();
        }
    }

    private static HttpServer bind(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers asked = exchange.getRequestHeaders();
            URI target = exchange.getRequestURI();
            Optional<Answer> refusal = Responder.refusal(
                    exchange.getRequestMethod(), asked.getFirst("Host"), target, asked.getFirst("Sec-Fetch-Site"));
            if (refusal.isPresent()) {
                send(exchange, refusal.get());
            } else if (Overlay.EVENTS.equals(target.getRawPath())) {
                stream(exchange);
            } else {
                send(exchange, answer(target.getRawPath()));
            }
        } catch (IOException e) {
            throw e; // the browser went away: the server closes its connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(@Nullable String path) throws IOException, InterruptedException {
        try {
            return responder.answer(path);
        } catch (RuntimeException e) {
            faults.accept(e);
            return responder.standIn();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body();
        Headers headers = headers(exchange, answer.type());
        answer.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (streams.incrementAndGet() > MOST_STREAMS) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            headers(exchange, "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, head ? -1 : 0);
            if (!head) {
                events.run(exchange.getResponseBody());
            }
        } finally {
            streams.decrementAndGet();
        }
    }

    private static Headers headers(HttpExchange exchange, String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!FRAMED.matcher(exchange.getRequestURI().getPath()).find()) {
            headers.set("X-Frame-Options", "SAMEORIGIN");
        }
        return headers;
    }
}
