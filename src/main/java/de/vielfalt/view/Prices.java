package de.vielfalt.view;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes prices in one language. */
final class Prices {
    /** ICU writes Arabic prices for a text of the other direction; the page sees to that itself. */
    private static final Pattern MARKS = Pattern.compile("[\u200e\u200f\u061c]");

    private final ULocale locale;
    private final Words words;
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    Prices(Locale locale, Words words) {
        this.locale = Locales.icu(locale);
        this.words = words;
    }

    /** {@code kostenlos}, {@code 5 €}, {@code 2,50 €, ermäßigt 1 €}. */
    String text(Price price) {
        return price.reduced()
                .map(reduced -> words.text("price.reduced", text(price.amount()), text(reduced)))
                .orElseGet(() -> text(price.amount()));
    }

    private String text(BigDecimal amount) {
        if (amount.signum() == 0) {
            return words.text("price.free");
        }
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        int digits = cents.stripTrailingZeros().scale() <= 0 ? 0 : 2;
        String text = formats.computeIfAbsent(digits, this::format).format(cents);
        return MARKS.matcher(text).replaceAll("");
    }

    private NumberFormat format(int digits) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol("€"); // some languages would say EUR, which stands on no poster here
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }
}
