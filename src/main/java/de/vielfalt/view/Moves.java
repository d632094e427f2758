package de.vielfalt.view;

import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Addresses that pages used to have: where they lead now, and what is gone for good. */
final class Moves {
    private final Site site;
    private final Published published;

    Moves(Site site, Published published) {
        this.site = site;
        this.published = published;
    }

    /** Every former address of a page that may be seen, in each language of the site, and where it leads. */
    SortedMap<SitePath, SitePath> redirects() {
        SortedMap<SitePath, SitePath> redirects = new TreeMap<>();
        originals().forEach(page -> page.publication().formerAddresses().forEach(former -> site.settings()
                .languages()
                .forEach(language -> redirects.putIfAbsent(
                        new SitePath(former).in(language), page.id().path(language)))));
        return redirects;
    }

    /** Every address of a page that was taken back, or whose time to be seen is over, in each language of the site. */
    SortedSet<SitePath> gone(Instant now) {
        SortedSet<SitePath> gone = new TreeSet<>();
        for (Page page : site.originals().values()) {
            boolean over = page.publication()
                    .until()
                    .filter(until -> !now.isBefore(until))
                    .isPresent();
            boolean back = page.publication()
                    .withdrawn()
                    .filter(day -> !now.isBefore(day))
                    .isPresent();
            if ((over || back) && !page.publication().draft() && page.id().type() != PageType.NOTICE) {
                site.settings()
                        .languages()
                        .forEach(language -> gone.add(page.id().path(language)));
            }
        }
        return gone;
    }

    /** A page for each former address that a browser asks for as one. */
    List<PageView> pages(Sheets sheets, Reader reader) {
        List<PageView> pages = new ArrayList<>();
        for (Page page : originals()) {
            for (String former : page.publication().formerAddresses()) {
                if (former.endsWith("/") || former.endsWith(".html") || former.endsWith(".htm")) {
                    pages.add(sheets.moved(page, new SitePath(former), reader));
                }
            }
        }
        return pages;
    }

    private List<Page> originals() {
        return published.all().stream()
                .filter(page -> page.language().isGerman() && page.id().type() != PageType.NOTICE)
                .toList();
    }
}
