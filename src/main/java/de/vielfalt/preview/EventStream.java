package de.vielfalt.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells one browser the news as they come (server-sent events, HTML Standard 9.2), until it goes away. Each has a thread of its
 * own, so that a slow one keeps nobody waiting.
 */
final class EventStream {
    /** After so long without news a word is sent all the same: whether the browser is still there shows only then. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Board board;
    private final Overlay overlay;

    EventStream(Board board, Overlay overlay) {
        this.board = board;
        this.overlay = overlay;
    }

    /** Writes until the browser goes away, which is an {@link IOException}, or the preview ends. */
    void run(OutputStream out) throws IOException, InterruptedException {
        send(out, "retry: 500\n\n");
        Board.News news = board.now();
        String stand = "";
        while (!board.isClosed()) {
            String told = "event: probleme\ndata: " + overlay.json(news) + "\n\n";
            boolean other = !news.stand().equals(stand);
            stand = news.stand();
            send(out, other ? "event: stand\ndata: " + stand + "\n\n" + told : told);
            Optional<Board.News> next = Optional.empty();
            while (next.isEmpty() && !board.isClosed()) {
                next = board.after(news.number(), HEARTBEAT);
                if (next.isEmpty()) {
                    send(out, ": noch da\n\n");
                }
            }
            news = next.orElse(news);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
