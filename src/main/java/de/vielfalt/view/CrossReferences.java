package de.vielfalt.view;

import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.PageType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the references in a page's text, {@code <a href="xref:jugendtag.adoc#programm">…</a>}, into links for a reader.
 *
 * <p>What leads to a page that is not published becomes its words without a link; what leads nowhere too, as another
 * package reports it.
 */
final class CrossReferences {
    /** An {@code a} element, which never holds another one: attributes before, target, attributes after, words. */
    private static final Pattern LINK = Pattern.compile(
            "<a\\b((?:[^\">]|\"[^\"]*\")*?)\\s+href=\"xref:([^\"]*)\"((?:[^\">]|\"[^\"]*\")*)>(.*?)</a>",
            Pattern.DOTALL);

    private static final String REFERENCE = "href=\"xref:";

    private static final Pattern TAG = Pattern.compile("<(?!img\\b)[^>]*>");

    private final PageIndex index;

    CrossReferences(PageIndex index) {
        this.index = index;
    }

    /** A page's text with its references resolved. */
    Html resolve(Page page, Reader reader) {
        String html = page.body().html().value();
        int at = html.indexOf(REFERENCE);
        if (at < 0) {
            return page.body().html();
        }
        StringBuilder resolved = new StringBuilder(html.length() + 64);
        Matcher link = LINK.matcher(html);
        int done = 0;
        while (at >= 0 && find(link, html, done, at)) {
            resolved.append(html, done, link.start()).append(link(link, page, reader));
            done = link.end();
            at = html.indexOf(REFERENCE, done);
        }
        return new Html(resolved.append(html, done, html.length()).toString());
    }

    /** Finds the element that holds a reference; nearly always it begins at the last {@code <a} before it. */
    private static boolean find(Matcher link, String html, int from, int reference) {
        int start = html.lastIndexOf("<a", reference);
        return (start >= from && link.region(start, html.length()).lookingAt()) || link.find(from);
    }

    private String link(Matcher link, Page from, Reader reader) {
        PageType type = from.id().type();
        Language written = from.language();
        String reference = link.group(2);
        int hash = reference.indexOf('#');
        String target = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash);
        String words = link.group(4);
        boolean silent = TAG.matcher(words).replaceAll("").isBlank();
        String attributes = link.group(1) + link.group(3);
        if (target.isEmpty()) {
            return "<a" + attributes + " href=\"" + fragment + "\">" + words + "</a>";
        }
        Optional<PageId> id = index.resolve(target, type);
        Optional<Page> page = id.flatMap(reader::page);
        if (page.isEmpty()) {
            String instead = id.isPresent() ? reader.text("page.unavailable") : target;
            return silent ? Html.escape(instead) : words;
        }
        // Its title stands among the words of a text; a translation has anchors of its own.
        String foreign = silent && !page.get().language().equals(written)
                ? " lang=\"" + page.get().language().tag() + "\""
                : "";
        boolean known = page.get().language().equals(written)
                || (!fragment.isEmpty() && page.get().body().ids().contains(decode(fragment.substring(1))));
        return "<a" + attributes + " href=\"" + page.get().id().path(reader.language()) + (known ? fragment : "") + "\""
                + foreign + ">"
                + (silent ? Html.escape(page.get().title()) : words) + "</a>";
    }

    private static String decode(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
