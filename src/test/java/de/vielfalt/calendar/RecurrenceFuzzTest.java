package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that no editor meant: each is understood or refused, in bounded time, and never anything else. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RecurrenceFuzzTest {
    private static final int VALUES = 5_000;
    private static final SeriesTexts TEXTS = new SeriesTexts("de");
    private static final LocalDate BEGIN = LocalDate.of(2026, 12, 2);
    private static final List<String> WORDS = List.of(
            "jeden",
            "jede",
            "alle",
            "am",
            "im",
            "bis",
            "und",
            ",",
            "-",
            "–",
            "Mittwoch",
            "mittwochs",
            "Mo",
            "freitags",
            "Samstag",
            "Sonntag",
            "täglich",
            "wöchentlich",
            "monatlich",
            "jährlich",
            "14-tägig",
            "Tag",
            "Tage",
            "Woche",
            "Wochen",
            "Monat",
            "Monats",
            "Jahr",
            "ersten",
            "zweiten",
            "letzten",
            "vorletzten",
            "1.",
            "3.",
            "5.",
            "15.",
            "29.",
            "31.",
            "99.",
            "0",
            "1",
            "2",
            "10",
            "1000",
            "99999999999",
            "Mal",
            "x",
            "Termine",
            "Februar",
            "Mai",
            "24.12.",
            "29.02.2028",
            "31.03.2027",
            "2027-03-31",
            "2027-02-30",
            "9999-12-31",
            "werktags",
            "Uhr",
            "18:00",
            "ab",
            "außer",
            "!",
            "„",
            "ß",
            "\u00ad",
            "\u00a0",
            "😀",
            "١",
            "");
    private static final List<String> PARTS = List.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY",
            "FREQ=MONTHLY",
            "FREQ=YEARLY",
            "FREQ=HOURLY",
            "FREQ=",
            "FREQ",
            "INTERVAL=2",
            "INTERVAL=1000",
            "INTERVAL=-1",
            "INTERVAL=99999999999",
            "BYDAY=WE",
            "BYDAY=MO,TU,WE,TH,FR",
            "BYDAY=-1FR",
            "BYDAY=5MO,1TU",
            "BYDAY=53SU",
            "BYDAY=,",
            "BYMONTH=2",
            "BYMONTH=1,12",
            "BYMONTH=13",
            "BYMONTHDAY=29",
            "BYMONTHDAY=31,-1",
            "BYMONTHDAY=30",
            "BYYEARDAY=366",
            "BYYEARDAY=-366,1",
            "BYWEEKNO=53",
            "BYWEEKNO=-53,1",
            "BYSETPOS=-1",
            "BYSETPOS=366",
            "BYSETPOS=1,2,-2",
            "WKST=SU",
            "WKST=XX",
            "BYHOUR=9",
            "COUNT=1",
            "COUNT=1000",
            "COUNT=10",
            "COUNT=-1",
            "UNTIL=20270331",
            "UNTIL=20280229T225959Z",
            "UNTIL=99991231",
            "UNTIL=x",
            "X-A=B",
            "=");

    private static final List<String> FREQUENCIES =
            List.of("FREQ=DAILY;", "FREQ=WEEKLY;", "FREQ=MONTHLY;", "rrule: freq=yearly ;");

    private final Random random = new Random(20_200_215);

    @Test
    void anyValueIsUnderstoodOrRefused() {
        List<String> meant = RecurrenceTable.cases().stream()
                .map(RecurrenceTable.Case::value)
                .toList();
        List<String> refused = RefusedPhrasesTest.refused().stream()
                .map(RefusedPhrasesTest.Refusal::value)
                .toList();
        int understood = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = value(meant, refused);
            Optional<Recurrence> recurrence = parse(value);
            recurrence.ifPresent(found -> checkDates(value, found));
            understood += recurrence.isPresent() ? 1 : 0;
        }
        assertThat(understood).isBetween(VALUES / 20, VALUES / 2);
    }

    @Test
    void aPhraseMeansTheSameHoweverItIsSpelled() {
        for (RecurrenceTable.Case meant : RecurrenceTable.cases()) {
            for (int i = 0; i < 10; i++) {
                String value = respelled(meant.value());
                assertThat(parse(value).map(Recurrence::rule)).as(value).contains(meant.rule());
            }
        }
    }

    /** In other case, without umlauts, with other blanks, and with a comma more or less. */
    private String respelled(String value) {
        StringBuilder spelled = new StringBuilder();
        for (char c : value.toCharArray()) {
            String letter = random.nextBoolean() ? String.valueOf(c).toUpperCase(Locale.ROOT) : String.valueOf(c);
            spelled.append(c == ' ' ? pick(List.of(" ", "  ", "\u00a0", " \t")) : letter);
        }
        boolean phrase = !value.contains("=");
        String ascii = spelled.toString().replace("ä", "ae").replace("Ö", "OE").replace("ü", "ue");
        return phrase ? pick(List.of("", " ")) + ascii.replace(",", pick(List.of("", ",", " ,"))) : ascii;
    }

    private static Optional<Recurrence> parse(String value) {
        try {
            return Optional.of(Recurrence.parse(value));
        } catch (InvalidSeriesException e) {
            assertThat(TEXTS.message(e)).as(value).isNotBlank();
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new AssertionError(value, e);
        }
    }

    private void checkDates(String value, Recurrence recurrence) {
        LocalDate begin = BEGIN.plusDays(random.nextInt(1500));
        List<LocalDate> dates = recurrence.dates(begin);
        assertThat(dates).as(value).hasSizeLessThanOrEqualTo(1001).isSorted().doesNotHaveDuplicates();
        assertThat(dates).as(value).allMatch(date -> !date.isBefore(begin) && date.isBefore(begin.plusYears(100)));
        assertThat(parse(recurrence.rule())).as(value).contains(recurrence);
        Optional<LocalDate> first = recurrence.nextMatch(begin);
        first.ifPresent(next -> assertThat(recurrence.dates(next)).as(value).startsWith(next));
        List<InvalidSeriesException> problems = new ArrayList<>();
        new Schedule(
                        new Moment(first.orElse(begin), LocalTime.of(18, 0)),
                        null,
                        recurrence,
                        List.of(begin),
                        List.of(begin.plusDays(1)),
                        List.of(begin.plusDays(random.nextInt(30))),
                        List.of(new Move(begin.plusDays(7), Moment.of(begin.plusDays(8)))))
                .occurrences(problems::add);
        assertThat(problems).as(value).allSatisfy(problem -> assertThat(TEXTS.message(problem))
                .doesNotContain("{"));
    }

    private String value(List<String> understood, List<String> refused) {
        return switch (random.nextInt(6)) {
            case 0 -> words(WORDS, " ", 8);
            case 1 -> words(PARTS, ";", 5);
            case 2 -> pick(FREQUENCIES) + words(PARTS, ";", 2) + ";" + pick(List.of("COUNT=9", "UNTIL=20290228"));
            case 3 -> reworded(pick(understood));
            case 4 -> mutated(pick(understood));
            default -> mutated(pick(refused));
        };
    }

    /** A seed with one of its words replaced, doubled or left out. */
    private String reworded(String seed) {
        List<String> words = new ArrayList<>(List.of(seed.split(" ", -1)));
        int at = random.nextInt(words.size());
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> words.add(at, pick(WORDS));
            default -> words.set(at, pick(WORDS));
        }
        return String.join(" ", words);
    }

    private String words(List<String> choice, String separator, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> pick(choice))
                .collect(Collectors.joining(separator));
    }

    private String mutated(String seed) {
        StringBuilder value = new StringBuilder(seed);
        for (int i = random.nextInt(2); i >= 0 && !value.isEmpty(); i--) {
            int at = random.nextInt(value.length());
            switch (random.nextInt(3)) {
                case 0 -> value.deleteCharAt(at);
                case 1 -> value.setCharAt(at, (char) random.nextInt(0x250));
                default -> value.insert(at, pick(WORDS));
            }
        }
        return value.toString();
    }

    private String pick(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
