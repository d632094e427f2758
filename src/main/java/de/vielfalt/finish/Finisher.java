package de.vielfalt.finish;

import de.vielfalt.check.Inspection;
import de.vielfalt.check.Inspector;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finishes rendered pages. Safe for use by several threads.
 *
 * <p>Links within the site become relative, so that the output works at any address, below any folder and from a disk.
 * The page for unknown addresses is shown at any depth, so its links are absolute.
 */
public final class Finisher {
    private static final List<String> REFERENCES = List.of("href", "src", "poster", "action");
    private static final String SOURCES = "srcset";
    private static final Pattern CANDIDATE = Pattern.compile("([^\\s,]+)([^,]*)");
    private static final SitePath NOT_FOUND = new SitePath("/404.html");

    private final Settings settings;
    private final Assets assets;

    /** A finisher for one site. */
    public Finisher(Settings settings, Assets assets) {
        this.settings = settings;
        this.assets = assets;
    }

    /** Finishes a page. */
    public FinishedPage finish(SitePath path, String rendered) {
        Document document = Jsoup.parse(rendered);
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        List<Element> referring = referring(document);
        referring.forEach(element -> change(element, assets::address));
        Inspection inspection = Inspector.inspect(path, document);
        referring.forEach(element -> change(element, address -> relative(path, address)));
        return new FinishedPage(document.outerHtml(), inspection);
    }

    /** The elements that refer to anything; one walk is quicker than a selector of five parts. */
    private static List<Element> referring(Document document) {
        List<Element> referring = new ArrayList<>();
        document.forEachNode(node -> {
            if (node instanceof Element element
                    && element.attributesSize() > 0
                    && (element.hasAttr(SOURCES) || REFERENCES.stream().anyMatch(element::hasAttr))) {
                referring.add(element);
            }
        });
        return referring;
    }

    private static void change(Element element, UnaryOperator<String> change) {
        for (String name : REFERENCES) {
            if (element.hasAttr(name)) {
                element.attr(name, change.apply(element.attr(name)));
            }
        }
        if (element.hasAttr(SOURCES)) {
            element.attr(SOURCES, sources(element.attr(SOURCES), change));
        }
    }

    private String relative(SitePath from, String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return address;
        }
        int cut = address.length();
        for (char end : new char[] {'?', '#'}) {
            int at = address.indexOf(end);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        SitePath target = new SitePath(address.substring(0, cut));
        String rest = address.substring(cut);
        if (from.equals(NOT_FOUND)) {
            return settings.base().getRawPath() + target.value().substring(1) + rest;
        }
        return from.equals(target) && !rest.isEmpty() ? rest : from.relativize(target) + rest;
    }

    private static String sources(String srcset, UnaryOperator<String> change) {
        return CANDIDATE
                .matcher(srcset)
                .replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group(1)) + found.group(2)));
    }
}
