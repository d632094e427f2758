package de.vielfalt.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in week, month or year the dates of a phrase lie: „mittwochs“, „ersten Samstag im Monat“, „24.12.“.
 *
 * @param days weekdays, counted or not
 * @param monthDays days of the month, negative from its end
 * @param months months of the year
 * @param inMonth whether „im Monat“ was said
 */
record Place(List<RuleDay> days, List<Integer> monthDays, List<Integer> months, boolean inMonth) {
    private static final Set<String> IN = Set.of("im", "in", "des", "jedes", "jeden", "eines", "pro", "je");
    private static final Set<String> MONTH = Set.of("monat", "monats");
    private static final Set<String> DAY = Set.of("tag", "tages", "tage");
    private static final Set<String> TO = Set.of("bis", "-");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.");

    static Place ofDays(List<RuleDay> days) {
        return new Place(days, List.of(), List.of(), false);
    }

    boolean isEmpty() {
        return days.isEmpty() && monthDays.isEmpty() && months.isEmpty() && !inMonth;
    }

    /** Whether weekdays are counted, such as the last Wednesday. */
    boolean countsDays() {
        return days.stream().anyMatch(day -> day.ordinal() != 0);
    }

    /** Reads as much as belongs here; what does not is left in place. */
    static Place read(Tokens tokens) throws InvalidSeriesException {
        List<RuleDay> days = new ArrayList<>();
        List<Integer> monthDays = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        Matcher date = DATE.matcher(tokens.peek());
        if (date.matches()) {
            tokens.skip(1);
            monthDays.add(inRange(Integer.parseInt(date.group(1)), 31, tokens));
            months.add(inRange(Integer.parseInt(date.group(2)), 12, tokens));
            return new Place(days, monthDays, months, false);
        }
        if (Words.weekday(peekPast(tokens)).isPresent()) {
            readDays(tokens, days);
        } else {
            readCounted(tokens, days, monthDays);
        }
        boolean inMonth = IN.contains(tokens.peek()) && MONTH.contains(tokens.peek(1));
        tokens.skip(inMonth ? 2 : 0);
        tokens.skip(!inMonth && tokens.peek().equals("im") ? 1 : 0);
        for (Optional<Month> month = month(tokens); month.isPresent(); month = month(tokens)) {
            months.add(month.get().getValue());
        }
        return new Place(days, monthDays, months, inMonth);
    }

    private static String peekPast(Tokens tokens) {
        return Words.EVERY.contains(tokens.peek()) ? tokens.peek(1) : tokens.peek();
    }

    private static void readDays(Tokens tokens, List<RuleDay> days) {
        while (Words.weekday(peekPast(tokens)).isPresent()) {
            tokens.take(Words.EVERY);
            DayOfWeek first = tokens.takeWeekday().orElseThrow();
            DayOfWeek last = first;
            if (TO.contains(tokens.peek()) && Words.weekday(tokens.peek(1)).isPresent()) {
                tokens.skip(1);
                last = tokens.takeWeekday().orElseThrow();
            }
            days.add(RuleDay.each(first));
            for (DayOfWeek day = first; day != last; ) {
                day = day.plus(1);
                days.add(RuleDay.each(day));
            }
        }
    }

    /** Groups of ordinals, each with its weekday, „Tag“, or nothing, which means days too. */
    private static void readCounted(Tokens tokens, List<RuleDay> days, List<Integer> monthDays)
            throws InvalidSeriesException {
        List<Integer> group = new ArrayList<>();
        for (OptionalInt ordinal = ordinal(tokens); ordinal.isPresent(); ordinal = ordinal(tokens)) {
            group.add(ordinal.getAsInt());
            Optional<DayOfWeek> day = tokens.takeWeekday();
            boolean closed = day.isPresent() || tokens.take(DAY);
            for (int number : closed ? group : List.<Integer>of()) {
                inRange(number, day.isPresent() ? 5 : 31, tokens);
                day.ifPresentOrElse(found -> days.add(new RuleDay(number, found)), () -> monthDays.add(number));
            }
            if (closed) {
                group.clear();
            }
        }
        for (int number : group) {
            monthDays.add(inRange(number, 31, tokens));
        }
    }

    private static OptionalInt ordinal(Tokens tokens) {
        boolean skipped = Words.EVERY.contains(tokens.peek()) && !MONTH.contains(tokens.peek(1));
        tokens.skip(skipped ? 1 : 0);
        return tokens.takeOrdinal();
    }

    private static Optional<Month> month(Tokens tokens) {
        Optional<Month> month = Words.month(tokens.peek());
        tokens.skip(month.isPresent() ? 1 : 0);
        return month;
    }

    private static int inRange(int number, int most, Tokens tokens) throws InvalidSeriesException {
        if (number < -most || number == 0 || number > most) {
            throw InvalidSeriesException.recurrence("ordinal", tokens.phrase(), String.valueOf(number));
        }
        return number;
    }
}
