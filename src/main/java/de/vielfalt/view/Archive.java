package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.List;

/** Makes the archive: one page of all years, and one a year with the events and workshops that are over. */
final class Archive {
    static final SitePath PATH = new SitePath("/archiv/");

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;

    Archive(Context context, Sheets sheets) {
        this.context = context;
        this.sheets = sheets;
        this.reader = context.reader(Language.GERMAN);
    }

    List<PageView> all() {
        List<PageView> pages = new ArrayList<>();
        List<TeaserItem> years = new ArrayList<>();
        context.agenda().years().forEach((number, events) -> {
            String year = String.valueOf(number);
            SitePath path = new SitePath(PATH + year + "/");
            years.add(new TeaserItem(Ref.of(path.value(), year), null, ""));
            pages.add(year(year, path, events));
        });
        pages.add(sheets.made(
                "archive",
                PATH,
                reader.text("archive.title"),
                reader.text("archive.lead"),
                List.of(home()),
                new ArchiveContent(years, List.of())));
        return pages;
    }

    private PageView year(String year, SitePath path, List<Page> events) {
        return sheets.made(
                "archive",
                path,
                reader.text("archive.year", year),
                reader.text("archive.description", year),
                List.of(home(), Ref.of(PATH.value(), reader.text("nav.archive"))),
                new ArchiveContent(List.of(), context.cards(reader).past(events)));
    }

    private Ref home() {
        return Ref.of(SitePath.HOME.value(), reader.text("nav.home"));
    }
}
