package de.vielfalt.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last part of a phrase: „bis 2027-03-31“ or „10 Mal“. */
final class EndingPhrase {
    private static final Set<String> UNTIL = Set.of("bis");
    private static final Set<String> INCLUDED = Set.of("einschliesslich", "einschl", "inklusive", "inkl");
    private static final Set<String> TIMES = Set.of("mal", "male", "x", "×", "termin", "termine");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");

    private EndingPhrase() {}

    /** Whether what comes next is an ending, or nothing. */
    static boolean mayFollow(Tokens tokens) {
        if (tokens.atEnd() || UNTIL.contains(tokens.peek())) {
            return true;
        }
        int start = tokens.mark();
        boolean counts = count(tokens).isPresent();
        tokens.reset(start);
        return counts;
    }

    /** Reads the ending, behind which nothing may stand. */
    static Ending read(Tokens tokens) throws InvalidSeriesException {
        if (tokens.atEnd()) {
            throw InvalidSeriesException.recurrence("no-end", tokens.phrase());
        }
        OptionalInt count = count(tokens);
        Ending ending = count.isPresent() ? Ending.after(count.getAsInt()) : Ending.until(day(tokens));
        if (!tokens.atEnd()) {
            throw mayFollow(tokens)
                    ? InvalidSeriesException.recurrence("two-ends", tokens.phrase())
                    : tokens.unexpected();
        }
        return ending;
    }

    /** „10 Mal“, „10x“, „zehnmal“. */
    private static OptionalInt count(Tokens tokens) {
        String word = tokens.peek();
        if (word.endsWith("mal") && word.length() > 3) {
            tokens.skip(1);
            return Words.cardinal(word.substring(0, word.length() - 3));
        }
        int start = tokens.mark();
        OptionalInt number = tokens.takeNumber();
        if (number.isPresent() && tokens.take(TIMES)) {
            return number;
        }
        tokens.reset(start);
        return OptionalInt.empty();
    }

    private static LocalDate day(Tokens tokens) throws InvalidSeriesException {
        tokens.skip(1);
        tokens.take(INCLUDED);
        if (tokens.atEnd()) {
            throw tokens.unexpected();
        }
        String rest = tokens.rest();
        Matcher iso = ISO.matcher(tokens.peek());
        Matcher german = GERMAN.matcher(tokens.peek());
        if (iso.matches()) {
            tokens.skip(1);
            return day(rest, iso.group(1), iso.group(2), iso.group(3));
        }
        if (german.matches()) {
            tokens.skip(1);
            return day(rest, german.group(3), german.group(2), german.group(1));
        }
        OptionalInt ordinal = tokens.takeOrdinal();
        Optional<Month> month = Words.month(tokens.peek());
        String year = tokens.peek(1);
        if (ordinal.isEmpty() || ordinal.getAsInt() < 1 || month.isEmpty() || !year.matches("\\d{4}")) {
            throw InvalidSeriesException.recurrence("until-not-a-date", rest);
        }
        tokens.skip(2);
        return day(rest, year, String.valueOf(month.get().getValue()), String.valueOf(ordinal.getAsInt()));
    }

    private static LocalDate day(String written, String year, String month, String day) throws InvalidSeriesException {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw InvalidSeriesException.recurrence("until-no-such-date", written);
        }
    }
}
