package de.vielfalt.print;

import de.vielfalt.view.PageView;
import de.vielfalt.view.ProgrammeContent;
import de.vielfalt.view.SiteView;
import java.util.ArrayList;
import java.util.List;

/**
 * The programme of a month as it is printed: what its page says, and nothing else.
 *
 * @param kind how it is printed
 * @param title of the sheet
 * @param lang BCP 47 tag of its words
 * @param name what its pattern is drawn from: the address of the page
 * @param colours of those it is for; may be empty
 * @param days day by day
 * @param often what takes place more often
 * @param cut whether days were left out for want of room
 * @param address absolute address of the page, where the QR code leads
 * @param brand the programme's name
 * @param town the town's name; may be empty
 */
public record MonthSheet(
        Kind kind,
        String title,
        String lang,
        String name,
        List<String> colours,
        List<ProgrammeContent.Day> days,
        List<ProgrammeContent.Entry> often,
        boolean cut,
        String address,
        String brand,
        String town) {
    /** How it is printed. */
    public enum Kind {
        /** A list on as many sheets of A4 as it takes. */
        LIST("list"),
        /** A poster on one sheet of A3. */
        POSTER("poster");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Its name in the style sheet. */
        public String id() {
            return id;
        }
    }

    public MonthSheet {
        colours = List.copyOf(colours);
        days = List.copyOf(days);
        often = List.copyOf(often);
    }

    /**
     * A programme to be printed.
     *
     * @throws IllegalArgumentException if the page is none of a programme
     */
    public static MonthSheet of(Kind kind, PageView page, SiteView site) {
        if (page.content() instanceof ProgrammeContent content) {
            return new MonthSheet(
                    kind,
                    page.title(),
                    page.interfaceLanguage().tag(),
                    page.path().value(),
                    content.colours(),
                    content.days(),
                    content.often(),
                    false,
                    page.canonical(),
                    site.brand(),
                    site.town());
        }
        throw new IllegalArgumentException("no programme: " + page.path());
    }

    /** The address as people type it. */
    public String shortAddress() {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** The same with its first entries only. */
    MonthSheet first(int entries) {
        List<ProgrammeContent.Day> kept = new ArrayList<>();
        int left = entries - often.size();
        for (ProgrammeContent.Day day : days) {
            if (left > 0) {
                List<ProgrammeContent.Entry> some =
                        day.entries().subList(0, Math.min(left, day.entries().size()));
                kept.add(new ProgrammeContent.Day(day.datetime(), day.name(), some));
                left -= some.size();
            }
        }
        List<ProgrammeContent.Entry> keptOften = often.subList(0, Math.min(entries, often.size()));
        return new MonthSheet(kind, title, lang, name, colours, kept, keptOften, true, address, brand, town);
    }

    /** How many entries it has. */
    int entries() {
        return often.size()
                + days.stream().mapToInt(day -> day.entries().size()).sum();
    }
}
