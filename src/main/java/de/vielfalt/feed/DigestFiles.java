package de.vielfalt.feed;

import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.DigestContent;
import de.vielfalt.view.DigestContent.Digest;
import de.vielfalt.view.DigestSpan;
import de.vielfalt.view.Label;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.ProgrammeContent;
import de.vielfalt.view.Ref;
import de.vielfalt.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digests of a site, each as HTML for a mail, as plain text and as Atom.
 *
 * <p>The mail has no style sheet, no script and no picture, and nothing in it is fetched: whatever a mail program leaves of it
 * can be read. In Atom each issue is one entry, whose identifier names its week or month.
 */
public final class DigestFiles {
    /** Blanks that old programs show as something else. */
    private static final Pattern BLANK = Pattern.compile("[\u00a0\u2009\u202f]");

    private final Settings settings;
    private final PageView page;
    private final Messages words;
    private final boolean review;

    private DigestFiles(Settings settings, PageView page, Messages words, boolean review) {
        this.settings = settings;
        this.page = page;
        this.words = words;
        this.review = review;
    }

    /** Every file by its address. */
    public static SortedMap<SitePath, String> files(Settings settings, View view, Messages.Bundles messages) {
        SortedMap<SitePath, String> files = new TreeMap<>();
        for (PageView page : view.pages()) {
            if (page.content() instanceof DigestContent content) {
                DigestFiles made = new DigestFiles(
                        settings,
                        page,
                        messages.of(page.interfaceLanguage()),
                        view.site().review());
                content.digests().forEach(digest -> made.add(digest, files));
            }
        }
        return files;
    }

    private void add(Digest digest, SortedMap<SitePath, String> files) {
        files.put(digest.mail(), mail(digest));
        files.put(digest.text(), text(digest));
        files.put(digest.feed(), feed(digest));
    }

    private String word(String key, Object... arguments) {
        return words.find(key, arguments).orElse(key);
    }

    private String absolute(Ref link) {
        return settings.absolute(new SitePath(link.href()));
    }

    private List<String> details(ProgrammeContent.Entry entry) {
        return Stream.concat(entry.notes().stream(), entry.details().stream().map(Label::text))
                .toList();
    }

    // HTML

    private String mail(Digest digest) {
        Language language = page.interfaceLanguage();
        return "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\" dir=\"" + language.direction()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n<title>" + Html.escape(title(digest))
                + "</title>\n</head>\n<body>\n<main>\n"
                + (review ? "<p><strong>" + Html.escape(word("review.explain")) + "</strong></p>\n" : "")
                + body(digest, 1) + "</main>\n</body>\n</html>\n";
    }

    /** Tells it from every other one, also where there is nothing to tell. */
    private String title(Digest digest) {
        String period = word("digest." + (digest.period() == DigestSpan.Period.WEEK ? "weekly" : "monthly"));
        String what = digest.issue().isPresent()
                ? digest.title()
                : digest.title() + ": " + period + ", " + digest.name().text();
        return what + " – " + settings.brand();
    }

    /** What a digest says, its title being a heading of that level. */
    private String body(Digest digest, int level) {
        StringBuilder html = new StringBuilder();
        heading(html, level, digest.title());
        if (digest.issue().isEmpty()) {
            html.append("<p>").append(Html.escape(word("digest.empty"))).append("</p>\n");
        }
        for (ProgrammeContent.Day day : digest.days()) {
            heading(html, level + 1, day.name());
            entries(html, day.entries());
        }
        if (!digest.often().isEmpty()) {
            heading(html, level + 1, word("digest.often"));
            entries(html, digest.often());
        }
        lines(html, level + 1, "digest.deadlines", digest.deadlines());
        lines(html, level + 1, "digest.news", digest.news());
        html.append("<p>").append(Html.escape(word("digest.more"))).append(": ");
        link(html, digest.more());
        html.append("</p>\n<p>").append(Html.escape(word("digest.from", settings.publisher())));
        return html.append("</p>\n").toString();
    }

    private static void heading(StringBuilder html, int level, String text) {
        html.append("<h").append(level).append('>').append(Html.escape(text));
        html.append("</h").append(level).append(">\n");
    }

