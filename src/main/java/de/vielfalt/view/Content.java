package de.vielfalt.view;

/** What a page's template shows inside {@code <main>}, by the page's type. */
public sealed interface Content
        permits EventContent,
                NewsContent,
                StandingContent,
                PlaceContent,
                PartnerContent,
                HomeContent,
                ListingContent,
                ArchiveContent,
                NotFoundContent {}
