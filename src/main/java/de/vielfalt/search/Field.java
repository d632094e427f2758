package de.vielfalt.search;

import java.util.Locale;

/** What of a page is looked into; how much each counts is up to the script that searches. */
enum Field {
    /** Its title. */
    TITLE(0),
    /** What it is about in a word or two: for whom, on what, where, by whom, in which languages, what kind of page. */
    NAMES(1),
    /** Its dates, in words and in numbers. */
    DATES(2),
    /** The headings of its text. */
    HEADINGS(3),
    /** What it says of itself. */
    TEASER(4);

    private final int number;

    Field(int number) {
        this.number = number;
    }

    /** Its number in the index. */
    int number() {
        return number;
    }

    /** Its name in the index. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
