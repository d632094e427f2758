package de.vielfalt.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The facts of a news item.
 *
 * @param date the day it is of
 * @param audiences ids of the vocabulary
 * @param topics ids of the vocabulary
 */
public record News(LocalDate date, List<String> audiences, List<String> topics) implements Facts {
    public News {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
    }
}
