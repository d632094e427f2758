package de.vielfalt.publish;

/** Knows how commits follow each other. */
@FunctionalInterface
public interface Lineage {
    /** How a commit stands to another. */
    enum Relation {
        /** They are the same. */
        SAME,
        /** It comes after the other. */
        AFTER,
        /** It comes before the other. */
        BEFORE,
        /** Neither comes after the other. */
        APART,
        /** The other one is not known here. */
        UNKNOWN
    }

    /**
     * How a commit stands to the one that is live.
     *
     * @param commit 40 or 64 hex digits
     * @param live likewise
     */
    Relation of(String commit, String live);
}
