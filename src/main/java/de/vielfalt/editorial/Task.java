package de.vielfalt.editorial;

import de.vielfalt.model.Code;
import de.vielfalt.model.Event;
import de.vielfalt.model.Page;
import de.vielfalt.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that an editor may want to do, or to know before it happens.
 *
 * @param path file, relative to the site
 * @param line in that file, counted from 1
 * @param title of the page; of a placeholder what belongs there; may be empty
 * @param whenOrNull when it happens, if it happens by itself
 */
public record Task(
        Kind kind,
        String path,
        int line,
        String title,
        @Nullable Instant whenOrNull) {
    /** How far ahead {@link #of} looks. */
    private static final Duration SOON = Duration.ofDays(30);

    private static final Map<Code, Kind> KINDS = Map.of(
            Code.PLACEHOLDER, Kind.PLACEHOLDER, Code.PICTURE_DETAILS, Kind.PICTURE, Code.REVIEW_DUE, Kind.REVIEW);

    /** What kinds there are, in the order in which they are told. */
    public enum Kind {
        /** A page that is being made. */
        DRAFT,
        /** A page that can be seen soon. */
        APPEARS,
        /** A page that can soon be seen no longer. */
        GOES,
        /** What only the operator knows is still to be filled in. */
        PLACEHOLDER,
        /** A picture lacks its description, its credit, or the consent of those whom it shows. */
        PICTURE,
        /** A legal page is to be reviewed. */
        REVIEW,
        /** An event for which one registers does not say until when. */
        DEADLINE
    }

    /** When it happens, if it happens by itself. */
    public Optional<Instant> when() {
        return Optional.ofNullable(whenOrNull);
    }

    /** Those of a site, by kind, then by time, then by file. */
    public static List<Task> of(Desk desk) {
        List<Task> tasks = new ArrayList<>();
        desk.site().pages().stream().filter(desk::isWritten).forEach(page -> tasks.addAll(of(page, desk.now())));
        desk.found()
                .filter(problem -> KINDS.containsKey(problem.code()))
                .map(Task::of)
                .forEach(tasks::add);
        tasks.sort(Comparator.comparing(Task::kind)
                .thenComparing(task -> task.when().orElse(Instant.MIN))
                .thenComparing(Task::path)
                .thenComparing(Task::line));
        return tasks;
    }

    private static List<Task> of(Page page, Instant now) {
        if (page.publication().draft()) {
            return List.of(task(Kind.DRAFT, page, "status", null));
        }
        if (!page.language().isGerman()) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        page.publication()
                .from()
                .filter(when -> isSoon(when, now))
                .ifPresent(when -> tasks.add(task(Kind.APPEARS, page, "sichtbar-ab", when)));
        Stream.concat(page.publication().until().stream(), page.publication().withdrawn().stream())
                .min(Comparator.naturalOrder())
                .filter(when -> isSoon(when, now))
                .ifPresent(when -> tasks.add(task(Kind.GOES, page, "sichtbar-bis", when)));
        page.event()
                .filter(event -> lacksDeadline(event, now))
                .ifPresent(event -> tasks.add(task(Kind.DEADLINE, page, "anmeldung", null)));
        return tasks;
    }

    private static boolean lacksDeadline(Event event, Instant now) {
        return event.needsRegistration() && event.registrationDeadlineOrNull() == null && !event.isOver(now);
    }

    private static boolean isSoon(Instant when, Instant now) {
        return when.isAfter(now) && !when.isAfter(now.plus(SOON));
    }

    private static Task task(Kind kind, Page page, String key, @Nullable Instant when) {
        return new Task(kind, page.origin().path(), page.origin().at(key).line(), page.title(), when);
    }

    private static Task of(Problem problem) {
        Kind kind = KINDS.getOrDefault(problem.code(), Kind.PLACEHOLDER);
        String what = problem.arguments().isEmpty() ? "" : problem.arguments().get(0);
        return new Task(kind, problem.location().path(), problem.location().line(), what, null);
    }
}
