package de.vielfalt.view;

/** A page as an entry of a list. */
public sealed interface Card permits EventCard, NewsCard, PlaceCard, PartnerCard {
    /** Which component shows it: {@code event}, {@code news}, {@code place} or {@code partner}. */
    String kind();

    /** The page. */
    Ref link();

    /** Whether the page is a draft, shown to editors only. */
    boolean draft();
}
