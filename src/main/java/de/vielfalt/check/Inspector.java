package de.vielfalt.check;

import de.vielfalt.markup.MarkupHandler;
import de.vielfalt.markup.References;
import de.vielfalt.markup.StartTag;
import de.vielfalt.model.Code;
import de.vielfalt.model.SitePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Inspects one page as it was rendered, while its internal links are still site-absolute.
 *
 * <p>It looks at structure (WCAG 2.2: 1.1.1, 1.3.1, 2.4.2, 3.1.1), at what the page loads, and for traces of markup that
 * was left unresolved.
 */
public final class Inspector implements MarkupHandler {
    private static final Set<String> LOADING =
            Set.of("img", "script", "link", "iframe", "source", "video", "audio", "track", "object", "embed", "input");
    private static final Set<String> LINK_RELATIONS = Set.of("canonical", "alternate");
    private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp");
    private static final Pattern LEFTOVER = Pattern.compile("(?<!\\$)\\{[a-z][a-z0-9_-]*}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*:)?//.*|data:.*", Pattern.CASE_INSENSITIVE);

    private final SitePath path;
    private final UnaryOperator<String> addresses;
    private final List<Inspection.Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> links = new ArrayList<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private @Nullable StringBuilder title;
    private @Nullable StringBuilder skipped;
    private int level;
    private int mainHeadings;

    /**
     * An element that has not ended.
     *
     * @param code whether it shows code
     * @param prose whether it holds a page's own text
     * @param data whether it holds what a program reads
     */
    private record Scope(String name, boolean code, boolean prose, boolean data) {}

    /**
     * Inspects a page.
     *
     * @param addresses from an address as it stands in the markup to the one that is meant
     */
    public Inspector(SitePath path, UnaryOperator<String> addresses) {
        this.path = path;
        this.addresses = addresses;
    }

    /** What was seen, after the page was read. */
    public Inspection inspection() {
        if (mainHeadings != 1) {
            find(Code.OUTPUT_HEADINGS, "h1", String.valueOf(mainHeadings));
        }
        return new Inspection(path, title == null ? "" : words(title), ids, links, findings);
    }

    @Override
    public void start(StartTag tag) {
        String name = tag.name();
        Scope around = scopes.peek();
        if (around == null && tag.value("lang").isEmpty()) {
            find(Code.OUTPUT_LANGUAGE, "missing", path.value());
        }
        Scope scope = scope(tag, around);
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            heading(name.charAt(1) - '0');
        }
        if (name.equals("title")
                && title == null
                && around != null
                && around.name().equals("head")) {
            title = new StringBuilder();
        }
        if (name.equals("img") && !tag.has("alt")) {
            find(Code.OUTPUT_ALT, "missing", addresses.apply(tag.value("src")));
        }
        for (int i = 0; i < tag.attributes(); i++) {
            attribute(tag, i);
        }
        if (tag.isOpen()) {
            scopes.push(scope);
        }
    }

    private static Scope scope(StartTag tag, @Nullable Scope around) {
        String name = tag.name();
        boolean code = CODE.contains(name) || (around != null && around.code());
        boolean prose = (around != null && around.prose()) || isProse(tag);
        boolean data = tag.value("type").equals("application/ld+json");
        return new Scope(name, code, prose, data);
    }

    private static boolean isProse(StartTag tag) {
        String classes = tag.value("class");
        return classes.contains("prose") && Arrays.asList(classes.split("\\s+")).contains("prose");
    }

    private void heading(int next) {
        skipped = next > level + 1 && !(level == 0 && next == 1) ? new StringBuilder() : null;
        level = next;
        mainHeadings += next == 1 ? 1 : 0;
    }

    @Override
    public void end(String name) {
        scopes.pop();
        if (skipped != null && name.equals("h" + level)) {
            find(Code.OUTPUT_HEADINGS, "skipped", words(skipped));
            skipped = null;
        }
    }

    /** Scripts and styles belong in files; structured data is no script that runs. */
    @Override
    public void data(String content) {
        Scope scope = scopes.getFirst();
        if (!scope.data() && !content.isBlank()) {
            find(Code.OUTPUT_INLINE, "element", scope.name());
        }
    }

    @Override
    public void comment(String content) {
        if (content.startsWith("@")) {
            find(Code.OUTPUT_LEFTOVER, "directive", path.value());
        }
    }

    private void attribute(StartTag tag, int index) {
        String name = tag.attribute(index);
        switch (name) {
            case "id" -> {
                String id = tag.value(index);
                if (!id.isEmpty() && !ids.add(id)) {
                    find(Code.OUTPUT_ID, "twice", id);
                }
            }
            case "lang" -> {
                String value = tag.value(index).strip();
                if (!LANGUAGE.matcher(value).matches()) {
                    find(Code.OUTPUT_LANGUAGE, "invalid", value);
                }
            }
            case "srcset" ->
                References.change(name, tag.value(index), candidate -> {
                    links.add(addresses.apply(candidate));
                    return candidate;
                });
            default -> {
                if (name.equals("style") || name.startsWith("on")) {
                    find(Code.OUTPUT_INLINE, "attribute", name);
                } else if (References.isAddress(name)) {
                    reference(tag, name, addresses.apply(tag.value(index)).strip());
                }
            }
        }
    }

    private void reference(StartTag tag, String name, String value) {
        boolean named = tag.name().equals("link") && LINK_RELATIONS.contains(tag.value("rel"));
        boolean loads = !name.equals("href") || LOADING.contains(tag.name());
        if (loads && !named && FOREIGN.matcher(value).matches()) {
            find(Code.OUTPUT_FOREIGN, "resource", value);
        } else if (value.startsWith("/") && !value.startsWith("//")) {
            links.add(value);
        } else if (value.startsWith("#") && value.length() > 1) {
            links.add(value);
        } else if (value.startsWith("xref:") || value.startsWith("bild:") || value.startsWith("datei:")) {
            find(Code.OUTPUT_LINK, "broken", value);
        }
    }

    @Override
    public void text(char[] source, int from, int to) {
        Scope scope = scopes.getFirst();
        if (title != null && scope.name().equals("title")) {
            title.append(source, from, to - from);
        }
        if (skipped != null) {
            skipped.append(source, from, to - from);
        }
        if (!scope.code() && isSuspicious(source, from, to)) {
            leftover(Parser.unescapeEntities(new String(source, from, to - from), false), scope);
        }
    }

    private static boolean isSuspicious(char[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == '{' || (source[i] == 'U' && i + 1 < to && source[i + 1] == 'n')) {
                return true;
            }
        }
        return false;
    }

    private void leftover(String text, Scope scope) {
        // In a page's own text a name in braces was meant, or it was told when the text was read.
        Matcher leftover = LEFTOVER.matcher(text);
        if (!scope.prose() && leftover.find()) {
            find(Code.OUTPUT_LEFTOVER, "attribute", leftover.group());
        }
        if (text.contains("Unresolved directive in ")) {
            find(Code.OUTPUT_LEFTOVER, "directive", path.value());
        }
    }

    /** Text as it is read out: character references resolved, blanks as one. */
    private static String words(StringBuilder text) {
        return Parser.unescapeEntities(text.toString(), false)
                .replaceAll("[ \\t\\n\\f\\r\\u00a0]+", " ")
                .strip();
    }

    private void find(Code code, String variant, String subject) {
        findings.add(new Inspection.Finding(code, variant, subject));
    }
}
