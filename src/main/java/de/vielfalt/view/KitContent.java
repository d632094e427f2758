package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one event can be passed on with: sheets to print and messages to send, in one language.
 *
 * @param event the event's page
 * @param whenOrNull its date; null while that is open
 * @param statusOrNull what a visitor must know first
 * @param sheets what can be printed
 * @param messages what can be sent
 * @param languages the same in other languages, by their names in the reader's
 * @param colours colours of those it is for, as the vocabulary names them
 */
public record KitContent(
        Ref event,
        @Nullable When whenOrNull,
        @Nullable StatusView statusOrNull,
        List<Sheet> sheets,
        List<MessageView> messages,
        List<Ref> languages,
        List<String> colours)
        implements Content {
    /** Width of a small poster as pages show it, in CSS pixels. */
    public static final int POSTER_WIDTH = 150;

    /** Its height, likewise. */
    public static final int POSTER_HEIGHT = 212;

    public KitContent {
        sheets = List.copyOf(sheets);
        messages = List.copyOf(messages);
        languages = List.copyOf(languages);
        colours = List.copyOf(colours);
    }

    /** Its date. */
    public Optional<When> when() {
        return Optional.ofNullable(whenOrNull);
    }

    /** What a visitor must know first. */
    public Optional<StatusView> status() {
        return Optional.ofNullable(statusOrNull);
    }

    /**
     * Something to print.
     *
     * @param file where it is, and what it is called
     * @param form what kind of file: {@code PDF, A4}
     * @param about what it is good for
     * @param imageOrNull a picture of it; null if there is none
     */
    public record Sheet(
            Ref file, String form, String about, @Nullable Image imageOrNull) {
        /** A picture of it. */
        public Optional<Image> image() {
            return Optional.ofNullable(imageOrNull);
        }
    }

    /**
     * A picture of a piece.
     *
     * @param src its address
     * @param width how wide it is shown, in CSS pixels
     * @param height how high, likewise
     */
    public record Image(String src, int width, int height) {}

    /**
     * Something to send.
     *
     * @param channel {@code messenger}, {@code mail} or {@code sms}
     * @param title what it is for
     * @param subject the subject of a mail; else empty
     * @param text plain text, line by line
     * @param startOrNull begins such a message on this device; null if no address can
     */
    public record MessageView(
            String channel,
            String title,
            String subject,
            String text,
            @Nullable Ref startOrNull) {
        /** Begins such a message on this device. */
        public Optional<Ref> start() {
            return Optional.ofNullable(startOrNull);
        }
    }
}
