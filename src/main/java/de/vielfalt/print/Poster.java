package de.vielfalt.print;

import de.vielfalt.view.Chip;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Fact;
import de.vielfalt.view.Label;
import de.vielfalt.view.PageView;
import de.vielfalt.view.Ref;
import de.vielfalt.view.SiteView;
import de.vielfalt.view.StatusView;
import de.vielfalt.view.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of an event: all of it taken from the pages of the event, so that paper and screen never differ.
 *
 * @param format its size
 * @param name what its pattern is drawn from: the address of the event's German page
 * @param parts the same in one language or two, the first of which is the sheet's
 * @param forms forms of the audiences, as the vocabulary names them
 * @param colours their colours, likewise; as many
 * @param address absolute address of the page that the QR code leads to
 * @param brand the programme's name
 * @param town the town's name; may be empty
 */
public record Poster(
        Format format,
        String name,
        List<Part> parts,
        List<String> forms,
        List<String> colours,
        String address,
        String brand,
        String town) {
    /** Facts that belong on paper, in their order; the rest is for the screen. */
    private static final List<String> FACTS =
            List.of("where", "price", "registration", "spoken", "interpreted", "planned-by", "organisers");

    /** In the second language only what one must know to come. */
    private static final Set<String> NEEDED = Set.of("where", "price", "registration", "spoken", "interpreted");

    /** Dates of a series that are shown besides its next. */
    private static final int MOST_DATES = 4;

    public Poster {
        parts = List.copyOf(parts);
        forms = List.copyOf(forms);
        colours = List.copyOf(colours);
    }

    /**
     * The event in one language.
     *
     * @param lang BCP 47 tag of the words
     * @param dir {@code ltr} or {@code rtl}
     * @param audiences whom it is for; may be empty
     * @param title its title
     * @param status what must be known first, in a word or two; empty if it simply takes place
     * @param reason why, and where to read on: the new date; each on its own line
     * @param whenOrNull its date; null while that is open
     * @param teaser what it is about; may be empty
     * @param facts the rest, each in a word or two
     */
    public record Part(
            String lang,
            String dir,
            List<Label> audiences,
            Label title,
            String status,
            List<Label> reason,
            @Nullable When whenOrNull,
            Label teaser,
            List<Line> facts) {
        public Part {
            audiences = List.copyOf(audiences);
            reason = List.copyOf(reason);
            facts = List.copyOf(facts);
        }

        Part shown(Label newTitle, Label newTeaser) {
            return new Part(lang, dir, audiences, newTitle, status, reason, whenOrNull, newTeaser, facts);
        }
    }

    /**
     * A fact.
     *
     * @param key what it is about: {@code where}, {@code price}, …
     * @param label its name; empty for {@code dates} and {@code contact}, which the template names
     * @param values what is to be said, each on its own line
     */
    public record Line(String key, String label, List<Label> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** A poster in German, or in another language with the German below. */
    public static Poster of(PageView page, PageView german, SiteView site) {
        boolean twice = !page.path().equals(german.path());
        List<Part> parts = twice ? List.of(part(page, false), part(german, true)) : List.of(part(german, false));
        return of(twice ? Format.A4_TWICE : Format.A4, parts, page, german, site);
    }

    /** A flyer in German. */
    public static Poster flyer(PageView german, SiteView site) {
        return of(Format.A5, List.of(part(german, false)), german, german, site);
    }

    private static Poster of(Format format, List<Part> parts, PageView page, PageView german, SiteView site) {
        List<Chip> chips = content(german).chips();
        return new Poster(
                format,
                german.path().value(),
                parts,
                chips.stream().map(Chip::form).toList(),
                chips.stream().map(Chip::colour).toList(),
                content(page).share().address(),
                site.brand(),
                site.town());
    }

    private static EventContent content(PageView page) {
        if (page.content() instanceof EventContent event) {
            return event;
        }
        throw new IllegalArgumentException("no event: " + page.path());
    }

    private static Part part(PageView page, boolean brief) {
        EventContent event = content(page);
        String written = page.foreign() ? page.language().tag() : "";
        return new Part(
                page.interfaceLanguage().tag(),
                page.interfaceLanguage().direction(),
                brief
                        ? List.of()
                        : event.chips().stream()
                                .map(chip -> chip.link().label())
                                .toList(),
                new Label(page.title(), written),
                event.status().map(StatusView::label).orElse(""),
                reason(event),
                event.whenOrNull(),
                brief ? Label.EMPTY : new Label(page.description(), written),
                lines(event, brief));
    }

    private static List<Label> reason(EventContent event) {
        List<Label> reason = new ArrayList<>();
        event.status().ifPresent(status -> {
            reason.add(status.reason());
            status.link().ifPresent(link -> reason.addAll(List.of(Label.of(status.intro()), link.label())));
        });
        reason.removeIf(Label::blank);
        return reason;
    }

    private static List<Line> lines(EventContent event, boolean brief) {
        List<Line> lines = new ArrayList<>();
        List<Label> dates = event.dates().stream()
                .filter(row -> row.state().equals("planned") && !row.struck())
                .map(row -> Label.of(row.date()))
                .toList();
        if (!brief && !dates.isEmpty()) {
            List<Label> shown = new ArrayList<>(dates.subList(0, Math.min(MOST_DATES, dates.size())));
            if (shown.size() < dates.size()) {
                shown.add(Label.of("…"));
            }
            lines.add(new Line("dates", "", shown));
        }
        FACTS.stream()
                .filter(key -> !brief || NEEDED.contains(key))
                .flatMap(key -> event.fact(key).stream())
                .map(Poster::line)
                .forEach(lines::add);
        if (!brief && !event.contacts().isEmpty()) {
            lines.add(new Line(
                    "contact",
                    "",
                    event.contacts().stream()
                            .map(contact -> Label.of(contact.text()))
                            .toList()));
        }
        return lines;
    }

    private static Line line(Fact fact) {
        boolean each = fact.key().equals("where") || fact.key().equals("registration");
        List<Label> values = new ArrayList<>();
        if (each) {
            fact.items().forEach(item -> values.addAll(whole(item)));
        } else {
            fact.items().stream().map(Fact.Item::ref).map(Ref::label).forEach(values::add);
        }
        return new Line(fact.key(), fact.label(), values);
    }

    private static List<Label> whole(Fact.Item item) {
        return Stream.concat(
                        Stream.of(item.ref().label()), item.notes().stream().map(Label::of))
                .toList();
    }

    /** Its address as people type it. */
    public String shortAddress() {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    Poster with(List<Part> shown) {
        return new Poster(format, name, shown, forms, colours, address, brand, town);
    }
}
