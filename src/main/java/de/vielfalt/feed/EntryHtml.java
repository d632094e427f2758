package de.vielfalt.feed;

import de.vielfalt.model.Html;
import de.vielfalt.view.DateRow;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Fact;
import de.vielfalt.view.Label;
import de.vielfalt.view.Messages;
import de.vielfalt.view.NewsContent;
import de.vielfalt.view.PageView;
import de.vielfalt.view.PictureView;
import de.vielfalt.view.Ref;
import de.vielfalt.view.StatusView;
import de.vielfalt.view.When;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page shows in its main part, as plain HTML for readers of feeds: no classes, no layout, every word. */
final class EntryHtml {
    private final Messages words;
    private final StringBuilder html = new StringBuilder();

    private EntryHtml(Messages words) {
        this.words = words;
    }

    /** The text of an event or a news item; its addresses still as the page has them. */
    static String of(PageView page, Messages words) {
        EntryHtml entry = new EntryHtml(words);
        if (page.content() instanceof EventContent event) {
            entry.event(event);
        } else if (page.content() instanceof NewsContent news) {
            entry.text(news.lead(), news.body(), news.pictureOrNull());
            entry.links(news.about());
        }
        return entry.html.toString();
    }

    private void event(EventContent event) {
        event.status().ifPresent(this::status);
        event.when().ifPresent(this::when);
        text(event.lead(), event.body(), event.pictureOrNull());
        List<DateRow> dates = event.dates().stream()
                .filter(date -> !date.state().equals("past"))
                .toList();
        if (!dates.isEmpty()) {
            html.append("<p>").append(word("dates.caption")).append("</p><ul>");
            dates.forEach(this::date);
            html.append("</ul>");
        }
        if (!event.facts().isEmpty()) {
            html.append("<dl>");
            event.facts().forEach(this::fact);
            html.append("</dl>");
        }
        if (!event.contacts().isEmpty()) {
            html.append("<p>").append(word("contact.title")).append("</p><ul>");
            event.contacts().forEach(contact -> html.append("<li>")
                    .append(link(contact.href(), Label.of(contact.text())))
                    .append("</li>"));
            html.append("</ul>");
        }
    }

    private void status(StatusView status) {
        html.append("<p><strong>").append(Xml.escape(status.label())).append("</strong>");
        if (!status.reason().blank()) {
            html.append(": ").append(label(status.reason()));
        }
        status.link().ifPresent(ref -> html.append(' ')
                .append(Xml.escape(status.intro()))
                .append(' ')
                .append(link(ref.href(), ref.label())));
        html.append("</p>");
    }

    private void when(When when) {
        String text = dateAndTime(when.date(), when.time());
        String moved = when.movedFrom().isEmpty() ? "" : " (" + Xml.escape(when.movedFrom()) + ")";
        html.append("<p>").append(struck(text, when.struck())).append(moved).append("</p>");
    }

    private void date(DateRow date) {
        String note = date.note().isEmpty() ? "" : " (" + Xml.escape(date.note()) + ")";
        html.append("<li>")
                .append(struck(dateAndTime(date.date(), date.time()), date.struck()))
                .append(note)
                .append("</li>");
    }

    private static String dateAndTime(String date, String time) {
        return Xml.escape(time.isEmpty() ? date : date + ", " + time);
    }

    private static String struck(String text, boolean struck) {
        return struck ? "<s>" + text + "</s>" : text;
    }

    private void text(String lead, Html body, @Nullable PictureView picture) {
        if (!lead.isEmpty()) {
            html.append("<p>").append(Xml.escape(lead)).append("</p>");
        }
        if (picture != null) {
            html.append("<figure><img src=\"").append(Xml.escape(picture.large()));
            html.append("\" alt=\"").append(Xml.escape(picture.alt()));
            html.append("\" width=\"").append(picture.width());
            html.append("\" height=\"").append(picture.height()).append("\">");
            if (!picture.credit().isEmpty()) {
                html.append("<figcaption>").append(word("picture.credit", picture.credit()));
                html.append("</figcaption>");
            }
            html.append("</figure>");
        }
        html.append(body.value());
    }

    private void fact(Fact fact) {
        html.append("<dt>").append(Xml.escape(fact.label())).append("</dt>");
        fact.items().forEach(item -> {
            html.append("<dd>").append(link(item.ref().href(), item.ref().label()));
            item.notes().forEach(note -> html.append("<br>").append(Xml.escape(note)));
            item.links().forEach(link -> html.append("<br>").append(link(link.href(), link.label())));
            html.append("</dd>");
        });
    }

    private void links(List<Ref> refs) {
        if (!refs.isEmpty()) {
            html.append("<p>").append(word("news.about")).append("</p><ul>");
            refs.forEach(ref ->
                    html.append("<li>").append(link(ref.href(), ref.label())).append("</li>"));
            html.append("</ul>");
        }
    }

    private static String link(String href, Label label) {
        return href.isEmpty() ? label(label) : "<a href=\"" + Xml.escape(href) + "\">" + label(label) + "</a>";
    }

    private static String label(Label label) {
        String text = Xml.escape(label.text());
        return label.lang().isEmpty() ? text : "<bdi lang=\"" + label.lang() + "\">" + text + "</bdi>";
    }

    private String word(String key, Object... arguments) {
        Optional<String> text = words.find(key, arguments);
        return Xml.escape(text.orElse(key));
    }
}
