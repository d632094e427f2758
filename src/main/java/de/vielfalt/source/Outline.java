package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The anchors and headings of a text, whoever wrote them: AsciiDoc knows only its own. */
final class Outline {
    /** The page's own anchor, around the text. */
    private static final String MAIN = "inhalt";

    /** What AsciiDoc gives the id of a block to; its line is that of the block. */
    private static final Set<String> BLOCKS = Set.of("div", "table", "h2", "h3", "h4", "h5", "h6", "p");

    private static final Pattern HEADING = Pattern.compile("h[2-6]");

    private final Marks marks;
    private final List<Problem> problems;
    private final Set<String> anchors = new LinkedHashSet<>();
    private int level = 1;

    /** Ready to look at elements in the order of the text, while the marks follow. */
    Outline(Marks marks, List<Problem> problems) {
        this.marks = marks;
        this.problems = problems;
    }

    /** Takes note of an element's id, which no other on the page may have. */
    void anchor(Element element, String id) {
        Location location = BLOCKS.contains(element.normalName())
                ? marks.here()
                : marks.of("[[" + id, "[#" + id, "anchor:" + id, "id=\"" + id + "\"");
        boolean taken = id.equals(MAIN) || !anchors.add(id);
        if (taken && !id.isEmpty()) {
            problems.add(Problem.error(Code.ASCIIDOC, location, "id-twice", id));
        }
    }

    /** Takes note of an element that may be a heading: they follow the page's title without a gap. */
    void heading(Element element) {
        if (HEADING.matcher(element.normalName()).matches()) {
            int next = element.normalName().charAt(1) - '0';
            if (next > level + 1) {
                Location location = marks.of("<" + element.normalName());
                problems.add(Problem.error(Code.ASCIIDOC, location, "section-sequence"));
            }
            level = next;
        }
    }

    Set<String> anchors() {
        return anchors;
    }
}
