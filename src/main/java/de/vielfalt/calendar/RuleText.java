package de.vielfalt.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recurrence rule as RFC 5545, section 3.3.10, writes it: {@code FREQ=WEEKLY;BYDAY=WE;COUNT=10}.
 *
 * <p>Rules below a day are refused, since the first date states the time; so is what the section forbids.
 */
final class RuleText {
    private static final Pattern RULE = Pattern.compile("(?i)\\s*(?:rrule\\b|[a-z-]+\\s*=).*", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
    private static final Set<String> TIMES = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> OTHERS = Set.of("FREQ", "INTERVAL", "BYDAY", "WKST", "COUNT", "UNTIL");

    private final String text;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private RuleText(String text) {
        this.text = text;
    }

    /** Whether a value is meant as a rule rather than as a phrase. */
    static boolean isRule(String value) {
        return RULE.matcher(value).matches();
    }

    /** The rule that a text states. */
    static Rule parse(String value) throws InvalidSeriesException {
        RuleText text = new RuleText(value.strip());
        text.split(value.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceAll("^RRULE:?", ""));
        Rule rule = text.rule();
        RuleLimits.check(rule);
        return rule;
    }

    private void split(String rule) throws InvalidSeriesException {
        for (String part : rule.split(";", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            String name = part.replaceFirst("=.*", "");
            if (TIMES.contains(name)) {
                throw InvalidSeriesException.recurrence("rule-time", text, name);
            }
            if (!OTHERS.contains(name) && !numbered(name)) {
                throw InvalidSeriesException.recurrence("rule-part", text, part);
            }
            if (name.equals(part)) {
                throw InvalidSeriesException.recurrence("rule-value", text, part);
            }
            if (parts.put(name, part.substring(name.length() + 1)) != null) {
                throw InvalidSeriesException.recurrence("rule-part-twice", text, name);
            }
        }
    }

    private static boolean numbered(String name) {
        return List.of(By.values()).stream().anyMatch(by -> by.name().equals(name));
    }

    private Rule rule() throws InvalidSeriesException {
        Unit unit = unit();
        Map<By, List<Integer>> by = new LinkedHashMap<>();
        for (By part : By.values()) {
            by.put(part, numbers(part));
        }
        int interval = number("INTERVAL", parts.getOrDefault("INTERVAL", "1"));
        if (interval < 1 || interval > Rule.WIDEST) {
            throw invalid("INTERVAL");
        }
        return new Rule(unit, interval, by, days(), weekStart(), ending());
    }

    private Unit unit() throws InvalidSeriesException {
        String frequency = parts.getOrDefault("FREQ", "");
        for (Unit unit : Unit.values()) {
            if (unit.name().equals(frequency)) {
                return unit;
            }
        }
        throw frequency.isEmpty()
                ? InvalidSeriesException.recurrence("rule-no-frequency", text)
                : InvalidSeriesException.recurrence("rule-frequency", text, frequency);
    }

    private List<Integer> numbers(By part) throws InvalidSeriesException {
        List<Integer> numbers = new ArrayList<>();
        if (parts.containsKey(part.name())) {
            for (String written : parts.get(part.name()).split(",", -1)) {
                int number = number(part.name(), written);
                if (!part.accepts(number)) {
                    throw invalid(part.name());
                }
                numbers.add(number);
            }
        }
        return numbers;
    }

    private List<RuleDay> days() throws InvalidSeriesException {
        List<RuleDay> days = new ArrayList<>();
        if (parts.containsKey("BYDAY")) {
            for (String written : parts.get("BYDAY").split(",", -1)) {
                Matcher day = DAY.matcher(written);
                if (!day.matches()) {
                    throw invalid("BYDAY");
                }
                int ordinal = day.group(1) == null ? 0 : Integer.parseInt(day.group(1));
                if (day.group(1) != null && !By.BYWEEKNO.accepts(ordinal)) {
                    throw invalid("BYDAY");
                }
                days.add(new RuleDay(ordinal, RuleDay.weekday(day.group(2))));
            }
        }
        return days;
    }

    private DayOfWeek weekStart() throws InvalidSeriesException {
        String start = parts.getOrDefault("WKST", "MO");
        Matcher day = DAY.matcher(start);
        if (!day.matches() || day.group(1) != null) {
            throw invalid("WKST");
        }
        return RuleDay.weekday(start);
    }

    private Ending ending() throws InvalidSeriesException {
        String count = parts.get("COUNT");
        String until = parts.get("UNTIL");
        if (count != null && until != null) {
            throw InvalidSeriesException.recurrence("two-ends", text);
        }
        if (until != null) {
            return Ending.until(UntilText.day(until));
        }
        if (count == null) {
            throw InvalidSeriesException.recurrence("no-end", text);
        }
        return Ending.after(number("COUNT", count));
    }

    private int number(String part, String written) throws InvalidSeriesException {
        if (!NUMBER.matcher(written).matches()) {
            throw invalid(part);
        }
        return Integer.parseInt(written);
    }

    private InvalidSeriesException invalid(String part) {
        return InvalidSeriesException.recurrence("rule-value", text, part + "=" + parts.get(part));
    }
}
