package de.vielfalt.view;

import java.util.List;

/** What a page's template shows inside {@code <main>}, by the page's type. */
public sealed interface Content
        permits ArchiveContent,
                CalendarsContent,
                DataContent,
                DigestContent,
                EmbedContent,
                EventContent,
                HomeContent,
                HubContent,
                KitContent,
                ListingContent,
                MovedContent,
                NewsContent,
                NotFoundContent,
                PartnerContent,
                PlaceContent,
                ProgrammeContent,
                ProgrammesContent,
                SearchContent,
                StandingContent,
                WidgetContent {
    /** Colours of the vocabulary that its pattern shall show: those of the audiences it is for. */
    default List<String> colours() {
        return List.of();
    }
}
