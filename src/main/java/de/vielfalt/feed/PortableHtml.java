package de.vielfalt.feed;

import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes the text of a page fit to be read elsewhere: every address absolute, and nothing left that means something only on
 * its own page (anchors, classes) or that a reader would have to take out (scripts, styles, forms).
 */
final class PortableHtml {
    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");
    private static final List<String> KEPT = List.of(
            "href",
            "src",
            "srcset",
            "poster",
            "cite",
            "alt",
            "width",
            "height",
            "lang",
            "hreflang",
            "dir",
            "title",
            "colspan",
            "rowspan",
            "scope",
            "datetime",
            "start",
            "type",
            "controls",
            "open");
    private static final String FOREIGN =
            "script, style, template, iframe, object, embed, form, input, button, link, meta";
    private static final Pattern CANDIDATE = Pattern.compile("([^\\s,]+)([^,]*)");

    private final Settings settings;

    PortableHtml(Settings settings) {
        this.settings = settings;
    }

    /**
     * The text as it can stand anywhere.
     *
     * @param page the address that its fragments belong to
     */
    String of(String html, SitePath page) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select(FOREIGN).remove();
        document.select("picture > source")
                .remove(); // what shows feeds knows one address a picture, and formats of old
        document.select("picture").unwrap();
        for (Element element : document.body().getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (!KEPT.contains(name)) {
                    element.removeAttr(attribute.getKey());
                } else if (ADDRESSES.contains(name)) {
                    element.attr(name, absolute(attribute.getValue(), page));
                } else if (name.equals("srcset")) {
                    element.attr(name, sources(attribute.getValue(), page));
                }
            }
        }
        document.body().select("div").stream()
                .filter(box -> box.attributesSize() == 0)
                .forEach(Element::unwrap);
        return document.body().html();
    }

    private String sources(String srcset, SitePath page) {
        return CANDIDATE
                .matcher(srcset)
                .replaceAll(found -> Matcher.quoteReplacement(absolute(found.group(1), page) + found.group(2)));
    }

    private String absolute(String address, SitePath page) {
        if (address.startsWith("#")) {
            return settings.absolute(page) + address;
        }
        return address.startsWith("/") && !address.startsWith("//")
                ? settings.absolute(new SitePath(address))
                : address;
    }
}
