package de.vielfalt.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads an HTML document from end to end and tells what it comes by, several times as fast as a parser that builds a tree.
 *
 * <p>It knows the regular form alone: an {@code html} element holds everything, each element has an end tag of its own
 * where it needs one, values stand in quotation marks, no {@code <} stands for itself. Such a document means to any parser of
 * the HTML standard (WHATWG, section 13) what is told here. Whatever is written otherwise, or belongs to those parts of
 * HTML that have rules of their own, is refused with {@link IrregularMarkupException}.
 */
public final class MarkupReader {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");
    /** What holds raw text as well, but does not stand in a regular document. */
    private static final Set<String> RARELY_RAW = Set.of("iframe", "noembed", "noframes", "xmp");
    /** What an HTML parser reads by rules of its own, besides those. */
    private static final Set<String> SPECIAL =
            Set.of("frameset", "image", "keygen", "math", "noscript", "param", "plaintext", "select");
    /** What a regular drawing is made of: none of it makes a parser leave the drawing. */
    private static final Set<String> DRAWN = Set.of(
            "circle",
            "clipPath",
            "defs",
            "ellipse",
            "g",
            "line",
            "linearGradient",
            "mask",
            "path",
            "pattern",
            "polygon",
            "polyline",
            "rect",
            "stop",
            "svg",
            "symbol",
            "text",
            "tspan",
            "use");

    /** Attributes of a drawing that keep their capitals. */
    private static final Set<String> CAPITALS = Set.of(
            "clipPathUnits",
            "gradientTransform",
            "gradientUnits",
            "maskContentUnits",
            "maskUnits",
            "pathLength",
            "patternContentUnits",
            "patternTransform",
            "patternUnits",
            "preserveAspectRatio",
            "spreadMethod",
            "viewBox");

    private final char[] source;
    private final boolean printed;
    private final MarkupHandler handler;
    private final StartTag tag;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<Integer, String> names = new HashMap<>();
    private int drawings;
    private boolean ended;
    private int at;

    private MarkupReader(char[] source, boolean printed, MarkupHandler handler) {
        this.source = source;
        this.printed = printed;
        this.handler = handler;
        this.tag = new StartTag(source);
    }

    /**
     * Reads a document.
     *
     * @param source the document; not changed
     * @throws IrregularMarkupException if it is not in the regular form; what was told until then counts for nothing
     */
    public static void read(char[] source, MarkupHandler handler) throws IrregularMarkupException {
        new MarkupReader(source, false, handler).document();
    }

