package de.vielfalt.markup;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which attributes refer to other files, and what they refer to. */
public final class References {
    private static final Pattern CANDIDATE = Pattern.compile("([^\\s,]+)([^,]*)");

    private References() {}

    /** Whether the value of the attribute of that name is an address. */
    public static boolean isAddress(String attribute) {
        return attribute.equals("href")
                || attribute.equals("src")
                || attribute.equals("poster")
                || attribute.equals("action");
    }

    /** Whether the value of the attribute of that name is a list of pictures to choose from. */
    public static boolean isSources(String attribute) {
        return attribute.equals("srcset");
    }

    /**
     * The value of an attribute with other addresses.
     *
     * @param value one that {@link #isAddress} or {@link #isSources}
     * @param change from an address as it stands there to the one that is to stand there
     */
    public static String change(String attribute, String value, UnaryOperator<String> change) {
        if (isAddress(attribute)) {
            return change.apply(value);
        }
        return CANDIDATE
                .matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group(1)) + found.group(2)));
    }
}
