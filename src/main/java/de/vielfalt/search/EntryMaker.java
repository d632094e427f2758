package de.vielfalt.search;

import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.News;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import de.vielfalt.view.EventContent;
import de.vielfalt.view.Fact;
import de.vielfalt.view.Label;
import de.vielfalt.view.Messages;
import de.vielfalt.view.NewsContent;
import de.vielfalt.view.PageView;
import de.vielfalt.view.PlaceContent;
import de.vielfalt.view.Ref;
import de.vielfalt.view.StatusView;
import de.vielfalt.view.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes entries of the pages of one language, in the words of its readers. */
final class EntryMaker {
    /** Of a long series, the dates that are next; of one that is over, those that were last. */
    private static final int MOST_DATES = 60;

    /** The facts of an event that somebody may look for. */
    private static final Set<String> TOLD = Set.of(
            "where", "price", "spoken", "interpreted", "topics", "planned-by", "organisers", "address", "access");

    private static final long NO_DATE_YET = 99_999;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&[#\\w]+;");

    private final Language language;
    private final Vocabulary vocabulary;
    private final Instant now;
    private final DateTerms dates;
    private final Messages words;

    /** Ready to make entries, in those words of the interface. */
    EntryMaker(Language language, Vocabulary vocabulary, Instant now, DateTerms dates, Messages words) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.now = now;
        this.dates = dates;
        this.words = words;
    }

    /**
     * The entry of a page.
     *
     * @param page what somebody wrote; null for a page that nobody wrote
     */
    Entry entry(PageView view, @Nullable Page page) {
        Map<Field, List<String>> terms = new EnumMap<>(Field.class);
        terms.put(Field.TITLE, Letters.terms(view.title()));
        terms.put(Field.TEASER, Letters.terms(view.description()));
        terms.put(Field.NAMES, names(view, page));
        terms.put(
                Field.HEADINGS,
                page == null ? List.of() : headings(page.body().html().value()));
        terms.put(Field.DATES, dates(page));
        Optional<StatusView> status = view.content() instanceof EventContent event ? event.status() : Optional.empty();
        return new Entry(
                path(view.path()),
                view.title(),
                view.type(),
                page == null ? 0 : order(page),
                date(view),
                places(view, page),
                status.map(StatusView::label).orElse(""),
                status.map(StatusView::kind).orElse(""),
                terms);
    }

    private String path(SitePath path) {
        return path.value().substring(language.prefix().length() + 1);
    }

    private List<String> names(PageView view, @Nullable Page page) {
        List<String> names = new ArrayList<>();
        names.add(word("type." + view.type()));
        if (view.content() instanceof EventContent event) {
            event.chips().stream().map(chip -> chip.link().label().text()).forEach(names::add);
            facts(event.facts()).forEach(names::add);
            event.status().map(StatusView::label).ifPresent(names::add);
        } else if (view.content() instanceof NewsContent news) {
            news.chips().stream().map(chip -> chip.link().label().text()).forEach(names::add);
        } else if (view.content() instanceof PlaceContent place) {
            facts(place.facts()).forEach(names::add);
        }
        if (page != null && page.facts() instanceof News news) {
            news.topics().stream()
                    .flatMap(id -> vocabulary.topic(id).stream())
                    .map(term -> term.name(language))
                    .forEach(names::add);
        }
        return names.stream().flatMap(name -> Letters.terms(name).stream()).toList();
    }

    private static Stream<String> facts(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> TOLD.contains(fact.key()))
                .flatMap(fact -> fact.items().stream())
                .flatMap(item -> Stream.concat(Stream.of(item.ref().label().text()), item.notes().stream()));
    }

    /** The words of the headings below the title, {@code h2} to {@code h6}. */
    private static List<String> headings(String html) {
        List<String> terms = new ArrayList<>();
        // Found by hand: to try a pattern on each letter of all texts takes far longer.
        for (int at = html.indexOf("<h"); at >= 0; at = html.indexOf("<h", at + 2)) {
            int level = at + 2 < html.length() ? html.charAt(at + 2) : 0;
            int begin = html.indexOf('>', at) + 1;
            int end = level >= '2' && level <= '6' ? html.indexOf("</h" + (char) level + ">", begin) : -1;
            if (begin > 0 && end > 0) {
                String text = TAG.matcher(html.substring(begin, end)).replaceAll(" ");
                terms.addAll(Letters.terms(ENTITY.matcher(text).replaceAll(" ")));
            }
        }
        return terms;
    }

    private List<String> dates(@Nullable Page page) {
        if (page == null) {
            return List.of();
        }
        if (page.facts() instanceof News news) {
            return dates.of(List.of(news.date()));
        }
        return page.event().map(event -> dates.of(days(event))).orElse(List.of());
    }

    private List<LocalDate> days(Event event) {
        List<Occurrence> all = event.occurrences();
        List<Occurrence> left =
                all.stream().filter(date -> date.over().isAfter(now)).toList();
        List<Occurrence> some = left.isEmpty()
                ? all.subList(Math.max(0, all.size() - MOST_DATES), all.size())
                : left.subList(0, Math.min(MOST_DATES, left.size()));
        return some.stream()
                .flatMap(date -> Stream.of(date.begin().date(), date.lastDay()).distinct())
                .toList();
    }

    private long order(Page page) {
        Optional<Event> event = page.event();
        if (event.isEmpty()) {
            return 0;
        }
        if (event.get().isDateOpen()) {
            return NO_DATE_YET;
        }
        List<Occurrence> all = event.get().occurrences();
        return event.get()
                .next(now)
                .map(next -> next.begin().date().toEpochDay())
                .orElseGet(() -> -all.get(all.size() - 1).lastDay().toEpochDay());
    }

    private String date(PageView view) {
        if (view.content() instanceof NewsContent news) {
            return news.date().text();
        }
        if (view.content() instanceof EventContent event && event.when().isPresent()) {
            When when = event.when().get();
            return when.time().isEmpty() ? when.date() : word("date.with-time", when.date(), when.time());
        }
        return "";
    }

    /** Where it is: places that have a page, and the net. */
    private List<Label> places(PageView view, @Nullable Page page) {
        if (view.content() instanceof PlaceContent place) {
            return refs(place.facts(), "address").map(ref -> ref.label()).toList();
        }
        if (page == null || !(view.content() instanceof EventContent event)) {
            return List.of();
        }
        boolean online = page.event().filter(Event::isOnline).isPresent();
        return Stream.concat(
                        refs(event.facts(), "where")
                                .filter(ref -> ref.href().startsWith("/"))
                                .map(ref -> ref.label()),
                        online ? Stream.of(Label.of(word("online"))) : Stream.empty())
                .toList();
    }

    private static Stream<Ref> refs(List<Fact> facts, String key) {
        return facts.stream()
                .filter(fact -> fact.key().equals(key))
                .flatMap(fact -> fact.items().stream())
                .map(item -> item.ref());
    }

    private String word(String key, Object... arguments) {
        return words.find(key, arguments).orElse(key);
    }
}
