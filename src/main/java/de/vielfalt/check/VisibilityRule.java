package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A page that may be seen from one day to another may be seen at all; and what the law asks for is always to be seen. */
final class VisibilityRule implements ContentRule {
    /** Every page links to these, so there is no site without them. */
    private static final Set<String> LEGAL =
            Set.of("impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache");

    private static final List<String> KEYS =
            List.of("status", "jbake-status", "sichtbar-ab", "sichtbar-bis", "zurueckgezogen");

    private final Instant now;

    VisibilityRule(Instant now) {
        this.now = now;
    }

    @Override
    public void check(Site site, Consumer<Problem> problems) {
        for (Page page : site.pages()) {
            Instant until = page.publication().until().orElse(Instant.MAX);
            boolean never = page.publication().from().orElse(Instant.MIN).compareTo(until) >= 0;
            if (page.language().isGerman() && never) {
                problems.accept(
                        Problem.error(Code.VALUE_INVALID, page.origin().at("sichtbar-bis"), "until-before-from"));
            } else if (isLegal(page) && !page.publication().isPublic(now)) {
                Location location = KEYS.stream()
                        .filter(page.origin().lines()::containsKey)
                        .findFirst()
                        .map(page.origin()::at)
                        .orElse(page.origin().file());
                problems.accept(Problem.error(
                        Code.VALUE_INVALID, location, "always-public", page.id().slug()));
            }
        }
    }

    private static boolean isLegal(Page page) {
        return page.language().isGerman()
                && page.id().type() == PageType.PAGE
                && LEGAL.contains(page.id().slug());
    }
}
