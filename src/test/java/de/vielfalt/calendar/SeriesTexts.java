package de.vielfalt.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words for what is wrong with a series, from the common problem texts or the part of them kept for series. */
final class SeriesTexts {
    private static final String CODE = "serie-ungueltig.";

    private final Properties texts = new Properties();

    SeriesTexts(String language) {
        for (String bundle : List.of("problems_", "problems-calendar_")) {
            String resource = "/de/vielfalt/model/" + bundle + language + ".properties";
            try (InputStream in = SeriesTexts.class.getResourceAsStream(resource)) {
                if (in != null) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is wrong and what to do, as one line. */
    String message(InvalidSeriesException problem) {
        return text(problem.variant(), problem) + " " + text(problem.variant() + ".remedy", problem);
    }

    private String text(String variant, InvalidSeriesException problem) {
        String text = texts.getProperty(CODE + variant);
        if (text == null) {
            throw new AssertionError("no text for " + CODE + variant);
        }
        for (int i = 0; i < problem.arguments().size(); i++) {
            text = text.replace("{" + i + "}", problem.arguments().get(i));
        }
        return text;
    }

    /** All variants that have a text. */
    Set<String> variants() {
        Set<String> variants = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(CODE)) {
                variants.add(key.substring(CODE.length()));
            }
        }
        return variants;
    }

    /** The raw text of a variant. */
    String pattern(String variant) {
        return texts.getProperty(CODE + variant, "");
    }
}
