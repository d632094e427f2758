package de.vielfalt.source;

import de.vielfalt.calendar.InvalidSeriesException;
import de.vielfalt.calendar.Move;
import de.vielfalt.calendar.Recurrence;
import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Moment;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Slug;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values are read, by the {@code type} that a schema names: from text to a value of the model.
 *
 * <p>A type knows one value; lists are taken apart before. Whether what a value refers to exists is not decided here.
 */
final class ValueTypes {
    static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9._~%-]+(?:/[A-Za-z0-9._~%-]+)*/?)?");
    static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{12}");
    static final Pattern MOVE = Pattern.compile("(.+?)\\s*(?:->|→)\\s*(.+)");

    private final PageIndex index;
    private final Map<String, Type> types = Map.ofEntries(
            Map.entry("text", ValueTypes::text),
            Map.entry("choice", ValueTypes::choice),
            Map.entry("number", ValueTypes::number),
            Map.entry("date", (value, key) -> Dates.date(value)),
            Map.entry("moment", (value, key) -> Dates.moment(value)),
            Map.entry("moment-or-open", ValueTypes::momentOrOpen),
            Map.entry("end", (value, key) -> Length.end(value)),
            Map.entry("duration", (value, key) -> Length.duration(value)),
            Map.entry("recurrence", (value, key) -> recurrence(value)),
            Map.entry("move", (value, key) -> move(value)),
            Map.entry("link", (value, key) -> Links.link(value, key.schemes())),
            Map.entry("contact", (value, key) -> Links.contact(value)),
            Map.entry("registration", ValueTypes::registration),
            Map.entry("price", (value, key) -> Prices.price(value)),
            Map.entry("coordinates", (value, key) -> Coordinates.read(value)),
            Map.entry("fingerprint", (value, key) -> matching(value, FINGERPRINT, "fingerprint")),
            Map.entry("path", (value, key) -> path(value)),
            Map.entry("file", (value, key) -> value),
            Map.entry("term", (value, key) -> Slug.key(value)),
            Map.entry("page", this::page),
            Map.entry("place", this::place));

    /** The value of {@code moment-or-open} that says the date is to follow. */
    static final String OPEN = "offen";

    /** The value of {@code ort} that is no place. */
    static final String ONLINE = "online";

    ValueTypes(PageIndex index) {
        this.index = index;
    }

    /** Reads one value. */
    interface Type {
        Object read(String value, SchemaKey key) throws InvalidValueException;
    }

    Type of(SchemaKey key) {
        Type type = types.get(key.type());
        if (type == null) {
            throw new IllegalStateException("no value type " + key.type());
        }
        return type;
    }

    private static String text(String value, SchemaKey key) throws InvalidValueException {
        Integer max = key.maxOrNull();
        int length = value.codePointCount(0, value.length());
        if (max != null && length > max) {
            throw new InvalidValueException(Code.VALUE_INVALID, "too-long", key.spelling(), length, max);
        }
        return value;
    }

    private static String choice(String value, SchemaKey key) throws InvalidValueException {
        String plain = Slug.key(value);
        for (String choice : key.choices()) {
            if (Slug.key(choice).equals(plain)) {
                return plain;
            }
        }
        throw new InvalidValueException(
                Code.VALUE_INVALID, "choice", value, key.spelling(), String.join(", ", key.choices()));
    }

    private static Integer number(String value, SchemaKey key) throws InvalidValueException {
        Integer min = key.minOrNull();
        if (value.matches("\\d{1,6}") && (min == null || Integer.parseInt(value) >= min)) {
            return Integer.valueOf(value);
        }
        throw new InvalidValueException(Code.VALUE_INVALID, "number", value, min == null ? 0 : min);
    }

    private static Object momentOrOpen(String value, SchemaKey key) throws InvalidValueException {
        return Slug.key(value).equals(OPEN) ? OPEN : Dates.moment(value);
    }

    private static Recurrence recurrence(String value) throws InvalidValueException {
        try {
            return Recurrence.parse(value);
        } catch (InvalidSeriesException e) {
            throw new InvalidValueException(
                    Code.SERIES_INVALID, e.variant(), e.arguments().toArray());
        }
    }

    private static Move move(String value) throws InvalidValueException {
        Matcher matcher = MOVE.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidValueException(Code.VALUE_INVALID, "move", value);
        }
        Moment to = Dates.moment(matcher.group(2));
        return new Move(Dates.date(matcher.group(1)), to);
    }

    private static String registration(String value, SchemaKey key) throws InvalidValueException {
        return Slug.key(value).replace(' ', '-').equals(Event.NO_REGISTRATION)
                ? Event.NO_REGISTRATION
                : Links.link(value, key.schemes());
    }

    private static String path(String value) throws InvalidValueException {
        boolean good = PATH.matcher(value).matches() && !value.contains("/../") && !value.endsWith("/..");
        if (!good) {
            throw new InvalidValueException(Code.VALUE_INVALID, "path", value);
        }
        return value;
    }

    private static String matching(String value, Pattern pattern, String variant) throws InvalidValueException {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidValueException(Code.VALUE_INVALID, variant, value);
        }
        return value;
    }

    private PageId page(String value, SchemaKey key) {
        for (PageType type : key.pages()) {
            var found = index.resolve(value, type);
            if (found.isPresent() && key.pages().contains(found.get().type())) {
                return found.get();
            }
        }
        return new PageId(key.pages().get(0), value);
    }

    private Object place(String value, SchemaKey key) {
        return Slug.key(value).equals(ONLINE) ? ONLINE : page(value, key);
    }

    /** The types of pages a key refers to, for messages. */
    static List<String> folders(SchemaKey key) {
        return key.pages().stream().map(PageType::folder).toList();
    }
}
