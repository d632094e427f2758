package de.vielfalt.source;

import de.vielfalt.model.PageType;
import de.vielfalt.model.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key that editors may write in a header.
 *
 * @param spelling as help shows it, with umlauts
 * @param name what the program calls it
 * @param label what a form calls it, in German
 * @param type how its value is read, see {@link ValueTypes}
 * @param required whether the original must have it
 * @param list whether it takes several values, separated by commas
 * @param translation what a translation may do with it
 * @param choices fixed values, if the type has them
 * @param pages types of pages it may refer to
 * @param terms list of the vocabulary it takes its values from; empty for other types
 * @param also values allowed beyond the vocabulary
 * @param schemes URI schemes that a link may have
 * @param maxOrNull most characters
 * @param minOrNull least number
 * @param start whether a new page shows it
 * @param once whether it holds for one date only, and not for the same event in another year
 * @param help meaning, default and effect, in German
 * @param ask the same for a form that offers what can be chosen
 * @param example a value that bakes
 */
public record SchemaKey(
        String spelling,
        String name,
        String label,
        String type,
        boolean required,
        boolean list,
        Translation translation,
        List<String> choices,
        List<PageType> pages,
        String terms,
        List<String> also,
        List<String> schemes,
        @Nullable Integer maxOrNull,
        @Nullable Integer minOrNull,
        boolean start,
        boolean once,
        String help,
        String ask,
        String example) {
    /** What a translation may do with a key. */
    public enum Translation {
        /** Nothing: the fact is the original's. */
        INHERITS,
        /** Set it: it is text. */
        SETS,
        /** Set it to the first choice only, {@code entwurf}. */
        DRAFTS,
        /** Only a translation has it. */
        OWNS
    }

    /** The key in its ASCII spelling, by which headers are looked up. */
    public String key() {
        return Slug.key(spelling);
    }
}
