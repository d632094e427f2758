package de.vielfalt.source;

import de.vielfalt.model.Location;
import de.vielfalt.model.Sentence;
import de.vielfalt.wording.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Collects the sentences of a text in Leichte Sprache, each with its line; of other texts none, as nobody asks for them.
 *
 * <p>What is quoted, code, or marked as another language is not the editor's own wording and is left out or shortened.
 */
final class Passages {
    /** Elements whose text is a passage by itself, unless they hold another of these. */
    private static final Set<String> BLOCKS =
            Set.of("p", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "h5", "h6", "caption");

    private static final String INNER = "p, li, dd, td, th, pre, table, ul, ol, dl, div";
    private static final String FOREIGN =
            "blockquote, pre, .verseblock, #footnotes, [lang]:not([lang=de]):not([lang=de-simple])";
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "var");
    private static final Set<String> SET_OFF = Set.of("strong", "b", "em", "i", "u", "mark");

    /** First words by which a sentence is looked for in the source, where marks of AsciiDoc may stand between words. */
    private static final int MOST_WORDS = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}·-]+");

    private final Marks marks;
    private final boolean wanted;
    private final List<Sentence> found = new ArrayList<>();

    /** Ready to look at elements in the order of the text, while the marks follow. */
    Passages(Marks marks) {
        this.marks = marks;
        this.wanted = SentenceLines.isWanted(marks.page());
    }

    /** Looks at an element. */
    void visit(Element element) {
        if (!wanted || !BLOCKS.contains(element.normalName()) || element.closest(FOREIGN) != null) {
            return;
        }
        Text text = new Text();
        for (Node child : element.childNodes()) {
            if (!(child instanceof Element inner && inner.is(INNER))) {
                text.add(child);
            }
        }
        Location block = marks.here();
        for (String part : Sentences.split(text.toString())) {
            found.add(Sentences.sentence(part, line(block, Sentences.plain(part))));
        }
    }

    /** All that was found, in the order of the text. */
    List<Sentence> found() {
        return List.copyOf(found);
    }

    private Location line(Location block, String sentence) {
        List<String> spellings = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        int start = -1;
        for (int i = 0; i < MOST_WORDS && word.find(); i++) {
            start = start < 0 ? word.start() : start;
            spellings.add(0, sentence.substring(start, word.end()));
        }
        return marks.within(block, spellings.toArray(String[]::new));
    }

    /** The text of a block, with the marks of {@link Sentences} in it. */
    private static final class Text {
        private final StringBuilder text = new StringBuilder();

        void add(Node node) {
            if (node instanceof TextNode words) {
                text.append(Sentences.clean(words.getWholeText()));
            } else if (node instanceof Element element) {
                element(element);
            }
        }

        private void element(Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                text.append(Sentences.BREAK);
            } else if (CODE.contains(name) || (element.hasAttr("lang") && element.is(FOREIGN))) {
                text.append(Sentences.SHORTENED);
            } else if (name.equals("a")) {
                text.append(Sentences.LINK);
                element.childNodes().forEach(this::add);
                text.append(Sentences.LINK_END);
            } else if (SET_OFF.contains(name)) {
                text.append(Sentences.SET_OFF);
                element.childNodes().forEach(this::add);
                text.append(Sentences.SET_OFF);
            } else if (!name.equals("sup") && !name.equals("script")) {
                element.childNodes().forEach(this::add);
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
