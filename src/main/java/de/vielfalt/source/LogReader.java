package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the AsciiDoc processor complains about into problems at their true file and line. */
final class LogReader {
    private static final String OURS = "vielfalt:";
    private static final String ATTRIBUTE = OURS + "attribute:";
    private static final String ENTRY = OURS + "entry:";

    /** What {@link BodyReader} sees for itself, and at better lines. */
    private static final Pattern SEEN_ELSEWHERE = Pattern.compile(
            "section title out of sequence: .*|id assigned to (?:\\w+ )?(?:block|anchor|section) already.*");

    /** Messages with words of our own: pattern to variant; groups are the text's arguments. */
    private static final List<Map.Entry<Pattern, String>> KNOWN = List.of(
            known("unterminated (.+?) block", "unterminated-block"),
            known("level 0 sections can only be used when doctype is book", "second-title"),
            known("list item index: expected (\\S+), got (\\S+)", "list-index"),
            known("callout list item index: expected (\\S+), got (\\S+)", "list-index"),
            known("no callout found for <(.+)>", "callout"),
            known("dropping cells from incomplete row detected end of table", "table-row"),
            known("dropping cell because it exceeds specified number of columns", "table-cell"),
            known("table missing leading separator; recovering automatically", "table-separator"),
            known("unclosed quote in CSV data; setting cell to empty", "table-quote"),
            known("detected unterminated preprocessor conditional directive: (.*)", "conditional-open"),
            known("unmatched preprocessor directive: (.*)", "conditional-unmatched"),
            known("invalid footnote reference: (.*)", "footnote"),
            known("tags? '(.+)' not found in include file: .*", "include-tag"),
            known("include dropped .*: (.*)", "include-dropped"));

    private final Marks marks;
    private final String page;
    private final Map<Link, Integer> seen = new HashMap<>();

    LogReader(String page, Marks marks) {
        this.page = page;
        this.marks = marks;
    }

    List<Problem> problems(List<AsciidocLog> log) {
        List<Problem> problems = new ArrayList<>();
        for (AsciidocLog entry : log) {
            String message = entry.message();
            if (!message.startsWith(ENTRY) && !SEEN_ELSEWHERE.matcher(message).matches()) {
                problems.add(problem(entry));
            }
        }
        return problems;
    }

    /** Attribute entries below the header: their names as written, and where. */
    List<Link> entries(List<AsciidocLog> log) {
        return log.stream()
                .filter(entry -> entry.message().startsWith(ENTRY))
                .map(entry -> new Link(entry.message().substring(ENTRY.length()), location(entry)))
                .toList();
    }

    private Location location(AsciidocLog entry) {
        String path = entry.path().isEmpty() ? page : "content/" + entry.path();
        return new Location(path, Math.max(1, entry.line()));
    }

    private Problem problem(AsciidocLog entry) {
        Location location = location(entry);
        if (entry.message().startsWith(ATTRIBUTE)) {
            String name = "{" + entry.message().substring(ATTRIBUTE.length()) + "}";
            return Problem.error(Code.ASCIIDOC, within(location, name), "missing-attribute", name);
        }
        if (entry.message().startsWith(OURS)) {
            String[] parts = entry.message().split(":", 3);
            return include(parts[1], parts[2], location);
        }
        for (Map.Entry<Pattern, String> known : KNOWN) {
            Matcher matcher = known.getKey().matcher(entry.message());
            if (matcher.matches()) {
                List<String> groups = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    groups.add(matcher.group(i));
                }
                Location at = known.getValue().equals("footnote")
                        ? within(location, "footnote:" + groups.get(0) + "[")
                        : location;
                return Problem.error(Code.ASCIIDOC, at, known.getValue(), groups.toArray());
            }
        }
        return Problem.error(Code.ASCIIDOC, location, "other", entry.message().replaceFirst("\\.$", ""));
    }

    private static Problem include(String kind, String target, Location location) {
        return switch (kind) {
            case "include-large" -> Problem.error(Code.FILE_TOO_LARGE, location, "include", target);
            case "include-encoding" -> Problem.error(Code.ENCODING, location, "include", target);
            default -> Problem.error(Code.INCLUDE_FORBIDDEN, location, kind.substring("include-".length()), target);
        };
    }

    /** The line of a text within the block that begins there; of each further time it is told, the next. */
    private Location within(Location block, String text) {
        Location first = marks.find(block.path(), block.line(), text, 1, block);
        int nth = seen.merge(new Link(text, first), 1, Integer::sum);
        return marks.find(block.path(), block.line(), text, nth, first);
    }

    private static Map.Entry<Pattern, String> known(String pattern, String variant) {
        return Map.entry(Pattern.compile(pattern), variant);
    }
}
