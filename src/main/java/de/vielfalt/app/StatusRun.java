package de.vielfalt.app;

import de.vielfalt.editorial.Desk;
import de.vielfalt.editorial.Task;
import de.vielfalt.editorial.Translations;
import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Language;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One run of {@code status}: says what is to be done, which translations are missing or stale, and which words nobody has reviewed yet. */
final class StatusRun {
    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;

    StatusRun(Console console, Surroundings surroundings, ProblemTexts texts, Options options) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
    }

    /** Runs. */
    ExitCode run() throws IOException, InterruptedException {
        Desk desk = Desk.open(surroundings.project(), options.source(), options.now());
        desk.problems().forEach(problem -> console.err().println(texts.line(problem)));
        Translations translations = Translations.of(desk);
        boolean json = options.format().filter(form -> form == ReportForm.JSON).isPresent();
        List<Task> tasks = Task.of(desk);
        console.out().print(json ? json(desk, translations, tasks) : text(tasks) + text(desk, translations));
        return desk.problems().isEmpty() ? ExitCode.GOOD : ExitCode.PROBLEMS;
    }

    /** What is to be done, by kind; empty if there is nothing. */
    private String text(List<Task> tasks) {
        StringBuilder text = new StringBuilder();
        for (Task.Kind kind : Task.Kind.values()) {
            List<Task> some = tasks.stream().filter(task -> task.kind() == kind).toList();
            if (!some.isEmpty()) {
                text.append(texts.text("status.task." + name(kind), String.valueOf(some.size())))
                        .append('\n');
                some.forEach(task -> text.append("  ").append(line(task)).append('\n'));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** A task in a line. */
    static String line(Task task) {
        String when = task.when()
                .map(BerlinTime::format)
                .map(time -> time.substring(0, 16).replace('T', ' ') + "  ")
                .orElse("");
        String title = task.title().isEmpty() ? "" : "  " + task.title();
        return when + task.path() + ":" + task.line() + title;
    }

    private String text(Desk desk, Translations translations) {
        StringBuilder text = new StringBuilder(texts.text("status.translations")).append('\n');
        for (Language language : desk.languages()) {
            text.append('\n').append(counts(texts, translations, language)).append('\n');
            translations.entries().stream()
                    .filter(entry -> entry.language().equals(language))
                    .filter(entry -> entry.state() != Translations.State.CURRENT)
                    .forEach(entry -> text.append(line(entry)).append('\n'));
        }
        text.append('\n').append(texts.text("status.words")).append('\n');
        for (Language language : desk.languages()) {
            int open = desk.unreviewed(language).size();
            text.append("  ")
                    .append(language.code())
                    .append("  ")
                    .append(
                            open == 0
                                    ? texts.text("status.reviewed")
                                    : texts.text("status.unreviewed", String.valueOf(open)))
                    .append('\n');
        }
        return text.toString();
    }

    /** How many pages are in which state in a language. */
    static String counts(ProblemTexts texts, Translations translations, Language language) {
        return texts.text(
                "status.language",
                language.code(),
                count(translations, language, Translations.State.CURRENT, Translations.State.UNSTAMPED),
                count(translations, language, Translations.State.STALE),
                count(translations, language, Translations.State.DRAFT),
                count(translations, language, Translations.State.MISSING));
    }

    private String line(Translations.Entry entry) {
        String since = entry.since()
                .map(instant -> "  " + texts.text("status.since", String.valueOf(age(instant))))
                .orElse("");
        return "  " + texts.text("status.state." + name(entry.state())) + "  " + entry.file() + since;
    }

    /** Whole days since then. */
    private long age(Instant since) {
        return Math.max(0, Duration.between(since, options.now()).toDays());
    }

    private static String count(Translations translations, Language language, Translations.State... states) {
        return String.valueOf(List.of(states).stream()
                .mapToLong(state -> translations.count(language, state))
                .sum());
    }

    private String json(Desk desk, Translations translations, List<Task> tasks) {
        return JsonText.indented(Json.object()
                .add("today", BerlinTime.format(options.now()))
                .add("tasks", Json.array(tasks.stream().map(StatusRun::task).toList()))
                .add(
                        "translations",
                        Json.array(
                                translations.entries().stream().map(this::entry).toList()))
                .add(
                        "messages",
                        Json.array(desk.languages().stream()
                                .map(language -> words(language, desk.unreviewed(language)))
                                .toList()))
                .done());
    }

    private Json entry(Translations.Entry entry) {
        return Json.object()
                .add("language", entry.language().code())
                .add("page", entry.page().toString())
                .add("title", entry.title())
                .add("state", name(entry.state()))
                .add("german", entry.german())
                .add("file", entry.file())
                .add(
                        "since",
                        entry.since()
                                .map(instant -> Json.of(BerlinTime.format(instant)))
                                .orElse(Json.NULL))
                .add("days", entry.since().map(instant -> Json.of(age(instant))).orElse(Json.NULL))
                .done();
    }

    private static Json task(Task task) {
        return Json.object()
                .add("kind", name(task.kind()))
                .add("file", task.path())
                .add("line", Json.of(task.line()))
                .add("title", task.title())
                .add(
                        "when",
                        task.when()
                                .map(when -> Json.of(BerlinTime.format(when)))
                                .orElse(Json.NULL))
                .done();
    }

    private static Json words(Language language, Set<String> unreviewed) {
        return Json.object()
                .add("language", language.code())
                .add("unreviewed", Json.texts(List.copyOf(unreviewed)))
                .done();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
