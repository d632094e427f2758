package de.vielfalt.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Safelist;

/** What markup a text may hold: what Asciidoctor writes, and raw HTML that does no harm. */
final class SafeHtml {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Set<String> MEDIA = Set.of("audio", "video", "source", "track");

    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "article",
                    "aside",
                    "audio",
                    "b",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "data",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "source",
                    "span",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "track",
                    "u",
                    "ul",
                    "var",
                    "video",
                    "wbr")
            .addAttributes(":all", "class", "id", "title", "lang", "dir", "translate", "aria-label")
            .addAttributes("a", "href", "hreflang", "rel", "target", "download")
            .addAttributes("audio", "controls", "loop", "muted", "preload", "src")
            .addAttributes("blockquote", "cite")
            .addProtocols("blockquote", "cite", "https", "http")
            .addAttributes("code", "data-lang")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span")
            .addAttributes("data", "value")
            .addAttributes("del", "cite", "datetime")
            .addProtocols("del", "cite", "https", "http")
            .addAttributes("details", "open")
            .addAttributes("i", "data-value")
            .addAttributes("img", "alt", "height", "src", "width", "data-rechte", "data-einwilligung", "data-no-alt")
            .addAttributes("ins", "cite", "datetime")
            .addProtocols("ins", "cite", "https", "http")
            .addAttributes("li", "value")
            .addAttributes("ol", "reversed", "start", "type")
            .addAttributes("q", "cite")
            .addProtocols("q", "cite", "https", "http")
            .addAttributes("source", "src", "type")
            .addAttributes("td", "colspan", "headers", "rowspan")
            .addAttributes("th", "abbr", "colspan", "headers", "rowspan", "scope")
            .addAttributes("time", "datetime")
            .addAttributes("track", "default", "kind", "label", "src", "srclang")
            .addAttributes("video", "controls", "height", "loop", "muted", "poster", "preload", "src", "width");

    private SafeHtml() {}

    static boolean isSafe(Element element) {
        return SAFE.isSafeTag(element.normalName());
    }

    static boolean isSafe(Element element, Attribute attribute) {
        boolean directed = !attribute.getKey().equals("dir") || DIRECTIONS.contains(attribute.getValue());
        return directed && SAFE.isSafeAttribute(element.normalName(), element, attribute);
    }

    /** Whether a value of {@code lang} is well-formed, by BCP 47. */
    static boolean isLanguage(String value) {
        return LANGUAGE.matcher(value).matches();
    }

    /** Whether an element plays a file. */
    static boolean isMedia(Element element) {
        return MEDIA.contains(element.normalName());
    }

    /** Whether a node is a comment that somebody wrote, and not a mark of ours. */
    static boolean isForeignComment(Node node) {
        return node instanceof Comment comment && !Marks.isMark(comment.getData());
    }
}
