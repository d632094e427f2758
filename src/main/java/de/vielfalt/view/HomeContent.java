package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param lead what stands before the text; may be empty
 * @param body its text before the first heading; may be empty
 * @param sections the rest of its text, a part for each heading
 * @param pictureOrNull its lead picture
 * @param audiences whom the programme is for, each with the list of what is on for it
 * @param events what comes next, soonest first
 * @param news what is new, newest first
 * @param eventsPage the list of all events
 * @param newsPage the list of all news
 */
public record HomeContent(
        String lead,
        Html body,
        List<Html> sections,
        @Nullable PictureView pictureOrNull,
        List<Chip> audiences,
        List<EventCard> events,
        List<NewsCard> news,
        Ref eventsPage,
        Ref newsPage)
        implements Content {
    public HomeContent {
        sections = List.copyOf(sections);
        audiences = List.copyOf(audiences);
        events = List.copyOf(events);
        news = List.copyOf(news);
    }

    /** Its lead picture. */
    public Optional<PictureView> picture() {
        return Optional.ofNullable(pictureOrNull);
    }
}
