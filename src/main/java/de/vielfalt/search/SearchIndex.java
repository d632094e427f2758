package de.vielfalt.search;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.DayNames;
import de.vielfalt.view.Label;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SearchContent;
import de.vielfalt.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The index that the page {@code /suche/} of each language searches: every page that is really in that language, and no draft, even
 * where pages show drafts. A page that stands in for a missing translation is not in it, as its words are German ones.
 *
 * <p>The file holds {@code version} of its form, {@code types} (names of all kinds of page that the site has in any language),
 * {@code pages} (what a result shows, by number), {@code fields} and {@code terms} (see {@link Postings}), of which the script makes
 * what MiniSearch loads. A page is an array, without what is empty at its end: address seen from the home page of the language;
 * title; number of its type; order (see {@link Entry}); date in words; places, each with its language if that is another; status in
 * words; status for the style sheet.
 */
public final class SearchIndex {
    /** Version of the file's form; the script takes no other. */
    static final int VERSION = 1;

    /** Pages that nobody looks for; the programme of a month would stand before its events, and repeats the list of that month. */
    private static final Set<String> NOT_LOOKED_FOR = Set.of("notfound", "search", "programme");

    private final Language language;
    private final List<Entry> entries;
    private final Map<String, String> typeNames;

    /** An index of some entries, whose kinds of page have these names. */
    SearchIndex(Language language, List<Entry> entries, Map<String, String> typeNames) {
        this.language = language;
        this.entries = entries;
        this.typeNames = typeNames;
    }

    /**
     * The index of every language, by its address.
     *
     * @param now the instant that the view shows
     * @param messages the words of the interface
     */
    public static SortedMap<SitePath, String> files(Site site, View view, Instant now, Messages.Bundles messages) {
        Map<SitePath, Page> written = new HashMap<>();
        view.published().stream()
                .filter(page -> page.id().type() != PageType.NOTICE)
                .forEach(page -> written.put(page.path(), page));
        SortedMap<SitePath, String> files = new ConcurrentSkipListMap<>();
        Map<Language, List<PageView>> pages = byLanguage(view, site.settings().languages());
        Set<String> types = new TreeSet<>();
        pages.values().forEach(own -> own.forEach(page -> types.add(page.type())));
        pages.entrySet().parallelStream().forEach(each -> {
            Language language = each.getKey();
            SearchIndex index = of(language, each.getValue(), types, written, site, now, messages.of(language));
            files.put(SearchContent.INDEX.in(language), JsonText.compact(index.json()));
        });
        return files;
    }

    /** The pages to be found, by the language of those who read them. */
    private static Map<Language, List<PageView>> byLanguage(View view, List<Language> languages) {
        Map<String, Language> prefixes = new HashMap<>();
        Map<Language, List<PageView>> pages = new HashMap<>();
        for (Language language : languages) {
            prefixes.put(language.prefix(), language);
            pages.put(language, new ArrayList<>());
        }
        for (PageView page : view.pages()) {
            String path = page.path().value();
            int end = path.indexOf('/', 1);
            Language own = end < 0 ? null : prefixes.get(path.substring(0, end));
            Language readers = own == null ? Language.GERMAN : own;
            boolean found = page.indexed() && !page.draft() && !NOT_LOOKED_FOR.contains(page.type());
            if (found && page.language().equals(readers)) {
                pages.computeIfAbsent(readers, any -> new ArrayList<>()).add(page);
            }
        }
        return pages;
    }

    private static SearchIndex of(
            Language language,
            List<PageView> pages,
            Set<String> types,
            Map<SitePath, Page> written,
            Site site,
            Instant now,
            Messages words) {
        Map<String, String> typeNames = new TreeMap<>();
        types.forEach(type -> typeNames.put(type, words.find("type." + type).orElse(type)));
        EntryMaker maker =
                new EntryMaker(language, site.vocabulary(), now, new DateTerms(DayNames.of(language)), words);
        return new SearchIndex(
                language,
                pages.stream()
                        .map(page -> maker.entry(page, written.get(page.path())))
                        .toList(),
                typeNames);
    }

    /** The file. */
    Json json() {
        List<String> types = List.copyOf(new TreeSet<>(typeNames.keySet()));
        return Json.object()
                .add("version", VERSION)
                .add("language", language.tag())
                .add(
                        "types",
                        Json.array(types.stream()
                                .map(type -> Json.texts(type, typeNames.getOrDefault(type, "")))
                                .toList()))
                .add(
                        "pages",
                        Json.array(
                                entries.stream().map(entry -> row(entry, types)).toList()))
                .add(
                        "fields",
                        Json.texts(Arrays.stream(Field.values()).map(Field::id).toList()))
                .add("terms", new Postings(entries).json())
                .done();
    }

    private static Json row(Entry entry, List<String> types) {
        List<Json> row = new ArrayList<>(List.of(
                Json.of(entry.path()),
                Json.of(entry.title()),
                Json.of(types.indexOf(entry.type())),
                Json.of(entry.order()),
                Json.of(entry.date()),
                Json.array(entry.places().stream().map(SearchIndex::place).toList()),
                Json.of(entry.status()),
                Json.of(entry.statusKind())));
        while (row.get(row.size() - 1).equals(Json.of(""))
                || row.get(row.size() - 1).equals(Json.array(List.of()))) {
            row.remove(row.size() - 1);
        }
        return Json.array(row);
    }

    private static Json place(Label place) {
        return place.lang().isEmpty() ? Json.texts(place.text()) : Json.texts(place.text(), place.lang());
    }
}