    private void entries(StringBuilder html, List<ProgrammeContent.Entry> entries) {
        html.append("<ul>\n");
        for (ProgrammeContent.Entry entry : entries) {
            html.append("<li>");
            if (!entry.time().isEmpty()) {
                String time = Html.escape(entry.time());
                html.append(entry.struck() ? "<s>" + time + "</s> " : time + " ");
            }
            html.append("<strong>");
            link(html, entry.link());
            html.append("</strong>");
            details(entry).forEach(detail -> html.append("<br>\n").append(Html.escape(detail)));
            html.append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void lines(StringBuilder html, int level, String title, List<DigestContent.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(html, level, word(title));
        html.append("<ul>\n");
        for (DigestContent.Line line : lines) {
            html.append("<li>").append(line.lead().isEmpty() ? "" : Html.escape(line.lead()) + ": ");
            link(html, line.link());
            if (!line.text().isEmpty()) {
                html.append("<br>\n")
                        .append(span(
                                Html.escape(line.text()), line.link().label().lang()));
            }
            html.append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void link(StringBuilder html, Ref link) {
        html.append("<a href=\"").append(Html.escape(absolute(link))).append("\">");
        html.append(span(Html.escape(link.label().text()), link.label().lang())).append("</a>");
    }

    /** Words in another language than the rest. */
    private static String span(String html, String lang) {
        return lang.isEmpty()
                ? html
                : "<span lang=\"" + lang + "\" dir=\"" + new Language(lang).direction() + "\">" + html + "</span>";
    }

    // Text

    private String text(Digest digest) {
        List<String> lines = new ArrayList<>();
        if (review) {
            lines.addAll(List.of(word("review.explain"), ""));
        }
        lines.addAll(List.of(digest.title(), "=".repeat(digest.title().length()), ""));
        if (digest.issue().isEmpty()) {
            lines.addAll(List.of(word("digest.empty"), ""));
        }
        for (ProgrammeContent.Day day : digest.days()) {
            section(lines, day.name(), day.entries());
        }
        if (!digest.often().isEmpty()) {
            section(lines, word("digest.often"), digest.often());
        }
        section(lines, "digest.deadlines", digest.deadlines(), DigestContent.Line::lead);
        section(lines, "digest.news", digest.news(), DigestContent.Line::text);
        lines.addAll(List.of(word("digest.more") + ":", absolute(digest.more()), ""));
        lines.add(word("digest.from", settings.publisher()));
        return BLANK.matcher(String.join("\n", lines)).replaceAll(" ") + "\n";
    }

    private void section(List<String> lines, String title, List<ProgrammeContent.Entry> entries) {
        heading(lines, title);
        for (ProgrammeContent.Entry entry : entries) {
            String line = Stream.of(entry.time(), entry.link().label().text())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("  "));
            if (entry.struck()) { // nobody who only glances at it may think that it takes place
                lines.add(String.join(", ", entry.notes()) + ": " + line);
                entry.details().forEach(detail -> lines.add(detail.text()));
            } else {
                lines.add(line);
                lines.addAll(details(entry));
            }
            lines.addAll(List.of(absolute(entry.link()), ""));
        }
    }

    private void section(
            List<String> lines,
            String title,
            List<DigestContent.Line> told,
            Function<DigestContent.Line, String> more) {
        if (told.isEmpty()) {
            return;
        }
        heading(lines, word(title));
        for (DigestContent.Line line : told) {
            lines.add(line.link().label().text());
            Stream.of(more.apply(line)).filter(text -> !text.isEmpty()).forEach(lines::add);
            lines.addAll(List.of(absolute(line.link()), ""));
        }
    }

    private static void heading(List<String> lines, String title) {
        lines.addAll(List.of(title, "-".repeat(title.length()), ""));
    }

    // Atom

    private String feed(Digest digest) {
        TagUri tags = new TagUri(settings);
        Optional<DigestContent.Issue> issue = digest.issue();
        String begins = Moment.rfc3339(issue.map(DigestContent.Issue::begins).orElse(Dating.UNKNOWN));
        String folder = settings.absolute(page.path());
        String name = page.title() + ": " + digest.name().text() + " – " + settings.brand();
        Xml xml = new Xml()
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        page.interfaceLanguage().tag())
                .text("id", tags.of(digest.feed()))
                .text("title", name)
                .text("updated", begins)
                .open("author")
                .text("name", settings.publisher())
                .text("uri", settings.base().toString())
                .close("author")
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", settings.absolute(digest.feed()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", folder);
        if (issue.isPresent()) {
            SitePath own = new SitePath(digest.folder().value() + issue.get().number());
            xml.open("entry")
                    .text("id", tags.of(own))
                    .text("title", digest.title())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", settings.absolute(digest.mail()))
                    .text("published", begins)
                    .text("updated", begins)
                    .text("content", body(digest, 1), "type", "html")
                    .close("entry");
        }
        return xml.close("feed").toString();
    }
}
