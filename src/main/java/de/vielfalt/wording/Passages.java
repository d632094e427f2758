package de.vielfalt.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the lines of an AsciiDoc text into passages, by the rules of that language for blocks. What is not the editor's own
 * running text is left out: listings, quotations, comments, macros, blocks in another language.
 */
final class Passages {
    private static final Pattern FENCE = Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|_{4,}|`{3,})(?:\\w*)");
    private static final Pattern FRAME = Pattern.compile("={4,}|\\*{4,}|--|[|,:!]===");
    private static final Pattern HEADING = Pattern.compile("={1,6} +(\\S.*)|\\.([^\\s.].*)");
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:[*-]|\\*{2,5}|\\.{1,5}|\\d+\\.|<\\d+>) +(?:\\[[ x*]] +)?(\\S.*)");
    private static final Pattern TERM = Pattern.compile("(\\S.*?):{2,4}(?: +(.*))?");
    private static final Pattern MACRO = Pattern.compile("\\w+::\\S*\\[.*]|:!?[\\p{L}\\w-]+!?:(?: .*)?|'{3}|<{3}|\\+");
    private static final Pattern FOREIGN = Pattern.compile(
            "\\[.*(?:lang=|\\bquote\\b|\\bverse\\b|\\bsource\\b|\\blisting\\b|\\bliteral\\b|\\bpass\\b|\\bstem\\b|\\bdgs\\b).*");
    private static final Pattern ADMONITION = Pattern.compile("^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): +");
    private static final Pattern CELL = Pattern.compile("(?:^|\\s)[\\d.+*<>^aehlmsd]*\\|");
    private static final Set<Character> BLANKS = Set.of(' ', '\t');

    private final List<String> lines;
    private final List<Passage> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int begin;
    private boolean foreign;
    private boolean table;

    private Passages(List<String> lines) {
        this.lines = lines;
    }

    /** The passages of a page: title, values of the header, text. */
    static List<Passage> of(Manuscript page) {
        Passages passages = new Passages(page.lines());
        if (page.titleLine() > 0) {
            passages.whole(page.lines().get(page.titleLine() - 1).replaceFirst("^[=#]\\s+", ""), page.titleLine());
        }
        page.header().forEach(value -> passages.whole(value.text(), value.line()));
        passages.read(page.bodyLine());
        return passages.found;
    }

    private void read(int from) {
        for (int at = from; at <= lines.size(); at++) {
            String line = lines.get(at - 1).stripTrailing();
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                end();
                at = closing(at, fence.group(1));
            } else {
                line(line, at);
            }
        }
        end();
    }

    /** The line that ends a block of verbatim text; the last one if none does. */
    private int closing(int at, String fence) {
        for (int i = at + 1; i <= lines.size(); i++) {
            if (lines.get(i - 1).stripTrailing().equals(fence)) {
                return i;
            }
        }
        return lines.size();
    }

    private void line(String line, int at) {
        if (line.isEmpty()) {
            end();
            foreign = false;
        } else if (line.startsWith("//")) {
            if (open.length() > 0) {
                open.append('\n'); // so that lines are counted right
            }
        } else if (FRAME.matcher(line).matches()) {
            end();
            boolean edge = line.length() == "|===".length() && line.endsWith("===");
            table = edge != table;
        } else if (line.startsWith("[") && line.endsWith("]") && open.length() == 0) {
            foreign = foreign || FOREIGN.matcher(line).matches();
        } else if (MACRO.matcher(line).matches()) {
            end();
        } else if (table) {
            cells(line, at);
        } else if (!block(line, at)) {
            add(ADMONITION.matcher(line).replaceFirst(""), at);
        }
    }

    /** Whether a line begins a passage of its own, or none at all. */
    private boolean block(String line, int at) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && open.length() == 0) {
            whole(heading.group(1) == null ? heading.group(2) : heading.group(1), at);
            return true;
        }
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            end();
            add(entry.group(1), at);
            return true;
        }
        Matcher term = TERM.matcher(line);
        if (term.matches() && !line.contains("://")) {
            end();
            whole(term.group(1), at);
            if (term.group(2) != null) {
                add(term.group(2), at);
            }
            return true;
        }
        if (open.length() == 0 && BLANKS.contains(line.charAt(0))) {
            foreign = true; // a literal paragraph
            return true;
        }
        return false;
    }

    private void cells(String line, int at) {
        for (String cell : CELL.split(line, -1)) {
            if (!cell.isBlank()) {
                whole(cell.strip(), at);
            }
        }
    }

    private void add(String line, int at) {
        if (foreign) {
            return;
        }
        if (open.length() == 0) {
            begin = at;
        } else {
            open.append('\n');
        }
        open.append(line);
    }

    private void whole(String text, int at) {
        end();
        add(text, at);
        end();
    }

    private void end() {
        if (!open.toString().isBlank()) {
            found.add(Passage.of(open.toString(), begin));
        }
        open.setLength(0);
    }
}
