package de.vielfalt.source;

import de.vielfalt.model.Code;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on earth.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
record Coordinates(BigDecimal latitude, BigDecimal longitude) {
    static final Pattern PAIR = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,8})?)");

    static Coordinates read(String value) throws InvalidValueException {
        Matcher matcher = PAIR.matcher(value);
        if (matcher.matches()) {
            BigDecimal latitude = new BigDecimal(matcher.group(1));
            BigDecimal longitude = new BigDecimal(matcher.group(2));
            boolean onEarth = latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                    && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
            if (onEarth) {
                return new Coordinates(latitude, longitude);
            }
        }
        throw new InvalidValueException(Code.VALUE_INVALID, "coordinates", value);
    }
}
