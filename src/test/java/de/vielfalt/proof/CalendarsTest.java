package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import de.vielfalt.calendar.ForeignReader;
import de.vielfalt.model.Event;
import de.vielfalt.model.Facet;
import de.vielfalt.model.Language;
import de.vielfalt.model.Occurrence;
import de.vielfalt.model.Page;
import de.vielfalt.model.Site;
import de.vielfalt.source.SiteReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendars of whole sites, as programs read them that nobody here wrote. */
class CalendarsTest {
    private static final Pattern UID = Pattern.compile("(?m)^UID:(.*)$");

    @TempDir
    Path folder = Path.of("");

    static List<String> calendars() {
        return WholeSite.DEMO.edition().files().keySet().stream()
                .filter(file -> file.endsWith(".ics"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calendars")
    void every_calendar_is_valid_and_written_as_the_format_wants_it(String file) throws Exception {
        String text = WholeSite.DEMO.edition().text(file);

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate(true);
        assertThat(result.getEntries()).isEmpty();
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    }

    @Test
    void other_programs_find_the_dates_of_every_event_in_every_calendar() throws Exception {
        Site site = site();
        SortedSet<String> expected = new TreeSet<>();
        List<Page> all = events(site, event -> true).stream()
                .filter(page -> page.language().isGerman())
                .toList();
        List<Page> german = events(site, event -> !event.isOver(Bake.NOW)).stream()
                .filter(page -> page.language().isGerman())
                .toList();
        for (Language language : site.settings().languages()) {
            for (Page page : all) {
                String folder = page.id().path(language).value().substring(1);
                add(expected, folder + page.id().slug() + ".ics", page);
            }
            String calendars = language.isGerman() ? "kalender/" : language.code() + "/kalender/";
            german.forEach(page -> add(expected, calendars + "alle.ics", page));
            for (Facet facet : Facet.all(site.vocabulary(), site.pages())) {
                german.stream()
                        .filter(page -> Facet.of(page.event().orElseThrow()).contains(facet))
                        .forEach(page -> add(expected, calendars + facet + ".ics", page));
            }
        }
        SortedSet<String> found = new TreeSet<>();
        write(folder, calendars());
        for (String line : ForeignReader.instants(folder, "")) {
            found.add(line.substring(0, line.lastIndexOf('\t')));
        }

        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(500);
    }

    @Test
    void khal_lists_the_dates_of_each_event_as_its_page_does() throws Exception {
        List<Path> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Page page : events(site(), event -> true)) {
            if (page.language().isGerman()) {
                String file = page.path().file().replace("index.html", page.id().slug() + ".ics");
                write(folder, List.of(file));
                files.add(folder.resolve(file));
                Event event = page.event().orElseThrow();
                event.occurrences().stream()
                        .map(date -> page.id() + "@test.example " + begin(date) + " " + status(event, date))
                        .forEach(expected::add);
            }
        }
        List<String> found = ForeignReader.khal(
                folder.resolve("khal"), files, "2019-01-01", "2031-12-31", "{uid} {start-long-full} {status}");

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(70);
    }

    /** khal gives whole days the time 00:00. */
    private static String begin(Occurrence date) {
        return date.begin().zoned().toLocalDateTime().toString().replace('T', ' ');
    }

    @Test
    void an_event_is_known_by_the_same_name_in_every_language_and_every_calendar() {
        Map<String, Set<String>> byPage = new HashMap<>();
        Set<String> subscribed = new HashSet<>();
        for (String file : calendars()) {
            Set<String> uids = new HashSet<>(
                    UID.matcher(WholeSite.DEMO.edition().text(file).replace("\r\n", "\n"))
                            .results()
                            .map(match -> match.group(1))
                            .toList());
            if (file.matches("(?:(?:leicht|[a-z]{2})/)?kalender/.*")) {
                subscribed.addAll(uids);
            } else {
                assertThat(uids).hasSize(1);
                String page = file.replaceFirst("^(?:leicht|[a-z]{2})/", "").replaceFirst("/[^/]*$", "");
                byPage.computeIfAbsent(page, key -> new HashSet<>()).addAll(uids);
            }
        }
        byPage.forEach((page, uids) -> assertThat(uids).containsExactly(page + "@test.example"));
        assertThat(byPage.values().stream().flatMap(Set::stream)).containsAll(subscribed);
    }

    @ParameterizedTest
    @EnumSource(WholeSite.class)
    void the_page_of_calendars_links_to_each_of_them_in_two_ways(WholeSite whole) {
        List<String> links =
                whole.edition().page("kalender/index.html").select("main a").eachAttr("href");
        List<String> feeds = whole.edition().files().keySet().stream()
                .filter(file -> file.matches("kalender/.*\\.ics"))
                .toList();

        assertThat(feeds).contains("kalender/alle.ics");
        for (String feed : feeds) {
            assertThat(links).contains("https://test.example/" + feed, "webcal://test.example/" + feed);
        }
        assertThat(links).hasSize(2 * feeds.size());
    }

    private static void add(Set<String> lines, String file, Page page) {
        Event event = page.event().orElseThrow();
        for (Occurrence date : event.occurrences()) {
            boolean off = status(event, date).equals("CANCELLED");
            lines.add(file + "\t" + page.id() + "@test.example\t" + ForeignReader.line(date, off));
        }
    }

    private static String status(Event event, Occurrence date) {
        return switch (event.state(Bake.NOW)) {
            case CANCELLED, POSTPONED, ENDED -> "CANCELLED";
            default -> date.cancelled() ? "CANCELLED" : "CONFIRMED";
        };
    }

    private static Site site() throws Exception {
        return new SiteReader(WholeSite.DEMO.folder(), URI.create(Bake.BASE), Cache.none())
                .read()
                .site();
    }

    private static List<Page> events(Site site, Predicate<Event> which) {
        return site.pages().stream()
                .filter(page -> page.publication().isPublic(Bake.NOW))
                .filter(page -> page.event()
                        .filter(event -> !event.isDateOpen())
                        .filter(which)
                        .isPresent())
                .toList();
    }

    private static void write(Path folder, List<String> files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, WholeSite.DEMO.edition().files().get(file));
        }
    }
}
