package de.vielfalt.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A recurrence in German words: „jeden letzten Mittwoch im Monat, 10 Mal“.
 *
 * <p>It says how often, where in week, month or year, and where it ends. Either of the first two may be left out, and
 * their order does not matter. What could mean two things is refused rather than guessed.
 */
final class Phrase {
    private static final Set<String> OF_MONTH = Set.of("monat", "monats");

    private final Tokens tokens;

    private Phrase(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The rule that a phrase states. */
    static Rule parse(String value) throws InvalidSeriesException {
        Tokens tokens = new Tokens(value);
        Misplaced.refuse(tokens);
        return new Phrase(tokens).rule();
    }

    private Rule rule() throws InvalidSeriesException {
        Optional<Step> before = step();
        Place place = Place.read(tokens);
        Optional<Step> said = before.isPresent() ? before : step();
        if ((said.isEmpty() && place.isEmpty()) || !EndingPhrase.mayFollow(tokens)) {
            throw tokens.unexpected();
        }
        Step step = said.isPresent() ? said.get() : inferred(place);
        boolean onlyWeekdays = !place.days().isEmpty() && !place.countsDays();
        Unit unit = onlyWeekdays && step.equals(new Step(Unit.DAILY, 1)) ? Unit.WEEKLY : step.unit();
        if (!fits(unit, place)) {
            throw InvalidSeriesException.recurrence("mixed", tokens.phrase());
        }
        Map<By, List<Integer>> by = Map.of(By.BYMONTH, place.months(), By.BYMONTHDAY, place.monthDays());
        return new Rule(unit, step.interval(), by, place.days(), DayOfWeek.MONDAY, EndingPhrase.read(tokens));
    }

    /** How often, if it is said outright: „täglich“, „alle 2 Wochen“, „jeden zweiten Monat“, „14-tägig“. */
    private Optional<Step> step() throws InvalidSeriesException {
        if (tokens.take(Set.of("alle"))) {
            OptionalInt number = tokens.takeNumber();
            Optional<Unit> unit = Words.unit(tokens.peek());
            if (number.isEmpty() || unit.isEmpty()) {
                throw tokens.unexpected();
            }
            tokens.skip(1);
            return Optional.of(step(number.getAsInt(), unit.get()));
        }
        Optional<Step> adverb = Words.adverb(tokens.peek());
        if (adverb.isPresent()) {
            tokens.skip(1);
            return adverb;
        }
        return Words.EVERY.contains(tokens.peek()) ? everyUnit() : numberedAdverb();
    }

    /** „jede Woche“, „jeden zweiten Monat“; but „jeden zweiten Tag im Monat“ counts days. */
    private Optional<Step> everyUnit() throws InvalidSeriesException {
        int start = tokens.mark();
        tokens.skip(1);
        OptionalInt ordinal = tokens.takeOrdinal();
        Optional<Unit> unit = Words.unit(tokens.peek());
        boolean countsDays = ordinal.isPresent() && OF_MONTH.contains(tokens.peek(2));
        if (unit.isEmpty() || countsDays || ordinal.orElse(2) < 2) {
            tokens.reset(start);
            return Optional.empty();
        }
        tokens.skip(1);
        return Optional.of(step(ordinal.orElse(1), unit.get()));
    }

    /** „14-tägig“. */
    private Optional<Step> numberedAdverb() throws InvalidSeriesException {
        int start = tokens.mark();
        OptionalInt number = tokens.takeNumber();
        tokens.take(Set.of("-"));
        Optional<Unit> unit = Words.adverbUnit(tokens.peek());
        if (number.isEmpty() || unit.isEmpty()) {
            tokens.reset(start);
            return Optional.empty();
        }
        tokens.skip(1);
        return Optional.of(step(number.getAsInt(), unit.get()));
    }

    private Step step(int interval, Unit unit) throws InvalidSeriesException {
        if (interval < 1 || interval > Rule.WIDEST) {
            throw InvalidSeriesException.recurrence("interval", tokens.phrase(), String.valueOf(Rule.WIDEST));
        }
        return new Step(unit, interval);
    }

    private Step inferred(Place place) throws InvalidSeriesException {
        if (!place.months().isEmpty()) {
            return new Step(Unit.YEARLY, 1);
        }
        if (!place.countsDays() && place.monthDays().isEmpty()) {
            return new Step(Unit.WEEKLY, 1);
        }
        if (place.days().size() == 1 && !place.inMonth() && place.days().get(0).ordinal() > 1) {
            RuleDay day = place.days().get(0);
            String name = Words.name(day.day());
            throw InvalidSeriesException.recurrence(
                    "ambiguous",
                    tokens.phrase(),
                    String.valueOf(day.ordinal()),
                    name,
                    name.toLowerCase(Locale.ROOT) + "s");
        }
        return new Step(Unit.MONTHLY, 1);
    }

    private static boolean fits(Unit unit, Place place) {
        boolean counted = place.countsDays() != !place.monthDays().isEmpty();
        return switch (unit) {
            case DAILY -> place.isEmpty();
            case WEEKLY -> place.equals(Place.ofDays(place.days())) && !place.countsDays();
            case MONTHLY -> place.isEmpty() || (counted && place.months().isEmpty());
            case YEARLY ->
                place.isEmpty()
                        || (!place.months().isEmpty()
                                && !place.inMonth()
                                && (counted || place.monthDays().isEmpty()));
        };
    }
}
