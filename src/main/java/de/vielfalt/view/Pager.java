package de.vielfalt.view;

import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a long list over several pages, so that each stays light: 12 KB of HTML at most, compressed. The first keeps the
 * list's address; the others are {@code seite/2/} and so on below it.
 */
final class Pager {
    /** Entries on a page. */
    static final int CARDS = 24;
    /** Entries that the last page may have beyond that, so that none ends up alone. */
    static final int MORE = 8;
    /** Pages on either side of the reader's that are offered by number, besides first and last. */
    private static final int AROUND = 2;

    private final Sheets sheets;
    private final Reader reader;

    Pager(Sheets sheets, Reader reader) {
        this.sheets = sheets;
        this.reader = reader;
    }

    /** Whether a list of so many entries takes more than one page. */
    static boolean isLong(int entries) {
        return entries > CARDS + MORE;
    }

    /**
     * The pages of a list.
     *
     * @param path address of the first, in German
     * @param way from the home page to the list
     */
    List<PageView> pages(SitePath path, String title, String description, List<Ref> way, ListingContent content) {
        List<List<ListingContent.Section>> parts = split(content.sections());
        List<PageView> pages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ListingContent part = parts.size() == 1
                    ? content
                    : content.part(parts.get(i), i == parts.size() - 1, pagination(path, i, parts.size()));
            List<Ref> there = new ArrayList<>(way);
            if (i > 0) {
                there.add(reader.link(path, title));
            }
            String named = i == 0 ? title : reader.text("pagination.title", title, number(i));
            String told = i == 0 ? description : "";
            pages.add(sheets.made(reader, "listing", address(path, i), named, told, there, part));
        }
        return pages;
    }

    private static SitePath address(SitePath path, int index) {
        return index == 0 ? path : new SitePath(path + "seite/" + number(index) + "/");
    }

    private static String number(int index) {
        return String.valueOf(index + 1);
    }

    private static List<List<ListingContent.Section>> split(List<ListingContent.Section> sections) {
        int left = sections.stream().mapToInt(section -> section.cards().size()).sum();
        if (!isLong(left)) {
            return List.of(sections);
        }
        List<List<ListingContent.Section>> pages = new ArrayList<>();
        List<ListingContent.Section> page = new ArrayList<>();
        int room = CARDS;
        for (ListingContent.Section section : sections) {
            List<Card> cards = section.cards();
            int from = 0;
            while (from < cards.size()) {
                int to = Math.min(cards.size(), from + room);
                page.add(new ListingContent.Section(section.heading(), cards.subList(from, to)));
                left -= to - from;
                room -= to - from;
                from = to;
                if (room == 0 && left > 0) {
                    pages.add(page);
                    page = new ArrayList<>();
                    room = isLong(left) ? CARDS : left;
                }
            }
        }
        pages.add(page);
        return pages;
    }

    private Pagination pagination(SitePath path, int here, int count) {
        List<Pagination.Step> steps = new ArrayList<>();
        int last = -1;
        for (int i : IntStream.range(0, count)
                .filter(i -> i == 0 || i == count - 1 || Math.abs(i - here) <= AROUND)
                .toArray()) {
            if (i > last + 1) {
                steps.add(Pagination.Step.GAP);
            }
            String href = reader.here(address(path, i)).value();
            steps.add(new Pagination.Step(number(i), reader.text("pagination.page", number(i)), href, i == here));
            last = i;
        }
        return new Pagination(
                steps,
                step(path, here - 1, count, "pagination.previous"),
                step(path, here + 1, count, "pagination.next"));
    }

    private @Nullable Ref step(SitePath path, int index, int count, String key) {
        return index < 0 || index >= count ? null : reader.link(address(path, index), reader.text(key));
    }
}
