package de.vielfalt.calendar;

import java.util.regex.Pattern;

/** What editors are tempted to say in a recurrence and should say otherwise; each gets an answer of its own. */
enum Misplaced {
    /** „werktags“: with or without Saturday? */
    WORKDAYS("workdays", " (?:werk|wochen)t(?:ag|aeg)"),
    /** The time of day belongs to the first date. */
    TIME("time", " uhr | um | \\d{1,2}:\\d{2} "),
    /** Dates taken out are listed apart. */
    EXCEPTION("exception", " (?:ausser|ausgenommen|ohne|nicht) "),
    /** „jedes Wochenende“: one occurrence over two days, or two? */
    WEEKEND("weekend", " wochenenden? "),
    /** The first date is stated apart. */
    START("start", " (?:ab|seit|vom|beginnend) \\d");

    private final String variant;
    private final Pattern words;

    Misplaced(String variant, String words) {
        this.variant = variant;
        this.words = Pattern.compile(words);
    }

    static void refuse(Tokens tokens) throws InvalidSeriesException {
        String words = " " + String.join(" ", tokens.words()) + " ";
        for (Misplaced misplaced : values()) {
            if (misplaced.words.matcher(words).find()) {
                throw InvalidSeriesException.recurrence(misplaced.variant, tokens.phrase());
            }
        }
    }
}
