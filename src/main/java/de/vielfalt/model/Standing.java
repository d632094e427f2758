package de.vielfalt.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a standing page, such as the imprint; also of the notice on top of every page.
 *
 * @param menuOrNull place in the main menu; null if it is not in it
 * @param responsible who answers for it; may be empty
 * @param reviewedOrNull when it was last reviewed
 */
public record Standing(
        @Nullable Integer menuOrNull,
        String responsible,
        @Nullable LocalDate reviewedOrNull) implements Facts {
    /** No facts at all. */
    public static final Standing PLAIN = new Standing(null, "", null);

    /** Place in the main menu. */
    public Optional<Integer> menu() {
        return Optional.ofNullable(menuOrNull);
    }

    /** The first day on which its review is more than a year ago. */
    public Optional<LocalDate> reviewDue() {
        return reviewed().map(day -> day.plusYears(1).plusDays(1));
    }

    /** When it was last reviewed. */
    public Optional<LocalDate> reviewed() {
        return Optional.ofNullable(reviewedOrNull);
    }
}
