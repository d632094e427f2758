package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.util.function.Consumer;

/** A key that shows nowhere, because another one is missing, is told. */
final class EffectRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        for (Page page : site.pages()) {
            if (page.facts() instanceof Event event) {
                EventStatus status = event.status();
                boolean off = status == EventStatus.CANCELLED
                        || event.occurrences().stream().anyMatch(Occurrence::cancelled);
                boolean moved = status == EventStatus.POSTPONED
                        || event.occurrences().stream()
                                .anyMatch(date -> date.movedFrom().isPresent());
                boolean register = event.registration().contains(":");
                Keys keys = new Keys(page, problems);
                keys.check("grund", off || moved, "no-effect-reason");
                if (page.language().isGerman()) {
                    keys.check("ersetzt-durch", status == EventStatus.POSTPONED, "no-effect-replacement");
                    keys.check("anmeldeschluss", register, "no-effect-deadline");
                }
            }
        }
    }

    /** The keys of one page. */
    private record Keys(Page page, Consumer<Problem> problems) {
        void check(String key, boolean effective, String variant) {
            if (!effective && page.origin().lines().containsKey(key)) {
                problems.accept(Problem.note(Code.VALUE_INVALID, page.origin().at(key), variant));
            }
        }
    }
}
