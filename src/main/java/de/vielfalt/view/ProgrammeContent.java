package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The programme of one month, day by day.
 *
 * @param month the month
 * @param audience id of those it is for; empty if it is for all
 * @param chipOrNull whom it is for, with form and colour
 * @param days the days on which anything begins, in their order
 * @param often what takes place more often than a list by days could bear
 * @param others the same month for all and for each audience, without this one
 * @param more everything that is on
 */
public record ProgrammeContent(
        YearMonth month,
        String audience,
        @Nullable Chip chipOrNull,
        List<Day> days,
        List<Entry> often,
        List<Ref> others,
        Ref more)
        implements Content {
    /** Where the months are listed, and the folder of them all. */
    public static final SitePath PATH = new SitePath("/programm/");

    public ProgrammeContent {
        days = List.copyOf(days);
        often = List.copyOf(often);
        others = List.copyOf(others);
    }

    /**
     * A day.
     *
     * @param datetime as the {@code datetime} attribute takes it
     * @param name with the day of the week
     * @param entries what begins then, earliest first
     */
    public record Day(String datetime, String name, List<Entry> entries) {
        public Day {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An event on a day, or on several.
     *
     * @param time from when to when; empty for a whole day
     * @param link its page
     * @param struck whether it does not take place then
     * @param notes what must be known first, each in a word or two: cancelled, full, moved from another day
     * @param chips whom it is for
     * @param details where, for how much, in which languages
     */
    public record Entry(
            String time, Ref link, boolean struck, List<String> notes, List<Chip> chips, List<Label> details) {
        public Entry {
            notes = List.copyOf(notes);
            chips = List.copyOf(chips);
            details = List.copyOf(details);
        }
    }

    /** Whom it is for; empty if it is for all. */
    public Optional<Chip> chip() {
        return Optional.ofNullable(chipOrNull);
    }

    @Override
    public List<String> colours() {
        return chipOrNull == null ? List.of() : List.of(chipOrNull.colour());
    }

    /** The German page of a month. */
    static SitePath path(YearMonth month, String audience) {
        return new SitePath(PATH.value() + month + "/" + (audience.isEmpty() ? "" : audience + "/"));
    }

    private SitePath file(String name) {
        String ending = audience.isEmpty() ? "" : "-" + audience;
        return new SitePath(path(month, audience).value() + name + "-" + month + ending + ".pdf");
    }

    /** The list to be printed, A4, in German. */
    public SitePath sheets() {
        return file("programm");
    }

    /** The poster, A3, in German. */
    public SitePath poster() {
        return file("aushang");
    }
}
