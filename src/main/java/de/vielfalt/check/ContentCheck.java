package de.vielfalt.check;

import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what was read: that addresses are unique, references lead somewhere, and facts agree with each other. */
public final class ContentCheck {
    private final List<ContentRule> rules;
    private final ReviewRule reviews;

    /**
     * A check at an instant.
     *
     * @param now decides which pages are public, for references to them
     */
    public ContentCheck(Instant now) {
        reviews = new ReviewRule(now);
        rules = List.of(
                new AddressRule(),
                new LedgerRule(now),
                new ReferenceRule(),
                new TermRule(),
                new LinkRule(now),
                new VisibilityRule(now),
                new DeadlineRule(),
                reviews,
                new EffectRule(),
                new TranslationRule(),
                new EasyLanguageRule());
    }

    /** When the clock alone changes what is found next, apart from what changes when a page appears or goes. */
    public Optional<Instant> nextChange(Site site) {
        return reviews.nextChange(site);
    }

    /** All problems, unsorted. */
    public List<Problem> check(Site site) {
        List<Problem> problems = new ArrayList<>();
        rules.forEach(rule -> rule.check(site, problems::add));
        return problems;
    }
}
