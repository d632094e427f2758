package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds {@code [PLATZHALTER: …]}, which stands for what only the operator can fill in. Within code it stands for itself,
 * and in comments it is not published.
 */
final class Placeholders {
    private static final String START = "[PLATZHALTER";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[PLATZHALTER:?\\s*([^\\]]*)]?");

    private final Marks marks;
    private final List<Link> found = new ArrayList<>();

    /** Ready to look at elements in the order of the text, while the marks follow. */
    Placeholders(Marks marks) {
        this.marks = marks;
    }

    /** Looks at what an element says by itself. */
    void visit(Element element) {
        boolean first = element.ownText().contains(START)
                && element.parents().stream()
                        .noneMatch(parent -> parent.ownText().contains(START));
        if (first && element.closest("code, pre, kbd, samp") == null) {
            Matcher matcher = PLACEHOLDER.matcher(element.text());
            while (matcher.find()) {
                found.add(new Link(matcher.group(1).strip(), marks.of(START)));
            }
        }
    }

    /** All that was found, in the order of the text. */
    List<Link> found() {
        return List.copyOf(found);
    }

    /** Those in lines that are not converted: a header's, or those of a file of settings. */
    static List<Link> in(String path, List<String> lines) {
        List<Link> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = PLACEHOLDER.matcher(lines.get(i));
            boolean comment =
                    lines.get(i).startsWith("//") || lines.get(i).stripLeading().startsWith("#");
            while (!comment && matcher.find()) {
                found.add(new Link(matcher.group(1).strip(), new Location(path, i + 1)));
            }
        }
        return found;
    }

    /** What is to be said of one. */
    static Problem note(Link placeholder) {
        String what = placeholder.target();
        return Problem.note(Code.PLACEHOLDER, placeholder.location(), what.isEmpty() ? "unnamed" : "text", what);
    }
}
