package de.vielfalt.view;

import com.ibm.icu.text.NumberFormat;
import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of each file that a text offers what it is, in which language, how long and how large: {@code (PDF, Türkisch, 1,2 MB)}. */
final class FileNotes {
    private static final String MARK = "<small class=\"file\" data-type=";
    private static final Pattern NOTE =
            Pattern.compile("(<a\\b[^>]*>)?([^<]*)<small class=\"file\" data-type=\"([^\"]*)\""
                    + " data-bytes=\"(\\d+)\" data-language=\"([^\"]*)\" data-seconds=\"(\\d+)\"></small>");
    private static final double KILO = 1000;
    private static final String SIGN = "<p class=\"dgs-sign\"></p>";

    /** Two hands that speak: drawn for this site, on the grid of its forms. */
    private static final String HANDS =
            "<svg class=\"dgs\" viewBox=\"0 0 24 24\" width=\"48\" height=\"48\" aria-hidden=\"true\""
                    + " focusable=\"false\"><path class=\"fill-saffron\" d=\"M0 0h24v24H0z\"></path>"
                    + "<path class=\"fill-night\" d=\"M4 21v-7L2.2 9.6a1 1 0 0 1 1.9-.8L5.3 11.6V4.5a1 1 0 0 1 2 0V9.5h.4V3.5a1 1 0 0 1 2 0v6"
                    + "h.4V5a1 1 0 0 1 2 0v8.5L9.5 17.5V21z\"></path>"
                    + "<path class=\"fill-night\" d=\"M20 3v7l1.8 4.4a1 1 0 0 1-1.9.8L18.7 12.4v7.1a1 1 0 0 1-2 0V14.5h-.4v6a1 1 0 0 1-2 0"
                    + "v-6h-.4V19a1 1 0 0 1-2 0v-5.5l2.6-7V3z\"></path></svg>";

    private FileNotes() {}

    /** A page's text with its notes in words. */
    static Html say(Html body, Reader reader) {
        String html = body.value();
        if (!html.contains(MARK)) {
            return body;
        }
        return new Html(
                signs(NOTE.matcher(html).replaceAll(note -> Matcher.quoteReplacement(say(note, reader))), reader));
    }

    /** A film in sign language is known by its sign, and by words for who does not see it. */
    private static String signs(String html, Reader reader) {
        if (!html.contains(SIGN)) {
            return html;
        }
        String words = reader.text("film.dgs");
        Language language = reader.face().language();
        String open = "<p class=\"dgs-sign\" lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">";
        return html.replace(SIGN, open + HANDS + " " + words + "</p>")
                .replace("aria-label=\"dgs\"", "aria-label=\"" + words + "\"");
    }

    private static String say(MatchResult note, Reader reader) {
        String anchor = note.group(1) == null ? "" : note.group(1);
        String words = note.group(2);
        String type = note.group(3);
        boolean silent = words.isBlank() && anchor.endsWith("download=\"\">");
        List<String> parts = new ArrayList<>();
        if (silent || !words.toLowerCase(Locale.ROOT).contains(type.toLowerCase(Locale.ROOT))) {
            parts.add(type);
        }
        if (!note.group(5).isEmpty()) {
            parts.add(reader.languageNames().of(note.group(5)));
        }
        int seconds = Integer.parseInt(note.group(6));
        if (seconds > 0) {
            parts.add(reader.text("file.length", seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60));
        }
        parts.add(size(Long.parseLong(note.group(4)), reader));
        String said = silent ? reader.text("file.save") : words;
        return anchor + said + " <small class=\"file\">(" + String.join(", ", parts) + ")</small>";
    }

    private static String size(long bytes, Reader reader) {
        double kilobytes = bytes / KILO;
        boolean small = kilobytes < KILO;
        NumberFormat format =
                NumberFormat.getInstance(Locales.icu(Locales.of(reader.face().language())));
        format.setMaximumFractionDigits(small ? 0 : 1);
        return format.format(small ? Math.max(1, kilobytes) : kilobytes / KILO) + (small ? " KB" : " MB");
    }
}
