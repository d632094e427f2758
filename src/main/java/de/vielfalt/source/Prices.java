package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Price;
import de.vielfalt.model.Slug;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices as editors write them: {@code kostenlos}, {@code 5 €}, {@code 2,50 EUR}, {@code 5 € (ermäßigt 2 €)}. */
final class Prices {
    private static final String AMOUNT = "(\\d{1,5}(?:[.,]\\d{2})?)\\s*(?:€|eur|euro)";
    static final Pattern PRICE = Pattern.compile(AMOUNT + "(?:\\s*\\(?\\s*ermaessigt:?\\s*" + AMOUNT + "\\s*\\)?)?");

    private Prices() {}

    static Price price(String value) throws InvalidValueException {
        String plain = Slug.key(value);
        if (plain.equals("kostenlos") || plain.equals("kostenfrei")) {
            return new Price(BigDecimal.ZERO, null);
        }
        Matcher matcher = PRICE.matcher(plain);
        if (!matcher.matches()) {
            throw new InvalidValueException(Code.VALUE_INVALID, "price", value);
        }
        BigDecimal amount = amount(matcher.group(1));
        BigDecimal reduced = matcher.group(2) == null ? null : amount(matcher.group(2));
        if (reduced != null && reduced.compareTo(amount) >= 0) {
            throw new InvalidValueException(Code.VALUE_INVALID, "price-reduced", value);
        }
        return new Price(amount, reduced);
    }

    private static BigDecimal amount(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }
}
