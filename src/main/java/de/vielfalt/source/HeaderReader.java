package de.vielfalt.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the header's entries with their lines, which Asciidoctor does not tell.
 *
 * <p>It follows the rules of the AsciiDoc language: comments and entries may precede the title; the header ends at the
 * first blank line; a value goes on where its line ends with {@code \}.
 */
final class HeaderReader {
    static final Pattern ENTRY = Pattern.compile(":(!?[^\\s:!][^:\\n]*?!?):(?:[ \\t]+(.*))?");
    static final Pattern TITLE = Pattern.compile("(?:=|#)[ \\t]+\\S.*");

    private final List<String> lines;
    private int at;

    private HeaderReader(List<String> lines) {
        this.lines = lines;
    }

    static Header read(List<String> lines) {
        return new HeaderReader(lines).header();
    }

    private Header header() {
        List<Header.Entry> entries = new ArrayList<>();
        while (at < lines.size() && (lines.get(at).isBlank() || comment() || entry(entries))) {
            if (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
        }
        int titleLine = 0;
        if (at < lines.size() && TITLE.matcher(lines.get(at)).matches()) {
            titleLine = ++at;
        }
        Header.Stray stray = null;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            if (comment()) {
                continue;
            }
            if (entry(entries)) {
                stray = stray == null ? null : new Header.Stray(stray.text(), stray.line(), true);
            } else {
                at++;
                stray = stray == null ? new Header.Stray(lines.get(at - 1), at, false) : stray;
            }
        }
        return new Header(titleLine, List.copyOf(entries), titleLine == 0 ? null : stray, at + 1);
    }

    private boolean comment() {
        String line = lines.get(at).stripTrailing();
        if (line.matches("/{4,}")) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).stripTrailing().equals(line)) {
                end++;
            }
            at = Math.min(lines.size(), end + 1);
            return true;
        }
        if (line.startsWith("//") && !line.startsWith("///")) {
            at++;
            return true;
        }
        return false;
    }

    private boolean entry(List<Header.Entry> entries) {
        Matcher matcher = ENTRY.matcher(lines.get(at).stripTrailing());
        if (!matcher.matches()) {
            return false;
        }
        int line = ++at;
        StringBuilder value = new StringBuilder(
                matcher.group(2) == null ? "" : matcher.group(2).strip());
        while (value.toString().endsWith("\\") && at < lines.size()) {
            value.setLength(value.length() - 1);
            String next = lines.get(at++).strip();
            value.replace(0, value.length(), value.toString().stripTrailing() + " " + next);
        }
        entries.add(new Header.Entry(matcher.group(1).strip(), value.toString().strip(), line));
        return true;
    }
}
