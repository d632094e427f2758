package de.vielfalt.source;

import de.vielfalt.wording.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Begins a line of its own with each sentence of a text in Leichte Sprache, as its rules ask for; where an editor has broken a
 * line already, nothing happens.
 */
final class SentenceLines {
    /** What a file with such a text is called. */
    private static final String NAME = ".leicht.adoc";

    private static final String BLOCKS = "p, li, dd, td, th";

    /** What begins lines of its own anyway, or keeps those that it has. */
    private static final Set<String> INNER =
            Set.of("p", "div", "ul", "ol", "dl", "table", "pre", "blockquote", "details", "figure");

    private static final String KEPT = "pre, .verseblock, [lang]:not([lang=de]):not([lang=de-simple])";
    private static final String LINE_END = "br";

    private SentenceLines() {}

    /** Whether a file holds such a text. */
    static boolean isWanted(String file) {
        return file.endsWith(NAME);
    }

    /** Breaks the lines of all blocks of a text. */
    static void breakAll(Element body) {
        body.select(BLOCKS).stream()
                .filter(block -> block.closest(KEPT) == null)
                .forEach(SentenceLines::breakLines);
    }

    private static void breakLines(Element block) {
        List<Node> run = new ArrayList<>();
        for (Node child : List.copyOf(block.childNodes())) {
            if (child instanceof Element inner && INNER.contains(inner.normalName())) {
                breakRun(run);
                run.clear();
            } else {
                collect(child, run);
            }
        }
        breakRun(run);
    }

    /** Text and ends of lines, in their order. */
    private static void collect(Node node, List<Node> run) {
        if (node instanceof TextNode || (node instanceof Element element && element.is(LINE_END))) {
            run.add(node);
        } else if (node instanceof Element element && !element.is(KEPT)) {
            element.childNodes().forEach(child -> collect(child, run));
        }
    }

    private static void breakRun(List<Node> run) {
        String text = run.stream()
                .map(node -> node instanceof TextNode words ? words.getWholeText() : Sentences.BREAK)
                .collect(Collectors.joining());
        List<Integer> ends = Sentences.ends(text);
        int before = text.length();
        for (int i = run.size() - 1; i >= 0; i--) { // from the last, so that what was counted stays true
            int length =
                    run.get(i) instanceof TextNode words ? words.getWholeText().length() : Sentences.BREAK.length();
            before -= length;
            for (int j = ends.size() - 1; j >= 0; j--) {
                int at = ends.get(j) - before;
                if (run.get(i) instanceof TextNode words && at >= 0 && at < length) {
                    breakAt(words, at);
                }
            }
        }
    }

    /** Puts the end of a line where there is a blank. */
    private static void breakAt(TextNode words, int at) {
        String text = words.getWholeText();
        words.text(text.substring(0, at));
        Element lineEnd = new Element(LINE_END);
        words.after(lineEnd);
        lineEnd.after(new TextNode("\n" + text.substring(at).stripLeading()));
    }
}
