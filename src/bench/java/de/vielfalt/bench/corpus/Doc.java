package de.vielfalt.bench.corpus;

import java.time.LocalDate;
import java.util.List;

/**
 * A page in one language: one source file.
 *
 * @param slug its name, the same in every language
 * @param language {@code de} for an original
 * @param date when it is, or was written
 * @param topics ids out of the {@link Corpus#TOPICS}
 * @param audience id of the one it is for
 * @param series whether it takes place again and again
 * @param place id of where it takes place
 * @param partner id of who holds it
 * @param blocks its text
 */
public record Doc(
        Kind kind,
        String slug,
        String language,
        String title,
        LocalDate date,
        List<String> topics,
        String audience,
        boolean series,
        String place,
        String partner,
        List<Block> blocks) {
    /** Whether it is the German text that others are translations of. */
    public boolean original() {
        return language.equals("de");
    }

    /** Where peers keep it and show it: {@code veranstaltungen/veranstaltung-1}, {@code en/veranstaltungen/…}. */
    public String path() {
        return (original() ? "" : language + "/") + kind.folder() + "/" + slug;
    }
}
