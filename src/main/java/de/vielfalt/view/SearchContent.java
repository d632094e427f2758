package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page on which readers search. Without a script it lists everything from A to Z.
 *
 * @param groups every page there is for readers of the language, by its first letter
 * @param germanOrNull the page on which German texts are searched; null there
 */
public record SearchContent(List<Group> groups, @Nullable Ref germanOrNull) implements Content {
    /** The page, in German. */
    public static final SitePath PAGE = new SitePath("/suche/");

    /** What the script searches, in German. */
    public static final SitePath INDEX = new SitePath("/suche/index.json");

    public SearchContent {
        groups = List.copyOf(groups);
    }

    /** The page on which German texts are searched, for readers of another language. */
    public Optional<Ref> german() {
        return Optional.ofNullable(germanOrNull);
    }

    /**
     * Pages with the same first letter.
     *
     * @param letter the letter, as the alphabet of the language has it; {@code 0–9} for what begins with none
     * @param items the pages, in the order of the language; the note says what kind of page it is
     */
    public record Group(String letter, List<TeaserItem> items) {
        public Group {
            items = List.copyOf(items);
        }
    }
}
