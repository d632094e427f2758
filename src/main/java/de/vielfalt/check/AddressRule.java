package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each address belongs to one page, and none to the site's own lists and files. */
final class AddressRule implements ContentRule {
    private static final Set<String> NO_EVENT = Set.of("fuer", "thema", "sprache", "monat");
    private static final Set<String> NO_PAGE = Set.of(
            "daten",
            "kalender",
            "einbetten",
            "redaktion",
            "suche",
            "weitersagen",
            "archiv",
            "programm",
            "rundbrief",
            "assets",
            "veranstaltungen",
            "workshops",
            "aktuelles",
            "seiten",
            "orte",
            "partner",
            "de",
            "leicht",
            "tr",
            "ar",
            "uk",
            "ru",
            "pl",
            "en",
            "ro");

    /** What the site itself makes beside its pages, in any language. */
    private static final Pattern OWN = Pattern.compile(
            "/(?:veranstaltungen|workshops|aktuelles|orte|partner|archiv)/(?:seite/[0-9]+/)?|/(?:assets|daten|kalender|suche|einbetten|programm|rundbrief|\\.hosting)/.*|(?:/(?:veranstaltungen|workshops)/([a-z0-9-]+)/\\1\\.ics)|/(?:(?:veranstaltungen|workshops)/[a-z0-9-]+/)?weitersagen/.*|/(?:veranstaltungen|aktuelles)/feed\\.(?:xml|json)|/(?:404\\.html|\\.htaccess|\\.nojekyll|_headers|_redirects|favicon\\.ico|\\.well-known/security\\.txt|site\\.webmanifest|build\\.json|robots\\.txt|sitemap\\.xml)");

    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Set<String> noPage = new HashSet<>(NO_PAGE);
        site.settings().languages().stream().map(Language::code).forEach(noPage::add);
        Map<String, Page> owners = new HashMap<>();
        List<Page> pages = site.pages().stream()
                .filter(page -> page.id().type() != PageType.NOTICE)
                .sorted(Comparator.comparing(page -> page.origin().path()))
                .toList();
        for (Page page : pages) {
            reserved(page, noPage, problems);
            Page owner = owners.putIfAbsent(page.path().value(), page);
            if (owner != null) {
                problems.accept(Problem.error(
                        Code.URL_DUPLICATE,
                        page.origin().file(),
                        "page",
                        page.path(),
                        owner.origin().path()));
            }
        }
        former(pages, owners, site.settings().languages(), problems);
        notices(site, problems);
    }

    private static void reserved(Page page, Set<String> noPage, Consumer<Problem> problems) {
        String slug = page.id().slug();
        PageType type = page.id().type();
        if ((type == PageType.PAGE && noPage.contains(slug)) || (type.isEvent() && NO_EVENT.contains(slug))) {
            problems.accept(Problem.error(Code.URL_DUPLICATE, page.origin().file(), "reserved", slug));
        }
    }

    private static void former(
            List<Page> pages, Map<String, Page> owners, List<Language> languages, Consumer<Problem> problems) {
        Map<String, Page> former = new HashMap<>();
        for (Page page : pages) {
            if (!page.language().isGerman()) {
                continue;
            }
            for (int i = 0; i < page.publication().formerPaths().size(); i++) {
                String path = page.publication().formerPaths().get(i);
                String address = page.publication().formerAddresses().get(i);
                if (isOwn(address, languages)) {
                    problems.accept(
                            Problem.error(Code.URL_DUPLICATE, page.origin().at("frueher"), "former-reserved", path));
                    continue;
                }
                Page now = owners.get(address);
                Page owner = now != null ? now : former.putIfAbsent(address, page);
                if (owner != null) {
                    problems.accept(Problem.error(
                            Code.URL_DUPLICATE,
                            page.origin().at("frueher"),
                            "former",
                            path,
                            owner.origin().path()));
                }
            }
        }
    }

    private static boolean isOwn(String address, List<Language> languages) {
        return languages.stream()
                .map(Language::prefix)
                .filter(address::startsWith)
                .anyMatch(prefix ->
                        OWN.matcher(address.substring(prefix.length())).matches());
    }

    /** The notice has no address, but there can only be one in each language. */
    private static void notices(Site site, Consumer<Problem> problems) {
        Map<Language, Page> seen = new HashMap<>();
        for (Page page : site.pages()) {
            Page first = page.id().type() == PageType.NOTICE ? seen.putIfAbsent(page.language(), page) : null;
            if (first != null) {
                problems.accept(Problem.error(
                        Code.URL_DUPLICATE,
                        page.origin().file(),
                        "page",
                        "hinweis",
                        first.origin().path()));
            }
        }
    }
}
