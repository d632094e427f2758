package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list that is too long for one.
 *
 * @param steps the pages that a reader is offered, in their order; a step without a number stands for those left out
 * @param previousOrNull the page before
 * @param nextOrNull the page after
 */
public record Pagination(
        List<Step> steps,
        @Nullable Ref previousOrNull,
        @Nullable Ref nextOrNull) {
    public Pagination {
        steps = List.copyOf(steps);
    }

    /**
     * A page of the list.
     *
     * @param number its number, from 1; empty for pages left out
     * @param label what it is called where its number alone would not do
     * @param href its address; empty for pages left out
     * @param current whether the reader is there
     */
    public record Step(String number, String label, String href, boolean current) {
        static final Step GAP = new Step("", "", "", false);
    }

    /** The page before. */
    public Optional<Ref> previous() {
        return Optional.ofNullable(previousOrNull);
    }

    /** The page after. */
    public Optional<Ref> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
