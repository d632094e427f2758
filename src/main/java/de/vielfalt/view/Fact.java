package de.vielfalt.view;

import java.util.List;

/**
 * Something a page states in a word or two.
 *
 * @param key what it is about, the same in every language: {@code where}, {@code price}, …
 * @param label its name
 * @param items its values
 */
public record Fact(String key, String label, List<Item> items) {
    public Fact {
        items = List.copyOf(items);
    }

    /**
     * One value.
     *
     * @param ref the value, with or without a link
     * @param notes what is to be added, each on its own line
     * @param links where to go on from there
     */
    public record Item(Ref ref, List<String> notes, List<Ref> links) {
        public Item {
            notes = List.copyOf(notes);
            links = List.copyOf(links);
        }

        Item(Ref ref, List<String> notes) {
            this(ref, notes, List.of());
        }

        static Item of(String text, String... notes) {
            return new Item(Ref.text(Label.of(text)), List.of(notes));
        }
    }
}
