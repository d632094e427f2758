package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.Problem;
import de.vielfalt.picture.MovieFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Films in German sign language, in a text: {@code video::} with the role {@code dgs}. The view puts its sign and its name in the
 * reader's language where this leaves {@code <p class="dgs-sign"></p>} and {@code aria-label="dgs"}.
 */
final class SignLanguage {
    /** German sign language by BCP 47. */
    private static final String TAG = "gsg";

    private static final String ROLE = "dgs";

    /** What BITV 2.0, annex 2, part 1 asks of a film. */
    private static final int WIDTH = 320;

    private static final int HEIGHT = 240;
    private static final double RATE = 25;

    /** A rate that is told a little too low by rounding is good enough. */
    private static final double ROUNDING = 0.05;

    private SignLanguage() {}

    /** Marks a film that its block says is in sign language. */
    static void mark(Element player) {
        Element block = player.closest(".videoblock." + ROLE);
        if (block != null && player.normalName().equals("video")) {
            player.attr("lang", TAG).attr("aria-label", ROLE);
            block.prependElement("p").addClass("dgs-sign");
        }
    }

    /** Tells of a film in sign language in which hands and faces cannot be read. */
    static void check(String html, int number, Path file, Link told, Consumer<Problem> problems) throws IOException {
        Pattern player = Pattern.compile("<video\\b[^>]*\"datei:" + number + "\"[^>]*aria-label=\"" + ROLE + "\"");
        Optional<MovieFile> film = player.matcher(html).find() ? MovieFile.read(file) : Optional.empty();
        if (film.isEmpty() || film.get().width() == 0) {
            return;
        }
        MovieFile movie = film.get();
        if (movie.width() < WIDTH || movie.height() < HEIGHT) {
            String size = movie.width() + " × " + movie.height();
            problems.accept(Problem.note(Code.SIGN_FILM, told.location(), "small", told.target(), size));
        }
        if (movie.rate() > 0 && movie.rate() < RATE - ROUNDING) {
            String rate = Long.toString(Math.round(Math.floor(movie.rate() + ROUNDING)));
            problems.accept(Problem.note(Code.SIGN_FILM, told.location(), "slow", told.target(), rate));
        }
    }
}
