package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.function.Consumer;

/** A page that may be seen from one day to another may be seen at all. */
final class VisibilityRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        for (Page page : site.pages()) {
            Instant until = page.publication().until().orElse(Instant.MAX);
            boolean never = page.publication().from().orElse(Instant.MIN).compareTo(until) >= 0;
            if (page.language().isGerman() && never) {
                problems.accept(
                        Problem.error(Code.VALUE_INVALID, page.origin().at("sichtbar-bis"), "until-before-from"));
            }
        }
    }
}
