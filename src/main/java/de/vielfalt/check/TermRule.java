package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.model.Slug;
import de.vielfalt.model.Vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Audiences, topics and languages that a header names stand in the vocabulary. */
final class TermRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Map<String, String> audiences = names(site.vocabulary().audiences());
        Map<String, String> topics = names(site.vocabulary().topics());
        Map<String, String> languages = names(site.vocabulary().languages());
        site.settings().languages().forEach(language -> languages.putIfAbsent(language.code(), language.code()));
        Map<String, String> interpreted = new TreeMap<>(languages);
        interpreted.putIfAbsent("dgs", "gebaerdensprache");
        for (Page page : site.pages()) {
            if (!page.language().isGerman()) {
                continue;
            }
            Terms terms = new Terms(page, problems);
            if (page.facts() instanceof Event event) {
                terms.check("zielgruppe", "zielgruppen", event.audiences(), audiences);
                terms.check("thema", "themen", event.topics(), topics);
                terms.check("sprachen", "sprachen", event.spoken(), languages);
                terms.check("uebersetzung", "sprachen", event.interpreted(), interpreted);
                terms.check("geplant-von", "zielgruppen", event.plannedBy(), audiences);
                terms.check("aushang-sprachen", "sprachen", event.posterLanguages(), languages);
            } else if (page.facts() instanceof News news) {
                terms.check("zielgruppe", "zielgruppen", news.audiences(), audiences);
                terms.check("thema", "themen", news.topics(), topics);
            }
        }
    }

    /** The ids with their German names, both in the plain spelling of values. */
    private static Map<String, String> names(List<Term> terms) {
        Map<String, String> names = new TreeMap<>();
        terms.forEach(term -> names.put(term.id(), Slug.key(term.name(Language.GERMAN))));
        return names;
    }

    /** The terms of one page. */
    private record Terms(Page page, Consumer<Problem> problems) {
        void check(String key, String list, List<String> ids, Map<String, String> known) {
            for (String id : ids) {
                if (!known.containsKey(id)) {
                    String nearest = nearest(id, known);
                    String remedy = nearest.isEmpty() ? String.join(", ", known.keySet()) : nearest;
                    String variant = known.isEmpty() ? "term-empty" : nearest.isEmpty() ? "term-none" : "term";
                    problems.accept(
                            Problem.error(Code.REFERENCE_UNKNOWN, page.origin().at(key), variant, id, list, remedy));
                }
            }
        }

        /** The id of what bears that name, such as {@code tr} for {@code Türkisch}, or one that is spelt alike. */
        private static String nearest(String id, Map<String, String> known) {
            return known.entrySet().stream()
                    .filter(term -> term.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .or(() -> Nearest.to(id, known.keySet()))
                    .orElse("");
        }
    }
}
