package de.vielfalt.view;

import java.util.List;

/** Finds pages and their parts in a view. */
final class Pages {
    private Pages() {}

    static PageView page(View view, String path) {
        return view.pages().stream()
                .filter(page -> page.path().value().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + path + " among " + paths(view)));
    }

    static <T extends Content> T content(View view, String path, Class<T> type) {
        return type.cast(page(view, path).content());
    }

    static EventContent event(View view, String slug) {
        return content(view, "/veranstaltungen/" + slug + "/", EventContent.class);
    }

    static List<String> paths(View view) {
        return view.pages().stream().map(page -> page.path().value()).toList();
    }

    /** The titles of a list's entries, section by section: {@code Dezember 2026: A, B}. */
    static List<String> sections(View view, String path) {
        return content(view, path, ListingContent.class).sections().stream()
                .map(section -> section.heading() + ": "
                        + String.join(
                                ", ",
                                section.cards().stream()
                                        .map(card -> card.link().label().text())
                                        .toList()))
                .toList();
    }

    /** A fact's values with their notes: {@code Musterhaus (Musterweg 1)}; empty if it is not stated. */
    static String fact(EventContent event, String key) {
        return String.join(
                "; ",
                event.facts().stream()
                        .filter(fact -> fact.key().equals(key))
                        .flatMap(fact -> fact.items().stream())
                        .map(item -> item.ref().label().text()
                                + (item.ref().href().isEmpty()
                                        ? ""
                                        : " -> " + item.ref().href())
                                + (item.notes().isEmpty() ? "" : " (" + String.join(", ", item.notes()) + ")"))
                        .toList());
    }
}
