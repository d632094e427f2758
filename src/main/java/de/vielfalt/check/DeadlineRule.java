package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** Nobody can register for something that is over. */
final class DeadlineRule implements ContentRule {
    @Override
    public void check(Site site, Consumer<Problem> problems) {
        for (Page page : site.pages()) {
            if (page.language().isGerman() && page.facts() instanceof Event event) {
                Moment deadline = event.registrationDeadlineOrNull();
                Optional<Instant> last =
                        event.occurrences().stream().map(Occurrence::over).max(Comparator.naturalOrder());
                if (deadline != null && last.isPresent() && isLate(deadline, last.get())) {
                    problems.accept(Problem.error(
                            Code.VALUE_INVALID, page.origin().at("anmeldeschluss"), "deadline-after-end", deadline));
                }
            }
        }
    }

    /** A day is late if none of it is left; a time of day may be that of the end itself. */
    private static boolean isLate(Moment deadline, Instant over) {
        return deadline.allDay()
                ? !deadline.start().isBefore(over)
                : deadline.start().isAfter(over);
    }
}
