package de.vielfalt.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms that values of headers have, for those who look at them elsewhere than in a build: in a browser. */
public final class ValuePatterns {
    private ValuePatterns() {}

    /**
     * All of them by name, as regular expressions that mean the same in Java and in JavaScript (with the flag {@code u}). Each
     * is for a whole value, but {@code duration} and {@code reference}, which are for a part; {@code duration} ignores case.
     */
    public static Map<String, String> all() {
        Map<String, String> patterns = new LinkedHashMap<>();
        add(patterns, "title", HeaderReader.TITLE);
        add(patterns, "entry", HeaderReader.ENTRY);
        add(patterns, "reference", FrontMatterReader.REFERENCE);
        add(patterns, "iso", Dates.ISO);
        add(patterns, "german", Dates.GERMAN);
        add(patterns, "time", Dates.TIME);
        add(patterns, "timeAlone", Dates.TIME_ALONE);
        add(patterns, "dateAndTime", Dates.DATE_AND_TIME);
        add(patterns, "duration", Length.PART);
        add(patterns, "price", Prices.PRICE);
        add(patterns, "coordinates", Coordinates.PAIR);
        add(patterns, "mail", Links.MAIL);
        add(patterns, "host", Links.HOST);
        add(patterns, "query", Links.QUERY);
        add(patterns, "phone", Links.PHONE);
        add(patterns, "path", ValueTypes.PATH);
        add(patterns, "move", ValueTypes.MOVE);
        add(patterns, "fingerprint", ValueTypes.FINGERPRINT);
        return patterns;
    }

    private static void add(Map<String, String> patterns, String name, Pattern pattern) {
        patterns.put(name, pattern.pattern());
    }
}