    /**
     * Reads a document that a parser has read and printed again: it has an end for each beginning, and whatever is special in it
     * stands where it may.
     *
     * @param source the document; not changed
     */
    public static void readPrinted(char[] source, MarkupHandler handler) {
        try {
            new MarkupReader(source, true, handler).document();
        } catch (IrregularMarkupException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void document() throws IrregularMarkupException {
        doctype();
        while (at < source.length) {
            if (source[at] == '<') {
                markup();
            } else {
                text();
            }
        }
        if (!ended) {
            throw irregular("end of document");
        }
    }

    private void doctype() throws IrregularMarkupException {
        blanks();
        if (startsWith("<!doctype html>")) {
            at += "<!doctype html>".length();
        } else if (!printed) {
            throw irregular("no doctype");
        } else if (startsWith("<!doctype")) {
            at = indexOf(">", at) + 1;
        }
    }

    private void text() throws IrregularMarkupException {
        int from = at;
        boolean blank = true;
        while (at < source.length && source[at] != '<') {
            char c = source[at++];
            if (c == 0) {
                throw irregular("null character");
            }
            blank &= isBlank(c);
        }
        boolean inBody = open.size() > 1 && !(open.size() == 2 && "head".equals(open.peek()));
        if (!blank && !printed && Nesting.holdsNoText(open)) {
            throw irregular("text within a table");
        }
        if (inBody) {
            handler.text(source, from, at);
        } else if (!blank) {
            throw irregular("text outside of the body");
        }
    }

    private void markup() throws IrregularMarkupException {
        char next = at + 1 < source.length ? source[at + 1] : 0;
        if (isLetter(next)) {
            startTag();
        } else if (next == '/') {
            endTag();
        } else if (startsWith("<!--")) {
            comment();
        } else if (printed && (next == '?' || next == '!')) {
            declaration();
        } else {
            throw irregular("stray <");
        }
    }

    private void comment() throws IrregularMarkupException {
        int from = at + 4;
        int end = indexOf("-->", from);
        if (end < 0 || source[from] == '>') {
            throw irregular("comment");
        }
        String content = new String(source, from, end - from);
        if (!printed && (content.startsWith("-") || content.contains("--") || content.endsWith("<!"))) {
            throw irregular("comment");
        }
        handler.comment(content);
        at = end + 3;
    }

    /** A comment to HTML, whatever it was meant to be. */
    private void declaration() throws IrregularMarkupException {
        int end = indexOf(">", at);
        if (end < 0) {
            throw irregular("declaration");
        }
        handler.comment(new String(source, at + 2, end - at - 2));
        at = end + 1;
    }

    private void startTag() throws IrregularMarkupException {
        at++;
        String name = name();
        if (ended || open.isEmpty() != name.equals("html")) {
            throw irregular("outside of html");
        }
        if (open.size() == 1 && !name.equals("head") && !name.equals("body")) {
            throw irregular("outside of head and body");
        }
        tag.begin(name);
        while (attribute()) {
            // each is kept in the tag
        }
        boolean closed = source[at] == '/';
        at += closed ? 2 : 1;
        begun(name, closed);
    }

    private void begun(String name, boolean closed) throws IrregularMarkupException {
        boolean known = drawings > 0 ? DRAWN.contains(name) : isRegular(name, closed);
        if (!known && !printed) {
            throw irregular(name);
        }
        if (closed || (drawings == 0 && VOID.contains(name))) {
            tag.close();
        }
        handler.start(tag);
        if (tag.isOpen()) {
            open.push(name);
            if (drawings == 0 && (isRaw(name) || TEXT_ONLY.contains(name))) {
                verbatim(name);
            }
            drawings += name.equals("svg") ? 1 : 0;
        }
    }

    private boolean isRegular(String name, boolean closed) {
        boolean closes = VOID.contains(name) || name.equals("svg");
        return Nesting.allows(name, open)
                && isLower(name)
                && !SPECIAL.contains(name)
                && !RARELY_RAW.contains(name)
                && (closes || !closed);
    }

    private boolean isRaw(String name) {
        return RAW.contains(name) || RARELY_RAW.contains(name);
    }

    /** What stands in an element that holds no markup. */
    private void verbatim(String name) throws IrregularMarkupException {
        int end = indexOf("</" + name, at);
        if (end < 0) {
            throw irregular(name);
        }
        if (TEXT_ONLY.contains(name)) {
            handler.text(source, at, end);
        } else if (end > at) {
            String content = new String(source, at, end - at);
            if (!printed && content.contains("<!--")) {
                throw irregular(name);
            }
            handler.data(content);
        }
        at = end;
    }

    private void endTag() throws IrregularMarkupException {
        at += 2;
        String name = name();
        blanks();
        if (at >= source.length || source[at] != '>' || !name.equals(open.peek())) {
            throw irregular("</" + name);
        }
        at++;
        open.pop();
        drawings -= name.equals("svg") ? 1 : 0;
        ended = open.isEmpty();
        handler.end(name);
    }

    /** Reads an attribute; false at the end of the tag, which is then at {@link #at}. */
    private boolean attribute() throws IrregularMarkupException {
        int before = at;
        blanks();
        char next = at < source.length ? source[at] : 0;
        if (next == '>' || (next == '/' && at + 1 < source.length && source[at + 1] == '>')) {
            return false;
        }
        int from = at;
        while (at < source.length && isAttributeName(source[at])) {
            at++;
        }
        if (at == from || from == before) {
            throw irregular("attribute");
        }
        String name = name(from, at);
        boolean added;
        if (at < source.length && source[at] == '=') {
            at++;
            int value = at + 1;
            int end = quoted();
            added = tag.add(name, value, end);
        } else {
            added = tag.add(name, at, at);
        }
        if (!added || !(printed || isLower(name) || CAPITALS.contains(name))) {
            throw irregular(name);
        }
        return true;
    }

    /** Goes behind a value in quotation marks; where it ends. */
    private int quoted() throws IrregularMarkupException {
        char quote = at < source.length ? source[at] : 0;
        if (quote != '"' && quote != '\'') {
            throw irregular("value");
        }
        int end = at + 1;
        while (end < source.length && source[end] != quote && source[end] != 0) {
            end++;
        }
        if (end >= source.length || source[end] == 0) {
            throw irregular("value");
        }
        at = end + 1;
        return end;
    }

    private String name() throws IrregularMarkupException {
        int from = at;
        while (at < source.length && (isLetter(source[at]) || isDigit(source[at]) || source[at] == '-')) {
            at++;
        }
        if (at == from) {
            throw irregular("tag");
        }
        return name(from, at);
    }

    /** The same object for the same name, mostly: names are few. */
    private String name(int from, int to) {
        int key = to - from;
        for (int i = from; i < to; i++) {
            key = 31 * key + source[i];
        }
        String known = names.get(key);
        if (known == null || !is(known, from, to)) {
            known = new String(source, from, to - from);
            names.put(key, known);
        }
        return known;
    }

    private boolean is(String text, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != source[i]) {
                return false;
            }
        }
        return true;
    }

    private void blanks() {
        while (at < source.length && isBlank(source[at])) {
            at++;
        }
    }

    /** Whether that text, in small ASCII letters, stands here in whatever letters. */
    private boolean startsWith(String text) {
        return at + text.length() <= source.length && isHere(text, at);
    }

    private boolean isHere(String text, int from) {
        for (int i = 0; i < text.length(); i++) {
            char c = source[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + ' ' : c) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(String text, int from) {
        for (int i = from; i <= source.length - text.length(); i++) {
            if (source[i] == text.charAt(0) && isHere(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private IrregularMarkupException irregular(String what) {
        return new IrregularMarkupException(what, at);
    }

    private static boolean isLower(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAttributeName(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '>' && c != '/' && c != '=' && c != '<' && c != 127;
    }
}
