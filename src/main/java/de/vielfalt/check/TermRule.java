package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.News;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.model.Vocabulary.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Audiences, topics and languages that a header names stand in the vocabulary. */
final class TermRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Set<String> audiences = ids(site.vocabulary().audiences());
        Set<String> topics = ids(site.vocabulary().topics());
        Set<String> languages = ids(site.vocabulary().languages());
        site.settings().languages().stream().map(Language::code).forEach(languages::add);
        Set<String> interpreted = new TreeSet<>(languages);
        interpreted.add("dgs");
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

    private static Set<String> ids(List<Term> terms) {
        return terms.stream().map(Term::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The terms of one page. */
    private record Terms(Page page, Consumer<Problem> problems) {
        void check(String key, String list, List<String> ids, Set<String> known) {
            for (String id : ids) {
                if (!known.contains(id)) {
                    String nearest = Nearest.to(id, known).orElse("");
                    String remedy = nearest.isEmpty() ? String.join(", ", known) : nearest;
                    String variant = known.isEmpty() ? "term-empty" : nearest.isEmpty() ? "term-none" : "term";
                    problems.accept(
                            Problem.error(Code.REFERENCE_UNKNOWN, page.origin().at(key), variant, id, list, remedy));
                }
            }
        }
    }
}
