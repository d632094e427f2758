package de.vielfalt.share;

import de.vielfalt.model.Event;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.SitePath;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kits of a site at one instant: every event and workshop has one that is published and not over. */
public final class Kits {
    private final SortedMap<PageId, Kit> kits;
    private final SortedMap<YearMonth, List<Kit>> months;
    private final boolean made;

    /** The German page that shows them all. */
    public static final SitePath PAGE = new SitePath("/" + Kit.FOLDER);

    /** The German page that shows those for an audience, by its id. */
    public static SitePath pageFor(String audience) {
        return new SitePath(PAGE.value() + "fuer/" + audience + "/");
    }

    /** No kits at all. */
    public static final Kits NONE = new Kits(new TreeMap<>(), new TreeMap<>(), false);

    private Kits(SortedMap<PageId, Kit> kits, SortedMap<YearMonth, List<Kit>> months, boolean made) {
        this.months = Collections.unmodifiableSortedMap(months);
        this.made = made;
        this.kits = Collections.unmodifiableSortedMap(kits);
    }

    /**
     * Finds out which kits there are.
     *
     * <p>A kit is in German, in each language that its event is translated into, and in those that its editor asks for
     * ({@code aushang-sprachen}), as far as the site is in these languages: there are no words for others.
     *
     * @param published the originals and translations that may be seen
     * @param languages the languages of the site
     * @param now the instant; what is over by then has no kit
     */
    public static Kits of(Collection<Page> published, List<Language> languages, Instant now) {
        SortedMap<PageId, List<Language>> translated = new TreeMap<>();
        SortedMap<PageId, Event> events = new TreeMap<>();
        for (Page page : published) {
            page.event().filter(event -> !event.isOver(now)).ifPresent(event -> {
                translated.computeIfAbsent(page.id(), id -> new ArrayList<>()).add(page.language());
                if (page.language().isGerman()) {
                    events.put(page.id(), event);
                }
            });
        }
        SortedMap<PageId, Kit> kits = new TreeMap<>();
        SortedMap<YearMonth, List<Kit>> months = new TreeMap<>();
        events.forEach((id, event) -> {
            List<Language> wanted = new ArrayList<>(List.of(Language.GERMAN));
            languages.stream()
                    .filter(language -> !language.isGerman())
                    .filter(language -> translated.getOrDefault(id, List.of()).contains(language)
                            || event.posterLanguages().contains(language.code()))
                    .forEach(wanted::add);
            Kit kit = new Kit(id, wanted);
            kits.put(id, kit);
            event.next(now).map(date -> YearMonth.from(date.begin().date())).ifPresent(month -> months.computeIfAbsent(
                            month, key -> new ArrayList<>())
                    .add(kit));
        });
        return new Kits(kits, months, true);
    }

    /** Whether there may be any: not while only the site itself is made. */
    public boolean areMade() {
        return made;
    }

    /** Every kit, sorted by the id of its event. */
    public List<Kit> all() {
        return List.copyOf(kits.values());
    }

    /** The kit of an event or workshop; empty if it is over. */
    public Optional<Kit> of(PageId event) {
        return Optional.ofNullable(kits.get(event));
    }

    /** The kits of events whose next date is known, by its month; sorted by the id of the event. */
    public SortedMap<YearMonth, List<Kit>> byMonth() {
        return months;
    }

    /** The address of the archive that holds all kits of a month. */
    public static SitePath archive(YearMonth month) {
        return new SitePath(PAGE.value() + month + ".zip");
    }

    /** Every kit by the id of its event. */
    public Map<PageId, Kit> byEvent() {
        return kits;
    }
}
