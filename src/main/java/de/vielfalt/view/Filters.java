package de.vielfalt.view;

import java.util.List;

/**
 * The ways to narrow a list of events down: links to lists of their own, which a script turns into switches that work in
 * place.
 *
 * @param all the list of everything
 * @param groups what can be asked, each with its answers; none is empty
 * @param scope what a script narrows down: {@link #EVERYTHING}, {@link #HERE} or {@link #ELSEWHERE}
 * @param here the facet that this list already answers, as in {@link Item#facet}; empty on the list of everything
 */
public record Filters(Ref all, List<Group> groups, String scope, String here) {
    public Filters {
        groups = List.copyOf(groups);
    }

    /** Scope: the list of everything, where it all stands on one page. */
    static final String EVERYTHING = "everything";
    /** Scope: this list, as everything does not stand on one page. */
    static final String HERE = "here";
    /** Scope: nothing; answers are links, as without a script. */
    static final String ELSEWHERE = "elsewhere";

    /** The same with another scope. */
    Filters in(String other) {
        return new Filters(all, groups, other, here);
    }

    /**
     * One question.
     *
     * @param kind the word that stands for it in addresses: {@code fuer}, {@code thema}, {@code sprache}, {@code ort},
     *     {@code monat}
     * @param label the question, in a word or two
     * @param items its answers
     */
    public record Group(String kind, String label, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One answer.
     *
     * @param link the list of its own
     * @param facet question and answer in one: {@code fuer-jugendliche}, {@code monat-2026-12}
     * @param form the audience's form; may be empty
     * @param colour the audience's colour; may be empty
     * @param current whether this is that list
     */
    public record Item(Ref link, String facet, String form, String colour, boolean current) {}
}
