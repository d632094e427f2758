package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.model.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A page that says when it was reviewed is reviewed once a year, as Directive (EU) 2016/2102 asks for accessibility
 * statements. It is told a month before, and never stops a bake.
 */
final class ReviewRule implements ContentRule {
    private static final int MONTHS = 11;

    private final LocalDate today;

    ReviewRule(Instant now) {
        this.today = now.atZone(Moment.ZONE).toLocalDate();
    }

    @Override
    public void check(Site site, Consumer<Problem> problems) {
        for (Page page : site.pages()) {
            if (page.language().isGerman() && page.facts() instanceof Standing standing) {
                standing.reviewed()
                        .filter(day -> !today.isBefore(day.plusMonths(MONTHS)))
                        .ifPresent(day -> problems.accept(
                                note(page, day, standing.reviewDue().orElse(day))));
            }
        }
    }

    /** When a review is to be told of next. */
    Optional<Instant> nextChange(Site site) {
        return site.pages().stream()
                .flatMap(page ->
                        page.facts() instanceof Standing standing ? standing.reviewed().stream() : Stream.empty())
                .map(day -> day.plusMonths(MONTHS))
                .filter(today::isBefore)
                .min(LocalDate::compareTo)
                .map(day -> Moment.of(day).start());
    }

    private Problem note(Page page, LocalDate reviewed, LocalDate due) {
        String variant = today.isBefore(due) ? "soon" : "overdue";
        return Problem.note(
                Code.REVIEW_DUE, page.origin().at("geprueft-am"), variant, reviewed.toString(), due.toString());
    }
}
