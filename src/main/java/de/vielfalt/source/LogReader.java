package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the AsciiDoc processor complains about into problems at their true file and line. */
final class LogReader {
    private static final String OURS = "vielfalt:";
    private static final String ATTRIBUTE = OURS + "attribute:";
    private static final String TABLE = OURS + "table:";
    private static final String LOST = OURS + "lost:";
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
            known("(?:unmatched|mismatched) preprocessor directive: ([^,]*)(?:, .*)?", "conditional-unmatched"),
            known("malformed preprocessor directive - [a-z ]+: (.*)", "conditional-malformed"),
            known("invalid footnote reference: (.*)", "footnote"),
            known("found deprecated footnoteref macro: (.*); use footnote macro .*", "footnote-old"),
            known("tags? '(.+)' not found in include file: .*", "include-tag"),
            known("detected unclosed tag '(.+)' starting at line \\d+ of include file: .*", "include-tag-open"),
            known("mismatched end tag \\(expected '.+' but found '(.+)'\\) at line .*", "include-tag-end"),
            known("unexpected end tag '(.+)' at line .*", "include-tag-end"),
            known("include dropped .*: (.*)", "include-dropped"),
            known("invalid substitution type for [a-z ]+: (.*)", "substitution"));

    /** Where a message speaks of a line in an included file. */
    private static final Pattern INCLUDED = Pattern.compile(".* line (\\d{1,7}) of include file: (content/.*)");

    private final Marks marks;
    private final String page;

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
            return Problem.error(Code.ASCIIDOC, marks.within(location, name), "missing-attribute", name);
        }
        if (entry.message().startsWith(TABLE)) {
            String number = entry.message().substring(TABLE.length());
            return Problem.error(Code.ASCIIDOC, marks.within(location, number), "table-number", number);
        }
        if (entry.message().startsWith(LOST)) {
            String text = entry.message().substring(LOST.length());
            boolean title = text.startsWith(".");
            Location at = title ? marks.anywhere(text) : location;
            return Problem.error(Code.ASCIIDOC, at, title ? "title-lost" : "brackets-lost", text);
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
                Location at = place(entry, known.getValue(), groups);
                return Problem.error(Code.ASCIIDOC, at, known.getValue(), groups.toArray());
            }
        }
        return Problem.error(Code.ASCIIDOC, location, "other", entry.message().replaceFirst("\\.$", ""));
    }

    /** A more exact place than the processor's, where there is one. */
    private Location place(AsciidocLog entry, String variant, List<String> groups) {
        Matcher included = INCLUDED.matcher(entry.message());
        if (included.matches()) {
            return new Location(included.group(2), Integer.parseInt(included.group(1)));
        }
        return switch (variant) {
            case "footnote" -> marks.within(location(entry), "footnote:" + groups.get(0) + "[");
            case "footnote-old" -> marks.within(location(entry), groups.get(0));
            case "substitution" -> substitution(groups.get(0));
            default -> location(entry);
        };
    }

    private Location substitution(String name) {
        return marks.within(Location.file(page), "subs=" + name, "subs=\"" + name, ":" + name + "[", name);
    }

    private static Problem include(String kind, String target, Location location) {
        return switch (kind) {
            case "include-large" -> Problem.error(Code.FILE_TOO_LARGE, location, "include", target);
            case "include-encoding" -> Problem.error(Code.ENCODING, location, "include", target);
            default -> Problem.error(Code.INCLUDE_FORBIDDEN, location, kind.substring("include-".length()), target);
        };
    }

    private static Map.Entry<Pattern, String> known(String pattern, String variant) {
        return Map.entry(Pattern.compile(pattern), variant);
    }
}
