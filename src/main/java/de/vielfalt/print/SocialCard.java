package de.vielfalt.print;

import de.vielfalt.view.Chip;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Fact;
import de.vielfalt.view.PageView;
import de.vielfalt.view.StatusView;
import de.vielfalt.view.When;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a picture says of an event when it is passed on: all of it taken from the page of the event.
 *
 * @param shape its shape
 * @param name what its pattern is drawn from: the address of the event's German page
 * @param leftward whether its language runs from right to left
 * @param foreign whether the title's direction is another
 * @param forms forms of the audiences, as the vocabulary names them
 * @param colours their colours, likewise; as many
 * @param audiences whom it is for; may be empty
 * @param title its title
 * @param status what must be known first, in a word or two; empty if it simply takes place
 * @param date its date in words; empty while that is open
 * @param time from when to when; may be empty
 * @param struck whether it does not take place then
 * @param place where; may be empty
 * @param languages languages spoken there; may be empty
 * @param address where to read on, as people type it
 * @param brand the programme's name
 * @param town the town's name; may be empty
 */
public record SocialCard(
        Shape shape,
        String name,
        boolean leftward,
        boolean foreign,
        List<String> forms,
        List<String> colours,
        String audiences,
        String title,
        String status,
        String date,
        String time,
        boolean struck,
        String place,
        String languages,
        String address,
        String brand,
        String town) {
    public SocialCard {
        forms = List.copyOf(forms);
        colours = List.copyOf(colours);
    }

    /** The shapes of cards. */
    public enum Shape {
        /** What other sites show with a link, 1200 × 630 pixels. */
        WIDE(1200, 630),
        /** What is shown for a day, 1080 × 1080 pixels. */
        SQUARE(1080, 1080);

        private final int width;
        private final int height;

        Shape(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** Width in pixels. */
        public int width() {
            return width;
        }

        /** Height in pixels. */
        public int height() {
            return height;
        }
    }

    /**
     * The card of an event.
     *
     * @param poster what its poster says, in the language of the card first
     */
    public static SocialCard of(Shape shape, PageView page, Poster poster) {
        EventContent event = (EventContent) page.content();
        When when = event.whenOrNull();
        String direction = page.interfaceLanguage().direction();
        return new SocialCard(
                shape,
                poster.name(),
                direction.equals("rtl"),
                !page.language().direction().equals(direction),
                poster.forms(),
                poster.colours(),
                event.chips().stream().map(SocialCard::text).collect(Collectors.joining(" · ")),
                page.title(),
                event.status().map(StatusView::label).orElse(""),
                when == null ? "" : when.date(),
                when == null ? "" : when.time(),
                when != null && when.struck(),
                fact(event, "where"),
                fact(event, "spoken"),
                poster.shortAddress(),
                poster.brand(),
                poster.town());
    }

    private static String text(Chip chip) {
        return chip.link().label().text();
    }

    private static String fact(EventContent event, String key) {
        return event.fact(key).stream()
                .flatMap(fact -> fact.items().stream())
                .map(Fact.Item::ref)
                .map(ref -> ref.label().text())
                .collect(Collectors.joining(" · "));
    }
}
