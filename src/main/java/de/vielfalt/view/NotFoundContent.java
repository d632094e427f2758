package de.vielfalt.view;

import java.util.List;

/**
 * What answers for an address that does not exist.
 *
 * @param links where to go instead
 */
public record NotFoundContent(List<Ref> links) implements Content {
    public NotFoundContent {
        links = List.copyOf(links);
    }
}
