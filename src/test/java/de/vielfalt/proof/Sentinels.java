package de.vielfalt.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Words that are planted in a text, so that it can be told whether the text arrived. */
final class Sentinels {
    private static final Pattern WORD = Pattern.compile("Anker[a-z]{3}wort");
    private static final Pattern ENTRY = Pattern.compile(":!?\\w[^:]*:(?:\\s.*)?");
    private static final Pattern CONDITION = Pattern.compile("(?:ifdef|ifndef|ifeval)::.*\\[.*]\\s*");

    private Sentinels() {}

    /** Adds a paragraph with a word of its own after the header, after each heading, and at the end. */
    static String plant(String text) {
        StringBuilder planted = new StringBuilder();
        int count = 0;
        boolean header = true;
        for (String line : text.stripTrailing().split("\n", -1)) {
            boolean first = header && line.isBlank();
            header &= !line.isBlank();
            planted.append(line).append('\n');
            if (first || line.startsWith("==") && line.contains(" ")) {
                planted.append('\n').append(word(count++)).append(" steht hier.\n");
                planted.append(first ? "\n" : "");
            }
        }
        return planted.append("\n")
                .append(word(count))
                .append(" steht am Ende.\n")
                .toString();
    }

    private static String word(int number) {
        return "Anker" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + (char) ('a' + number * 7 % 26)
                + "wort";
    }

    /** The words of a text that its page does not show, though AsciiDoc shows what stands there. */
    static List<String> missing(String text, Document page) {
        String shown = page.expectFirst("main").text();
        List<String> missing = new ArrayList<>();
        for (String word : expected(text)) {
            if (!shown.contains(word)) {
                missing.add(word);
            }
        }
        return missing;
    }

    /** The words that stand where text is shown. */
    private static TreeSet<String> expected(String text) {
        TreeSet<String> expected = new TreeSet<>();
        boolean comment = false;
        int conditions = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            String bare = line.stripTrailing();
            if (bare.equals("////")) {
                comment = !comment;
            } else if (CONDITION.matcher(bare).matches()) {
                conditions++;
            } else if (bare.startsWith("endif::")) {
                conditions--;
            }
            boolean hidden = comment
                    || conditions > 0
                    || bare.startsWith("//")
                    || (bare.startsWith("[") && bare.endsWith("]"))
                    || ENTRY.matcher(bare).matches();
            Matcher word = WORD.matcher(line);
            while (!hidden && word.find()) {
                expected.add(word.group());
            }
        }
        return expected;
    }
}
