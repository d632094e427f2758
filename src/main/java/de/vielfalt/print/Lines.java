package de.vielfalt.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a text into lines, and each into letters as they are seen from left to right: Arabic letters joined, and what is
 * written leftward turned round (UAX 9).
 *
 * @param type the type it is set in
 * @param size of the type, in pixels
 * @param spacing what is added to the width of each letter, in parts of the size; never in Arabic, which it would tear apart
 * @param leftward whether the text as a whole runs from right to left
 */
record Lines(Typeface type, double size, double spacing, boolean leftward) {
    private static final String CUT = "…";

    /**
     * The lines of a text.
     *
     * @param width of a line, in pixels
     * @param most how many lines there may be; the last one ends with an ellipsis if there is more
     */
    List<String> of(String text, double width, int most) {
        List<String> lines = wrapped(type.known(text), width);
        if (lines.size() > most) {
            String last = lines.get(most - 1).strip();
            while (!last.isEmpty() && width(last + CUT) > width) {
                int cut = Math.max(last.lastIndexOf(' '), last.length() - 12);
                last = last.substring(0, Math.max(0, cut > 0 ? cut : last.length() - 1))
                        .strip();
            }
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(last.replaceFirst("[\\p{P}\\s]+$", "") + CUT);
        }
        return lines.stream().map(String::strip).map(this::seen).toList();
    }

    /** Whether no word of a text is wider than a line. */
    boolean holdsEachWord(String text, double width) {
        return parts(type.known(text)).stream().allMatch(part -> width(part.strip()) <= width);
    }

    private List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts(text)) {
            if (!line.isEmpty() && width((line + part).strip()) > width) {
                lines.add(line);
                line = "";
            }
            String rest = part;
            while (width(rest.strip()) > width && rest.codePointCount(0, rest.length()) > 1) {
                int cut = room(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line += rest;
        }
        if (!line.isBlank()) {
            lines.add(line);
        }
        return lines;
    }

    /** How much of a word that is too wide goes into a line; one letter at least. */
    private int room(String word, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static List<String> parts(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            parts.add(text.substring(from, to));
        }
        return parts;
    }

    /** Width of a text as it is seen. */
    double width(String text) {
        String seen = seen(text);
        return type.width(seen, size, spaced(seen));
    }

    /** What is added to the width of each letter of a line. */
    double spaced(String seen) {
        return seen.chars().anyMatch(letter -> letter >= 0x590) ? 0 : spacing;
    }

    private String seen(String text) {
        Bidi bidi = new Bidi(text, leftward ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return text;
        }
        BidiReorderer reorderer = new ICUBidiReorderer();
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : reorderer.reorderRTLTextToLTR(reorderer.shapeText(run));
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder seen = new StringBuilder();
        for (Object run : runs) {
            seen.append(run);
        }
        return seen.toString();
    }
}
