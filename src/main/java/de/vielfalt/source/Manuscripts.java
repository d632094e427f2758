package de.vielfalt.source;

import de.vielfalt.model.Slug;
import de.vielfalt.wording.Manuscript;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives texts to those who look at how they are written. */
final class Manuscripts {
    private static final Set<String> TEXTS = Set.of("teaser", "grund", "bildtext");
    private static final Set<String> DATES = Set.of("beginn", "datum");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

    private Manuscripts() {}

    /** Whether a file holds German, be it Leichte Sprache. */
    static boolean isGerman(ContentFile file) {
        return file.language().isGerman() || file.language().isEasy();
    }

    static Manuscript of(ContentFile file, TextFile text, Header header) {
        List<Manuscript.Value> values = header.entries().stream()
                .filter(entry -> TEXTS.contains(Slug.key(entry.key())))
                .map(entry -> new Manuscript.Value(entry.value(), entry.line()))
                .toList();
        return new Manuscript(
                text.path(),
                file.language().isEasy(),
                text.lines(),
                header.titleLine(),
                values,
                header.bodyLine(),
                dateOrNull(header));
    }

    private static @Nullable LocalDate dateOrNull(Header header) {
        for (Header.Entry entry : header.entries()) {
            Matcher day = DAY.matcher(entry.value());
            if (DATES.contains(Slug.key(entry.key())) && day.matches()) {
                try {
                    return LocalDate.parse(day.group(1));
                } catch (DateTimeException e) {
                    return null; // told when the header was read
                }
            }
        }
        return null;
    }
}
