package de.vielfalt.view;

import de.vielfalt.model.Page;
import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the archive: one page of all years, and one a year with the events and workshops that are over. */
final class Archive {
    static final SitePath PATH = new SitePath("/archiv/");

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;

    Archive(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
    }

    List<PageView> all() {
        List<PageView> pages = new ArrayList<>();
        SortedMap<Integer, List<Page>> events = context.agenda().years();
        SortedMap<Integer, List<Ref>> months = months();
        Set<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
        numbers.addAll(events.keySet());
        numbers.addAll(months.keySet());
        List<ArchiveContent.Year> years = new ArrayList<>();
        for (int number : numbers) {
            String year = String.valueOf(number);
            SitePath path = new SitePath(PATH + year + "/");
            List<Page> ended = events.getOrDefault(number, List.of());
            if (!ended.isEmpty()) {
                pages.add(year(year, path, ended));
            }
            Ref link = ended.isEmpty() ? Ref.text(Label.of(year)) : reader.link(path, year);
            years.add(new ArchiveContent.Year(link, months.getOrDefault(number, List.of())));
        }
        pages.add(sheets.made(
                reader,
                "archive",
                PATH,
                reader.text("archive.title"),
                reader.text("archive.lead"),
                List.of(reader.home()),
                new ArchiveContent(years, List.of())));
        return pages;
    }

    /** The months of which nothing is left, by year; latest first. */
    private SortedMap<Integer, List<Ref>> months() {
        SortedMap<Integer, List<Ref>> months = new TreeMap<>();
        context.agenda().months().forEach((month, entries) -> {
            if (entries.stream().allMatch(entry -> entry.left(context.now()).isEmpty())) {
                Ref link = reader.link(FilterMaker.path(month), reader.dates().month(month));
                months.computeIfAbsent(month.getYear(), key -> new ArrayList<>())
                        .add(0, link);
            }
        });
        return months;
    }

    private PageView year(String year, SitePath path, List<Page> events) {
        return sheets.made(
                reader,
                "archive",
                path,
                reader.text("archive.year", year),
                reader.text("archive.description", year),
                List.of(reader.home(), reader.link(PATH, reader.text("nav.archive"))),
                new ArchiveContent(List.of(), context.cards(reader).past(events)));
    }
}
