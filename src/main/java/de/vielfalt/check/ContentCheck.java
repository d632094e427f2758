package de.vielfalt.check;

import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks what was read: that addresses are unique, references lead somewhere, and facts agree with each other. */
public final class ContentCheck {
    private final List<ContentRule> rules;

    /**
     * A check at an instant.
     *
     * @param now decides which pages are public, for references to them
     */
    public ContentCheck(Instant now) {
        rules = List.of(
                new AddressRule(),
                new ReferenceRule(),
                new TermRule(),
                new LinkRule(now),
                new VisibilityRule(now),
                new DeadlineRule(),
                new ReviewRule(now),
                new EffectRule(),
                new TranslationRule());
    }

    /** All problems, unsorted. */
    public List<Problem> check(Site site) {
        List<Problem> problems = new ArrayList<>();
        rules.forEach(rule -> rule.check(site, problems::add));
        return problems;
    }
}
