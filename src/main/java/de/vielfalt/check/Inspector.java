package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Inspects one page as it was rendered, while its internal links are still site-absolute.
 *
 * <p>It looks at structure (WCAG 2.2: 1.1.1, 1.3.1, 2.4.2, 3.1.1), at what the page loads, and for traces of markup that
 * was left unresolved.
 */
public final class Inspector {
    private static final Set<String> LOADING =
            Set.of("img", "script", "link", "iframe", "source", "video", "audio", "track", "object", "embed", "input");
    private static final Set<String> LINK_RELATIONS = Set.of("canonical", "alternate");
    private static final Pattern LEFTOVER = Pattern.compile("(?<!\\$)\\{[a-z][a-z0-9_-]*}");
    private static final Pattern CANDIDATE = Pattern.compile("([^\\s,]+)[^,]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*:)?//.*|data:.*", Pattern.CASE_INSENSITIVE);

    private final SitePath path;
    private final List<Inspection.Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> links = new ArrayList<>();
    private int level;
    private int mainHeadings;

    private Inspector(SitePath path) {
        this.path = path;
    }

    /** Inspects a page. */
    public static Inspection inspect(SitePath path, Document document) {
        Inspector inspector = new Inspector(path);
        inspector.visit(document);
        Element html = document.selectFirst("html");
        if (html == null || html.attr("lang").isEmpty()) {
            inspector.find(Code.OUTPUT_LANGUAGE, "missing", path.value());
        }
        Element heading = document.selectFirst("h1");
        Element written = heading == null ? html : heading.closest("[lang]");
        String language = written == null ? "" : written.attr("lang");
        if (inspector.mainHeadings != 1) {
            inspector.find(Code.OUTPUT_HEADINGS, "h1", String.valueOf(inspector.mainHeadings));
        }
        return new Inspection(path, document.title(), language, inspector.ids, inspector.links, inspector.findings);
    }

    private void visit(Node node) {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof DataNode data && !data.getWholeData().isBlank()) {
            inline(data);
        } else if (node instanceof Comment comment && comment.getData().startsWith("@")) {
            find(Code.OUTPUT_LEFTOVER, "directive", path.value());
        }
        for (int i = 0; i < node.childNodeSize(); i++) {
            visit(node.childNode(i));
        }
    }

    /** Scripts and styles belong in files; structured data is no script that runs. */
    private void inline(DataNode data) {
        Node parent = data.parentNode();
        if (parent != null && !parent.attr("type").equals("application/ld+json")) {
            find(Code.OUTPUT_INLINE, "element", parent.nodeName());
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (element.attributesSize() > 0 && !element.id().isEmpty() && !ids.add(element.id())) {
            find(Code.OUTPUT_ID, "twice", element.id());
        }
        heading(element, tag);
        if (tag.equals("img") && !element.hasAttr("alt")) {
            find(Code.OUTPUT_ALT, "missing", element.attr("src"));
        }
        for (Attribute attribute : element.attributesSize() > 0 ? element.attributes() : List.<Attribute>of()) {
            attribute(
                    element,
                    tag,
                    attribute.getKey().toLowerCase(Locale.ROOT),
                    attribute.getValue().strip());
        }
    }

    private void heading(Element element, String tag) {
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
            int next = tag.charAt(1) - '0';
            if (next > level + 1 && !(level == 0 && next == 1)) {
                find(Code.OUTPUT_HEADINGS, "skipped", element.text());
            }
            level = next;
            mainHeadings += next == 1 ? 1 : 0;
        }
    }

    private void attribute(Element element, String tag, String name, String value) {
        if (name.equals("style") || name.startsWith("on")) {
            find(Code.OUTPUT_INLINE, "attribute", name);
        } else if (name.equals("lang") && !LANGUAGE.matcher(value).matches()) {
            find(Code.OUTPUT_LANGUAGE, "invalid", value);
        } else if (name.equals("href") || name.equals("src") || name.equals("poster") || name.equals("action")) {
            boolean named = tag.equals("link") && LINK_RELATIONS.contains(element.attr("rel"));
            boolean loads = !name.equals("href") || LOADING.contains(tag);
            if (loads && !named && FOREIGN.matcher(value).matches()) {
                find(Code.OUTPUT_FOREIGN, "resource", value);
            } else if (value.startsWith("/") && !value.startsWith("//")) {
                links.add(value);
            } else if (value.startsWith("#") && value.length() > 1) {
                links.add(value);
            } else if (value.startsWith("xref:") || value.startsWith("bild:") || value.startsWith("datei:")) {
                find(Code.OUTPUT_LINK, "broken", value);
            }
        } else if (name.equals("srcset")) {
            CANDIDATE.matcher(value).results().forEach(candidate -> links.add(candidate.group(1)));
        }
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        if (text.indexOf('{') < 0 && !text.contains("Unresolved directive")) {
            return;
        }
        Element parent = node.parent();
        if (parent != null && parent.closest("code, pre, kbd, samp") != null) {
            return;
        }
        // In a page's own text a name in braces was meant, or it was told when the text was read.
        boolean own = parent != null && parent.closest(".prose") != null;
        Matcher leftover = LEFTOVER.matcher(text);
        if (!own && leftover.find()) {
            find(Code.OUTPUT_LEFTOVER, "attribute", leftover.group());
        }
        if (text.contains("Unresolved directive in ")) {
            find(Code.OUTPUT_LEFTOVER, "directive", path.value());
        }
    }

    private void find(Code code, String variant, String subject) {
        findings.add(new Inspection.Finding(code, variant, subject));
    }
}
