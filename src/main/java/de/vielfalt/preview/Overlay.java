package de.vielfalt.preview;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The panel that lies over a page and names what is wrong. It is put into pages as they are served, as a script and a style of
 * its own, and never touches what a bake would release.
 */
final class Overlay {
    /** Addresses that begin so belong to the preview; no page of a site can have one, as slugs hold no underscore. */
    static final String FOLDER = "/_vorschau/";

    /** Where news are told. */
    static final String EVENTS = FOLDER + "ereignisse";

    /** Where the style guide is, which only the preview has. */
    static final String GUIDE = FOLDER + "stilbuch/";

    /** Where it says what is still to be done. */
    static final String STATUS = FOLDER + "stand/";

    /** Where the handbook is. */
    static final String HANDBOOK = FOLDER + "handbuch/";

    /** Where the form for editors is, which a preview always has. */
    static final String FORM = "/redaktion/";

    /** More would only make the panel slow. */
    private static final int MOST = 100;

    private static final byte[] HEAD = "<head>".getBytes(StandardCharsets.US_ASCII);

    private final ProblemTexts texts;
    private final String language;
    private final Map<String, byte[]> files =
            Map.of(FOLDER + "vorschau.js", resource("vorschau.js"), FOLDER + "vorschau.css", resource("vorschau.css"));

    /**
     * A panel.
     *
     * @param language {@code de} or {@code en}
     */
    Overlay(String language) {
        this.language = language;
        this.texts = new ProblemTexts(language);
    }

    /** Its script and its style, by address. */
    Map<String, byte[]> files() {
        return files;
    }

    /** A page with the panel in it; a document without a head is left alone. */
    byte[] over(byte[] html, String stand) {
        int at = find(html);
        if (at < 0) {
            return html;
        }
        byte[] tag = ("<script src=\"" + FOLDER + "vorschau.js\" data-stand=\"" + stand + "\" defer></script>")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(html.length + tag.length);
        out.write(html, 0, at);
        out.writeBytes(tag);
        out.write(html, at, html.length - at);
        return out.toByteArray();
    }

    /** The language of what the preview itself says: {@code de} or {@code en}. */
    String language() {
        return language;
    }

    /** A page to be shown while there is none of the site. */
    byte[] standIn(String stand, boolean missing) {
        String title = text(missing ? "preview.page-missing" : "preview.page-waiting");
        String html = "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><link rel=\"stylesheet\" href=\"" + FOLDER
                + "vorschau.css\"></head><body class=\"leer\"><main><h1>"
                + title + "</h1><p>" + text(missing ? "preview.page-missing.more" : "preview.page-waiting.more")
                + "</p></main></body></html>";
        return over(html.getBytes(StandardCharsets.UTF_8), stand);
    }

    /** What the panel shows, as JSON on one line. */
    String json(Board.News news) {
        List<Problem> problems = news.problems();
        long errors = problems.stream().filter(Problem::isError).count()
                + (news.fault().isEmpty() ? 0 : 1);
        long notes = problems.stream().filter(problem -> !problem.isError()).count();
        boolean stale = !news.good() && news.site().isPresent();
        // Errors first: they are what stands between the editor and the page.
        Stream<Problem> shown = Stream.of(true, false).flatMap(error -> problems.stream()
                .filter(problem -> problem.isError() == error)
                .limit(MOST));
        return JsonText.compact(Json.object()
                .add("lang", language)
                .add("name", text("preview.panel"))
                .add("title", title(errors, notes))
                .add("errors", errors)
                .add("notes", notes)
                .add("stale", stale ? text("preview.panel-stale") : "")
                .add("gone", text("preview.panel-gone"))
                .add("links", links())
                .add("fault", news.fault())
                .add("problems", Json.array(shown.map(this::json).toList()))
                .done());
    }

    private Json links() {
        return Json.array(List.of(
                link("preview.form.title", FORM),
                link("preview.status.title", STATUS),
                link("preview.handbook.title", HANDBOOK + HandbookSite.chapter("index")),
                link("preview.guide.title", GUIDE)));
    }

    private Json.Members link(String key, String address) {
        return Json.object().add("name", text(key)).add("href", address).done();
    }

    private Json json(Problem problem) {
        return Json.object()
                .add("error", problem.isError())
                .add("severity", texts.severity(problem.severity()))
                .add(
                        "place",
                        problem.location().path() + ":" + problem.location().line())
                .add("code", problem.code().id())
                .add(
                        "help",
                        HANDBOOK + HandbookSite.chapter("meldungen") + "#"
                                + problem.code().id())
                .add("message", texts.message(problem))
                .add("remedy", texts.remedy(problem))
                .done();
    }

    private String title(long errors, long notes) {
        String first = count("app.errors", errors);
        String second = count("app.notes", notes);
        return errors == 0 ? second : notes == 0 ? first : first + ", " + second;
    }

    private String count(String key, long number) {
        return number == 1 ? text(key + "-one") : texts.text(key, List.of(Long.toString(number)));
    }

    private String text(String key) {
        return texts.text(key, List.of());
    }

    private static int find(byte[] html) {
        int last = Math.min(html.length, 4096) - HEAD.length;
        for (int at = 0; at <= last; at++) {
            if (java.util.Arrays.equals(html, at, at + HEAD.length, HEAD, 0, HEAD.length)) {
                return at + HEAD.length;
            }
        }
        return -1;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Overlay.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
