package de.vielfalt.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an event repeats, and until when: the value of {@code wiederholung}.
 *
 * <p>Editors write it in German („jeden Mittwoch bis 2027-03-31“, „jeden letzten Freitag im Monat, 10 Mal“) or as an
 * RFC 5545 rule ({@code FREQ=WEEKLY;BYDAY=WE;COUNT=10}). It knows days only; exceptions, times and lengths belong to
 * {@link Schedule}. A recurrence always has an end.
 */
public final class Recurrence {
    private final Rule rule;

    private Recurrence(Rule rule) {
        this.rule = rule;
    }

    /**
     * Reads a recurrence.
     *
     * @param value a German phrase or an RFC 5545 rule, with or without {@code RRULE:}
     * @throws InvalidSeriesException if it cannot be understood, could mean two things, or has no end
     */
    public static Recurrence parse(String value) throws InvalidSeriesException {
        String text = Tokens.clean(value);
        if (text.isEmpty()) {
            throw InvalidSeriesException.recurrence("empty");
        }
        return new Recurrence(RuleText.isRule(text) ? RuleText.parse(text) : Phrase.parse(text));
    }

    /**
     * The rule of RFC 5545, section 3.3.10, without {@code RRULE:}. {@code UNTIL} is a date; beside a {@code DTSTART}
     * with a time it has to be written as one with a time.
     */
    public String rule() {
        return rule.toString();
    }

    /**
     * The dates of a series that begins on that day, sorted; the day itself is among them only if the rule hits it.
     *
     * @return at most 1,001 dates, so that one too many can be told, all within a century
     */
    public List<LocalDate> dates(LocalDate begin) {
        int count = rule.ending().count();
        return List.copyOf(new Expansion(rule).dates(begin, count == 0 ? Ending.MOST + 1 : count));
    }

    /** The first day, from that one on, on which the series can begin; empty if it is over by then, or never comes. */
    public Optional<LocalDate> nextMatch(LocalDate from) {
        return new Expansion(rule.every(1)).dates(from, 1).stream().findFirst();
    }

    /** The rule by its parts. */
    Rule parts() {
        return rule;
    }

    /** Where the series ends. */
    Ending ending() {
        return rule.ending();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence recurrence && recurrence.rule.equals(rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    @Override
    public String toString() {
        return rule();
    }
}
