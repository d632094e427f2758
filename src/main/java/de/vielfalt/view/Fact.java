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
     */
    public record Item(Ref ref, List<String> notes) {
        public Item {
            notes = List.copyOf(notes);
        }

        static Item of(String text, String... notes) {
            return new Item(Ref.text(Label.of(text)), List.of(notes));
        }
    }
}
