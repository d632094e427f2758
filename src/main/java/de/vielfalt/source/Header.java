package de.vielfalt.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of an AsciiDoc file, line by line.
 *
 * @param titleLine line of the title, counted from 1; 0 if there is none
 * @param entries its attribute entries in their order
 * @param strayOrNull first line between the title and the first blank line that is neither entry nor comment
 * @param bodyLine line on which the text begins; one past the last line if there is none
 */
record Header(int titleLine, List<Entry> entries, @Nullable Stray strayOrNull, int bodyLine) {
    /** One attribute entry: {@code :key: value}. */
    record Entry(String key, String value, int line) {}

    /**
     * A line that is no entry.
     *
     * @param inside whether entries follow, so that it stands within the header rather than below it
     */
    record Stray(String text, int line, boolean inside) {
        private static final Pattern NEARLY = Pattern.compile(":?\\s*([\\p{L}][\\p{L}\\d-]*)\\s*:\\s*(.*)");

        /** The entry that was probably meant, such as {@code beginn: 2026-12-05} without its first colon. */
        Optional<Entry> meant() {
            Matcher nearly = NEARLY.matcher(text.strip());
            return nearly.matches() ? Optional.of(new Entry(nearly.group(1), nearly.group(2), line)) : Optional.empty();
        }
    }

    boolean hasTitle() {
        return titleLine > 0;
    }
}
