package de.vielfalt.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What messages tell of an event, each part in the reader's language and ready to be shown; empty where nothing is known.
 *
 * @param title its title
 * @param status what must be known first, {@code Abgesagt}; empty if it simply takes place
 * @param off whether it does not take place then
 * @param date its date in words
 * @param time from when to when
 * @param day its date and time in figures, {@code 5.12. 18:00}
 * @param place where, without the address
 * @param address street and town
 * @param price what it costs
 * @param spoken which languages are spoken
 * @param teaser what it is about
 * @param link absolute address of its page
 */
public record Tidings(
        String title,
        String status,
        boolean off,
        String date,
        String time,
        String day,
        String place,
        String address,
        String price,
        String spoken,
        String teaser,
        String link) {
    /** Characters that a message to a group of a messenger may have, so that nobody needs to unfold it. */
    static final int MESSENGER = 400;

    private static final String CUT = "…";

    /** Title, with what must be known first before it. */
    public String head() {
        return headed(title);
    }

    private String headed(String shown) {
        return status.isEmpty() ? shown : status + ": " + shown;
    }

    /** The subject of a mail. */
    public String subject() {
        return joined(", ", head(), date);
    }

    /**
     * For groups of a messenger: at most 400 characters on a few lines, the last of which is the link. If that is too much, first
     * the address goes, then the price, and then the title is cut after a word.
     */
    public String messenger() {
        List<String> ways = new ArrayList<>(List.of(
                joined("\n", head(), date, time, joined(", ", place, address), price, link),
                joined("\n", head(), date, time, place, price, link),
                joined("\n", head(), date, time, place, link)));
        titles(CUT).forEach(cut -> ways.add(joined("\n", headed(cut), date, time, place, link)));
        titles(CUT).forEach(cut -> ways.add(joined("\n", headed(cut), date, time, link)));
        return ways.stream()
                .filter(way -> way.codePointCount(0, way.length()) <= MESSENGER)
                .findFirst()
                .orElse(joined("\n", status, link));
    }

    /** For a mail: all that one must know to come, line by line, and the link. */
    public String mail() {
        String facts = joined("\n", head(), date, time, joined(", ", place, address), price, spoken);
        return joined("\n\n", facts, teaser, link);
    }

    /**
     * For one text message: 160 characters of its alphabet, or 70 in scripts that it lacks. If that is too much, first the place
     * goes, then the title is cut after a word, then only date and link are left, unless the event does not take place. Empty if
     * nothing true is short enough.
     */
    public Optional<String> sms() {
        Stream<String> ways = Stream.of(
                        Stream.of(
                                joined(" ", joined(", ", head(), day, place), link),
                                joined(" ", joined(", ", head(), day), link)),
                        titles("...").map(cut -> joined(" ", joined(", ", headed(cut), day), link)),
                        Stream.of(joined(" ", status, day, link)))
                .flatMap(way -> way);
        return ways.map(Gsm7::plain).filter(Gsm7::fits).findFirst();
    }

    /** The title cut after each of its words, longest first. */
    private Stream<String> titles(String mark) {
        List<String> cuts = new ArrayList<>();
        for (int end = title.lastIndexOf(' '); end > 0; end = title.lastIndexOf(' ', end - 1)) {
            cuts.add(title.substring(0, end).replaceFirst("[\\s\\p{Punct}–—]+$", "") + mark);
        }
        return cuts.stream();
    }

    private static String joined(String between, String... parts) {
        return String.join(
                between, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
