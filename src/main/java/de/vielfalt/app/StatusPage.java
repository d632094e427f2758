package de.vielfalt.app;

import de.vielfalt.editorial.Desk;
import de.vielfalt.editorial.Task;
import de.vielfalt.editorial.Translations;
import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What {@code status} says, as a page of the preview. */
final class StatusPage {
    private final ProblemTexts texts;
    private final String language;
    private final StringBuilder html = new StringBuilder();

    StatusPage(ProblemTexts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** The whole document, with addresses from the root of the site. */
    String html(Desk desk) {
        String title = Html.escape(texts.text("preview.status.title"));
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\" dir=\"ltr\">\n<head>\n");
        html.append(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(title)
                .append("</title>\n");
        html.append("<link rel=\"stylesheet\" href=\"/assets/css/main.css\">\n");
        html.append(
                "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/img/mark.svg\">\n</head>\n<body>\n<main>\n");
        html.append("<h1>").append(title).append("</h1>\n");
        problems(desk.problems());
        tasks(Task.of(desk));
        translations(desk, Translations.of(desk));
        words(desk);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void problems(List<Problem> problems) {
        section("preview.status.errors", problems.stream().map(texts::line));
    }

    private void tasks(List<Task> tasks) {
        for (Task.Kind kind : Task.Kind.values()) {
            List<Task> some = tasks.stream().filter(task -> task.kind() == kind).toList();
            if (!some.isEmpty()) {
                String count = String.valueOf(some.size());
                heading(texts.text("status.task." + name(kind), count));
                list(some.stream().map(StatusRun::line));
            }
        }
        if (tasks.isEmpty()) {
            html.append("<p>")
                    .append(Html.escape(texts.text("preview.status.nothing")))
                    .append("</p>\n");
        }
    }

    private void translations(Desk desk, Translations translations) {
        heading(texts.text("status.translations"));
        for (Language other : desk.languages()) {
            List<Translations.Entry> open = translations.entries().stream()
                    .filter(entry -> entry.language().equals(other))
                    .filter(entry -> entry.state() != Translations.State.CURRENT)
                    .toList();
            html.append("<details>\n<summary>")
                    .append(Html.escape(
                            StatusRun.counts(texts, translations, other).strip()));
            html.append("</summary>\n");
            list(open.stream().map(entry -> texts.text("status.state." + name(entry.state())) + "  " + entry.file()));
            html.append("</details>\n");
        }
    }

    private void words(Desk desk) {
        section(
                "status.words",
                desk.languages().stream()
                        .filter(other -> !desk.unreviewed(other).isEmpty())
                        .map(other -> other.code() + "  "
                                + texts.text(
                                        "status.unreviewed",
                                        String.valueOf(desk.unreviewed(other).size()))));
    }

    private void section(String key, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            heading(texts.text(key));
            list(all.stream());
        }
    }

    private void heading(String text) {
        html.append("<h2>").append(Html.escape(text.strip())).append("</h2>\n");
    }

    private void list(Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            html.append("<ul class=\"prose\">\n");
            all.forEach(line ->
                    html.append("<li>").append(Html.escape(line.strip())).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
