package de.vielfalt.markup;

import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * What may stand in what, so far as a parser would move an element, or end another before it (WHATWG, section 13.2.6).
 */
final class Nesting {
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
    private static final Set<String> GROUPS = Set.of("dl", "div");
    private static final Set<String> ROW_GROUPS = Set.of("tbody", "thead", "tfoot");
    private static final Set<String> ROW = Set.of("tr");
    private static final Set<String> TABLE = Set.of("table");
    private static final Set<String> HTML = Set.of("html");

    /** What stands in certain elements alone. */
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("head", HTML),
            Map.entry("body", HTML),
            Map.entry("li", LISTS),
            Map.entry("dt", GROUPS),
            Map.entry("dd", GROUPS),
            Map.entry("caption", TABLE),
            Map.entry("colgroup", TABLE),
            Map.entry("tbody", TABLE),
            Map.entry("thead", TABLE),
            Map.entry("tfoot", TABLE),
            Map.entry("col", Set.of("colgroup")),
            Map.entry("tr", ROW_GROUPS),
            Map.entry("td", ROW),
            Map.entry("th", ROW));

    /** What holds nothing else. */
    private static final Set<String> TABLE_PARTS = Set.of("table", "colgroup", "tbody", "thead", "tfoot", "tr");

    /** What ends a paragraph. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "ul");

    /** What never stands in its like. */
    private static final Set<String> ALONE = Set.of("a", "button", "form", "nobr", "option", "optgroup", "rb", "rtc");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Nesting() {}

    /**
     * Whether a parser leaves an element where it is written, and ends none for it.
     *
     * @param open what has begun and not ended, the last first
     */
    static boolean allows(String name, Deque<String> open) {
        String parent = open.peek();
        if (parent == null) {
            return name.equals("html");
        }
        if (name.equals("html")) {
            return false;
        }
        Set<String> parents = PARENTS.get(name);
        if (parents == null ? TABLE_PARTS.contains(parent) : !parents.contains(parent)) {
            return false;
        }
        if (HEADINGS.contains(name) && HEADINGS.contains(parent)) {
            return false;
        }
        return !(BLOCKS.contains(name) && open.contains("p")) && !(ALONE.contains(name) && open.contains(name));
    }

    /** Whether text would be moved out of the element that began last. */
    static boolean holdsNoText(Deque<String> open) {
        String parent = open.peek();
        return parent != null && TABLE_PARTS.contains(parent);
    }
}
