package de.vielfalt.source;

import de.vielfalt.model.Language;
import de.vielfalt.model.SitePath;
import de.vielfalt.picture.MovieFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Fills in the files that a text offers or plays. What a link leads to is noted at its end, in an element that the view turns
 * into words of the reader's language: {@code <small class="file" data-type="PDF" data-bytes="…" …></small>}.
 */
final class BodyFiles {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp");
    private static final Pattern IN_LANGUAGE = Pattern.compile(".*\\.([a-z]{2,6})\\.[A-Za-z0-9]+");

    private BodyFiles() {}

    /** Makes a player that loads nothing before it is wanted, can have subtitles, and is followed by its file as a link. */
    static void prepare(Element player) {
        String source = player.attr("src");
        if (!source.startsWith("datei:")) {
            return;
        }
        player.textNodes().forEach(TextNode::remove); // what browsers of long ago would show, in English
        player.attr("preload", "none");
        SignLanguage.mark(player);
        if (player.selectFirst("track") == null) {
            player.appendElement("track").attr("src", "spur:" + source.substring("datei:".length()));
        }
        Element frame = player.closest("div.content");
        Element link = new Element("a").attr("href", source).attr("download", "");
        (frame != null ? frame : player)
                .after(new Element("p").addClass("player-file").appendChild(link));
    }

    /**
     * The text with one of its files filled in.
     *
     * @param number which
     * @param path its address
     * @param file on disk
     * @param language of the text
     * @param captions subtitles beside it: language to address
     */
    static String fill(
            String html, int number, SitePath path, Path file, Language language, Map<String, SitePath> captions)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<MovieFile> movie =
                Set.of("mp4", "m4a", "webm").contains(type) ? MovieFile.read(file) : Optional.empty();
        String size = movie.filter(film -> film.width() > 0)
                .map(film -> " width=\"" + film.width() + "\" height=\"" + film.height() + "\"")
                .orElse(" width=\"640\" height=\"360\"");
        String note = "<small class=\"file\" data-type=\"" + type.toUpperCase(Locale.ROOT) + "\" data-bytes=\""
                + Files.size(file) + "\" data-language=\"" + language(name, language) + "\" data-seconds=\""
                + movie.map(MovieFile::seconds).orElse(0) + "\"></small>";
        String noted = PICTURES.contains(type)
                ? html
                : link(number).matcher(html).replaceAll("$1" + Matcher.quoteReplacement(note) + "$2");
        return noted.replaceAll(
                        "(<video\\b)(?![^>]*\\bwidth=)([^>]*\\bsrc=\"datei:" + number + "\")", "$1" + size + "$2")
                .replace("<track src=\"spur:" + number + "\">", tracks(captions, language))
                .replace("\"datei:" + number + "\"", "\"" + path + "\"");
    }

    /** A link to a file: up to its end, and its end. */
    private static Pattern link(int number) {
        return Pattern.compile("(<a\\b[^>]*\"datei:" + number + "\"[^>]*>(?:(?!</a>).)*?)(</a>)", Pattern.DOTALL);
    }

    /** The language that a name ends in before its type, as those of translations do: {@code plan.tr.pdf}. */
    private static String language(String name, Language page) {
        Matcher named = IN_LANGUAGE.matcher(name);
        boolean known = named.matches() && ContentFolder.LANGUAGES.contains(named.group(1));
        return known && !named.group(1).equals(page.code()) ? named.group(1) : "";
    }

    private static String tracks(Map<String, SitePath> captions, Language language) {
        StringBuilder tracks = new StringBuilder();
        captions.forEach((code, path) -> tracks.append("<track kind=\"captions\" src=\"")
                .append(path)
                .append("\" srclang=\"")
                .append(new Language(code).tag())
                .append(code.equals(language.code()) ? "\" default>" : "\">"));
        return tracks.toString();
    }
}
