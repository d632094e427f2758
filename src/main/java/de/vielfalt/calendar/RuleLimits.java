package de.vielfalt.calendar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of a rule may stand together.
 *
 * <p>First come the bounds of RFC 5545, section 3.3.10. The others are legal, but calendar programs read them
 * differently, so readers who subscribe would see other dates than the page tells; what they mean can be said otherwise.
 */
final class RuleLimits {
    private static final String COUNTED = "counted";
    private static final List<List<String>> CLASHES = List.of(
            List.of("BYWEEKNO", "DAILY"),
            List.of("BYWEEKNO", "WEEKLY"),
            List.of("BYWEEKNO", "MONTHLY"),
            List.of("BYYEARDAY", "DAILY"),
            List.of("BYYEARDAY", "WEEKLY"),
            List.of("BYYEARDAY", "MONTHLY"),
            List.of("BYMONTHDAY", "WEEKLY"),
            List.of(COUNTED, "DAILY"),
            List.of(COUNTED, "WEEKLY"),
            List.of(COUNTED, "BYWEEKNO"),
            // legal from here on
            List.of(COUNTED, "BYMONTHDAY"),
            List.of(COUNTED, "BYYEARDAY"),
            List.of("BYYEARDAY", "BYMONTH"),
            List.of("BYYEARDAY", "BYMONTHDAY"),
            List.of("BYYEARDAY", "BYWEEKNO"),
            List.of("BYWEEKNO", "BYMONTH"),
            List.of("BYWEEKNO", "BYMONTHDAY"),
            List.of("BYWEEKNO", "BYSETPOS"),
            List.of("BYWEEKNO", "INTERVAL"),
            List.of("BYMONTH", "WEEKLY", "BYSETPOS"));

    private RuleLimits() {}

    static void check(Rule rule) throws InvalidSeriesException {
        Map<String, String> parts = parts(rule);
        for (List<String> clash : CLASHES) {
            String first = clash.get(0);
            String last = clash.get(clash.size() - 1);
            if (parts.keySet().containsAll(clash)) {
                throw InvalidSeriesException.recurrence(
                        "rule-combination", parts.getOrDefault(first, first), parts.getOrDefault(last, last));
            }
        }
        if (rule.has(By.BYWEEKNO)) {
            need("BYWEEKNO", "BYDAY", parts);
        }
        if (rule.unit() == Unit.YEARLY && rule.has(By.BYMONTHDAY)) {
            need("BYMONTHDAY", "BYMONTH", parts);
        }
        if (rule.has(By.BYSETPOS) && rule.by().size() == 1) {
            need("BYSETPOS", "BYDAY", parts);
        }
    }

    private static void need(String part, String other, Map<String, String> parts) throws InvalidSeriesException {
        if (!parts.containsKey(other)) {
            throw InvalidSeriesException.recurrence("rule-needs", part, other);
        }
    }

    /** What the rule holds, and how to call it. */
    private static Map<String, String> parts(Rule rule) {
        Map<String, String> parts = new TreeMap<>();
        parts.put(rule.unit().name(), "FREQ=" + rule.unit());
        rule.by().keySet().forEach(part -> parts.put(part.name(), part.name()));
        if (rule.interval() > 1) {
            parts.put("INTERVAL", "INTERVAL=" + rule.interval());
        }
        for (RuleDay day : rule.days()) {
            parts.put("BYDAY", "BYDAY");
            if (day.ordinal() != 0) {
                parts.putIfAbsent(COUNTED, "BYDAY=" + day);
            }
        }
        return parts;
    }
}
