package de.vielfalt.check;

import de.vielfalt.model.Event;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import de.vielfalt.model.Site;
import de.vielfalt.wording.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Texts in Leichte Sprache keep its rules, as far as a program can tell; nothing of it ever stops a bake. */
final class EasyLanguageRule implements ContentRule {
    private static final List<WordingRule> RULES = List.of(
            new SentenceLength(),
            new PassiveVoice(),
            new GenitiveAttribute(),
            new NegativeWord(),
            new NumberInWords(),
            new LongWord());

    @Override
    public void check(Site site, Consumer<Problem> problems) {
        List<Page> pages =
                site.pages().stream().filter(page -> page.language().isEasy()).toList();
        if (pages.isEmpty()) {
            return;
        }
        ProperNames names = new ProperNames(site);
        for (Page page : pages) {
            for (Sentence sentence : sentences(page)) {
                RULES.forEach(rule -> rule.check(sentence, names, problems));
            }
        }
    }

    /** What the translator wrote: title, text-like keys and body. */
    private static List<Sentence> sentences(Page page) {
        List<Sentence> sentences =
                new ArrayList<>(Sentences.of(page.title(), page.origin().file()));
        header(page, "teaser", page.teaser(), sentences);
        page.picture().ifPresent(picture -> header(page, "bildtext", picture.alt(), sentences));
        page.event().map(Event::reason).ifPresent(reason -> header(page, "grund", reason, sentences));
        sentences.addAll(page.body().sentences());
        return sentences;
    }

    private static void header(Page page, String key, String text, List<Sentence> sentences) {
        if (page.origin().lines().containsKey(key)) {
            sentences.addAll(Sentences.of(text, page.origin().at(key)));
        }
    }
}
