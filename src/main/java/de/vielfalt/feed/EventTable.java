package de.vielfalt.feed;

import de.vielfalt.json.Json;
import de.vielfalt.view.DataField;
import de.vielfalt.view.OpenData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes events as a table (RFC 4180): a row for each date, and one for an event whose date is open.
 *
 * <p>It is made for spreadsheets set to German, as they stand in a town hall: they part columns by semicolons, take a file
 * for UTF-8 only if it begins with a byte order mark, and write numbers with a comma.
 */
final class EventTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** Between several values in one cell; a comma may be part of a name. */
    private static final String BETWEEN = " | ";

    private static final String DATES = "occurrences";
    private static final String TEXTS = "texts";

    /** What spreadsheets take for the beginning of a formula, in whatever width it is written. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cc}]+");

    private EventTable() {}

    static String write(List<Json.Members> events) {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        table.append(row(OpenData.columns().stream().map(column -> quoted(column.name()))));
        DataField fields = OpenData.event();
        List<Column> columns = OpenData.columns().stream()
                .map(column -> new Column(
                        Arrays.asList(column.path().split("\\.")),
                        fields.find(column.path()).orElseThrow().kind()))
                .toList();
        for (Json.Members event : events) {
            Json.Members german = german(event);
            IdentityHashMap<Column, String> same = new IdentityHashMap<>();
            columns.stream()
                    .filter(column -> !column.isOfDate())
                    .forEach(column -> same.put(column, quoted(cell(german, column))));
            List<Json> dates = items(event, DATES);
            for (Json date : dates.isEmpty() ? List.of(Json.NULL) : dates) {
                Json.Members one = Json.object().add(DATES, date).done();
                table.append(row(columns.stream()
                        .map(column -> column.isOfDate() ? quoted(cell(one, column)) : same.get(column))));
            }
        }
        return table.toString();
    }

    /** The event with the first of its texts alone, which is the German one. */
    private static Json.Members german(Json.Members event) {
        Json first = items(event, TEXTS).get(0);
        return new Json.Members(event.members().stream()
                .map(member -> member.name().equals(TEXTS) ? new Json.Member(TEXTS, first) : member)
                .toList());
    }

    private static List<Json> items(Json.Members event, String name) {
        return event.get(name).orElse(Json.NULL) instanceof Json.Array array ? array.items() : List.of();
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(";", "", LINE_END));
    }

    private static String quoted(String cell) {
        boolean special = cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\r' || c == '\n');
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Where the values of a column are in the data, and of which kind. */
    private record Column(List<String> path, DataField.Kind kind) {
        /** Whether it differs from one date of an event to the next. */
        boolean isOfDate() {
            return path.get(0).equals(DATES);
        }
    }

    private static String cell(Json.Members event, Column column) {
        List<Json> values = new ArrayList<>();
        collect(event, column.path(), values);
        return values.stream().map(value -> shown(value, column.kind())).collect(Collectors.joining(BETWEEN));
    }

    private static void collect(Json value, List<String> path, List<Json> values) {
        if (value instanceof Json.Array array) {
            array.items().forEach(item -> collect(item, path, values));
        } else if (path.isEmpty()) {
            values.add(value);
        } else if (value instanceof Json.Members object) {
            object.get(path.get(0)).ifPresent(member -> collect(member, path.subList(1, path.size()), values));
        }
    }

    private static String shown(Json value, DataField.Kind kind) {
        if (value instanceof Json.Text text) {
            return kind == DataField.Kind.DATE ? date(text.value()) : harmless(text.value());
        }
        String literal = value instanceof Json.Literal plain ? plain.value() : "";
        return switch (literal) {
            case "true" -> "ja";
            case "false" -> "nein";
            default -> literal.replace('.', ',');
        };
    }

    /** {@code 2026-12-05 18:00}: what spreadsheets take for a date; always in the time of Berlin. */
    private static String date(String rfc3339) {
        return rfc3339.length() > 10 ? rfc3339.substring(0, 10) + " " + rfc3339.substring(11, 16) : rfc3339;
    }

    /** On one line, and with an apostrophe before what a spreadsheet would calculate. */
    private static String harmless(String text) {
        String line = isOneLine(text) ? text : WHITE.matcher(text).replaceAll(" ");
        return isFormula(line.stripLeading()) || isFormula(text) ? "'" + line : line;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether there is no white space but single blanks: of most texts, and sooner said than replaced. */
    private static boolean isOneLine(String text) {
        return !text.contains("  ") && text.chars().noneMatch(Character::isISOControl);
    }
}
