package de.vielfalt.source;

import de.vielfalt.model.Code;
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
    private static final Pattern MISSING = Pattern.compile("skipping reference to missing attribute: (.*)");

    /** Messages with words of our own: pattern to variant; groups are the text's arguments. */
    private static final List<Map.Entry<Pattern, String>> KNOWN = List.of(
            known("unterminated (.+?) block", "unterminated-block"),
            known("section title out of sequence: .*", "section-sequence"),
            known("level 0 sections can only be used when doctype is book", "second-title"),
            known("id assigned to (?:\\w+ )?(?:block|anchor|section) already in use: (.*)", "id-twice"),
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
    private final Map<String, Integer> seen = new HashMap<>();

    LogReader(String page, Marks marks) {
        this.page = page;
        this.marks = marks;
    }

    List<Problem> problems(List<AsciidocLog> log) {
        List<Problem> problems = new ArrayList<>();
        for (AsciidocLog entry : log) {
            problems.add(problem(entry));
        }
        return problems;
    }

    private Problem problem(AsciidocLog entry) {
        String path = entry.path().isEmpty() ? page : "content/" + entry.path();
        Location location = new Location(path, Math.max(1, entry.line()));
        if (entry.message().startsWith(OURS)) {
            String[] parts = entry.message().split(":", 3);
            return include(parts[1], parts[2], location);
        }
        Matcher missing = MISSING.matcher(entry.message());
        if (missing.matches()) {
            String name = missing.group(1);
            return Problem.error(Code.ASCIIDOC, attribute(name), "missing-attribute", "{" + name + "}");
        }
        for (Map.Entry<Pattern, String> known : KNOWN) {
            Matcher matcher = known.getKey().matcher(entry.message());
            if (matcher.matches()) {
                List<String> groups = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    groups.add(matcher.group(i));
                }
                return Problem.error(Code.ASCIIDOC, location, known.getValue(), groups.toArray());
            }
        }
        return Problem.error(Code.ASCIIDOC, location, "other", entry.message());
    }

    private static Problem include(String kind, String target, Location location) {
        return switch (kind) {
            case "include-large" -> Problem.error(Code.FILE_TOO_LARGE, location, "include", target);
            case "include-encoding" -> Problem.error(Code.ENCODING, location, "include", target);
            default -> Problem.error(Code.INCLUDE_FORBIDDEN, location, kind.substring("include-".length()), target);
        };
    }

    /** The processor does not say where a missing attribute stands; it complains in the order of the text. */
    private Location attribute(String name) {
        int nth = seen.merge(name, 1, Integer::sum);
        for (String file : marks.files()) {
            int before = nth;
            Location none = new Location(file, 0);
            Location found = marks.find(file, 1, "{" + name + "}", before, none);
            if (found.line() > 0) {
                return found;
            }
            while (before > 1
                    && marks.find(file, 1, "{" + name + "}", before, none).line() == 0) {
                before--;
            }
            nth -= marks.find(file, 1, "{" + name + "}", before, none).line() > 0 ? before : 0;
        }
        return marks.find(page, 1, "{" + name, 1, Location.file(page));
    }

    private static Map.Entry<Pattern, String> known(String pattern, String variant) {
        return Map.entry(Pattern.compile(pattern), variant);
    }
}
