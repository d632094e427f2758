package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Checks the finished pages together: that links lead somewhere, titles are unique, and nothing was left unresolved. What is
 * wrong with a page in the same way in several languages is told once.
 */
public final class OutputCheck {
    private final Set<SitePath> planned;
    private final BiFunction<SitePath, String, Location> origin;
    private final List<Language> languages;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<List<Object>> told = new HashSet<>();
    private final Map<String, String> verdicts = new HashMap<>();

    /**
     * A check of one output.
     *
     * @param planned every address of the output
     * @param origin where a page, and a text on it, was written
     * @param languages those of the site
     */
    public OutputCheck(Set<SitePath> planned, BiFunction<SitePath, String, Location> origin, List<Language> languages) {
        this.planned = Set.copyOf(planned);
        this.origin = origin;
        this.languages =
                languages.stream().filter(language -> !language.isGerman()).toList();
    }

    /** All problems, unsorted. */
    public List<Problem> check(Collection<Inspection> pages) {
        Map<SitePath, Inspection> byPath = new HashMap<>();
        pages.forEach(page -> byPath.put(page.path(), page));
        Map<String, Inspection> titles = new HashMap<>();
        List<Inspection> germanFirst = pages.stream()
                .sorted(Comparator.comparing(
                                (Inspection page) -> !language(page.path()).isEmpty())
                        .thenComparing(Inspection::path))
                .toList();
        for (Inspection page : germanFirst) {
            for (Inspection.Finding finding : page.findings()) {
                add(
                        page,
                        finding.code(),
                        finding.variant(),
                        finding.subject(),
                        page.path().value());
            }
            title(page, titles);
            for (String link : page.links()) {
                link(page, link, byPath);
            }
        }
        return problems;
    }

    private void title(Inspection page, Map<String, Inspection> titles) {
        if (page.title().isBlank()) {
            add(page, Code.OUTPUT_TITLE, "missing", page.path().value());
            return;
        }
        Inspection first = titles.putIfAbsent(language(page.path()) + '\0' + page.title(), page);
        if (first != null) {
            add(
                    page,
                    Code.OUTPUT_TITLE,
                    "twice",
                    page.path().value(),
                    first.path().value(),
                    page.title());
        }
    }

    private void link(Inspection page, String link, Map<SitePath, Inspection> byPath) {
        // Most links stand on every page: those to another page are looked at once.
        String fault = link.startsWith("#") || link.startsWith("?")
                ? fault(page.path(), link, byPath)
                : verdicts.computeIfAbsent(link, any -> fault(page.path(), link, byPath));
        if (!fault.isEmpty()) {
            add(page, Code.OUTPUT_LINK, fault, link, page.path().value());
        }
    }

    /** What is wrong with a link on a page, as the variant of the problem's text; empty if it leads somewhere. */
    private String fault(SitePath page, String link, Map<SitePath, Inspection> byPath) {
        int hash = link.indexOf('#');
        String whole = hash < 0 ? link : link.substring(0, hash);
        int query = whole.indexOf('?');
        String address = query < 0 ? whole : whole.substring(0, query);
        SitePath target = address.isEmpty() ? page : new SitePath(decode(address));
        if (!planned.contains(target)) {
            return "broken";
        }
        Inspection other = byPath.get(target);
        String fragment = hash < 0 ? "" : decode(link.substring(hash + 1));
        return fragment.isEmpty() || other == null || other.ids().contains(fragment) ? "" : "fragment";
    }

    private void add(Inspection page, Code code, String variant, String subject, String... more) {
        List<Object> arguments = new ArrayList<>(List.of(subject));
        arguments.addAll(List.of(more));
        Location location = origin.apply(page.path(), subject);
        List<Object> same = new ArrayList<>(List.of(code, location, variant));
        arguments.forEach(argument -> same.add(german(argument.toString())));
        if (told.add(same)) {
            problems.add(Problem.error(code, location, variant, arguments.toArray()));
        }
    }

    /** What the address begins with in a language of the site but German; else empty. */
    private String language(SitePath path) {
        return languages.stream()
                .map(Language::prefix)
                .filter(prefix -> path.value().startsWith(prefix + "/"))
                .findFirst()
                .orElse("");
    }

    /** An address in German; anything else as it is. */
    private String german(String text) {
        return text.startsWith("/")
                ? text.substring(language(new SitePath(text)).length())
                : text;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
