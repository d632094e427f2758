package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives every page a title of the document that no other page of its language has: title and brand, and where pages
 * clash, also date, type, slug, and at last the address.
 */
final class HeadTitles {
    private final Settings settings;
    private final Function<Language, Reader> readers;

    HeadTitles(Settings settings, Function<Language, Reader> readers) {
        this.settings = settings;
        this.readers = readers;
    }

    List<PageView> apply(List<PageView> pages) {
        List<String> names = new ArrayList<>(pages.stream().map(PageView::title).toList());
        List<Function<PageView, String>> hints = List.of(this::date, this::type, HeadTitles::slug, HeadTitles::path);
        for (Function<PageView, String> hint : hints) {
            Map<String, Integer> uses = new HashMap<>();
            for (int i = 0; i < pages.size(); i++) {
                uses.merge(key(pages.get(i), names.get(i)), 1, Integer::sum);
            }
            for (int i = 0; i < pages.size(); i++) {
                String more = uses.getOrDefault(key(pages.get(i), names.get(i)), 1) > 1 ? hint.apply(pages.get(i)) : "";
                names.set(i, more.isEmpty() ? names.get(i) : names.get(i) + ", " + more);
            }
        }
        List<PageView> titled = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            titled.add(pages.get(i).withHeadTitle(whole(names.get(i))));
        }
        return titled;
    }

    /** Title and brand; the brand's own page names the town instead. */
    private String whole(String name) {
        String brand = settings.brand();
        String other = name.equals(brand) ? settings.town() : brand;
        return other.isEmpty() ? name : name + " – " + other;
    }

    private static String key(PageView page, String name) {
        return page.interfaceLanguage().code() + "\0" + name.strip().toLowerCase(Locale.ROOT);
    }

    private String date(PageView page) {
        Reader reader = readers.apply(page.interfaceLanguage());
        return page.lastDate().map((LocalDate day) -> reader.dates().plain(day)).orElse("");
    }

    private String type(PageView page) {
        return readers.apply(page.interfaceLanguage()).text("type." + page.type());
    }

    private static String slug(PageView page) {
        String folder = page.path().value();
        int end = folder.endsWith("/") ? folder.length() - 1 : folder.length();
        return folder.substring(folder.lastIndexOf('/', Math.max(0, end - 1)) + 1, Math.max(1, end));
    }

    private static String path(PageView page) {
        return page.path().value();
    }
}
