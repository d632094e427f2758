package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedPhrasesTest {
    /** What an editor writes, and below it, indented, what is wrong and what to do. */
    private static final String REFUSED = """
            werktags bis 2027-03-31
              „werktags bis 2027-03-31“: Mit oder ohne Samstag? Schreiben Sie „montags bis freitags“ oder „montags bis samstags“.
            jeden Werktag, 10 Mal
              „jeden Werktag, 10 Mal“: Mit oder ohne Samstag? Schreiben Sie „montags bis freitags“ oder „montags bis samstags“.
            an Wochentagen bis 2027-03-31
              „an Wochentagen bis 2027-03-31“: Mit oder ohne Samstag? Schreiben Sie „montags bis freitags“ oder „montags bis samstags“.
            jedes Wochenende, 4 Mal
              „jedes Wochenende, 4 Mal“: Ein Termin über zwei Tage oder zwei Termine? Schreiben Sie „jeden Samstag“ und dazu „dauer: 2 Tage“, oder „samstags und sonntags“.
            jeden Mittwoch
              „jeden Mittwoch“ hat kein Ende. Schreiben Sie dazu, bis wann oder wie oft, z. B. „bis 2027-03-31“ oder „10 Mal“ (in einer Regel UNTIL=20270331 oder COUNT=10).
            täglich
              „täglich“ hat kein Ende. Schreiben Sie dazu, bis wann oder wie oft, z. B. „bis 2027-03-31“ oder „10 Mal“ (in einer Regel UNTIL=20270331 oder COUNT=10).
            alle 2 Wochen dienstags
              „alle 2 Wochen dienstags“ hat kein Ende. Schreiben Sie dazu, bis wann oder wie oft, z. B. „bis 2027-03-31“ oder „10 Mal“ (in einer Regel UNTIL=20270331 oder COUNT=10).
            jeden Mittwoch bis
              „jeden Mittwoch bis“ ist als Wiederholung nicht vollständig. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            jeden Mittwoch bis Weihnachten
              Nach „bis“ steht kein vollständiges Datum: „Weihnachten“. Schreiben Sie z. B. „bis 2027-03-31“ oder „bis 31.03.2027“.
            jeden Mittwoch bis auf Weiteres
              Nach „bis“ steht kein vollständiges Datum: „auf Weiteres“. Schreiben Sie z. B. „bis 2027-03-31“ oder „bis 31.03.2027“.
            jeden Mittwoch bis Ende März 2027
              Nach „bis“ steht kein vollständiges Datum: „Ende März 2027“. Schreiben Sie z. B. „bis 2027-03-31“ oder „bis 31.03.2027“.
            jeden Mittwoch bis 31.03.
              Nach „bis“ steht kein vollständiges Datum: „31.03.“. Schreiben Sie z. B. „bis 2027-03-31“ oder „bis 31.03.2027“.
            jeden Mittwoch bis 31.03.27
              Nach „bis“ steht kein vollständiges Datum: „31.03.27“. Schreiben Sie z. B. „bis 2027-03-31“ oder „bis 31.03.2027“.
            jeden Mittwoch bis 2027-02-30
              Das Ende „2027-02-30“ ist kein Tag im Kalender. Schreiben Sie z. B. „bis 2027-03-31“ (in einer Regel UNTIL=20270331).
            jeden Mittwoch bis 29.02.2027
              Das Ende „29.02.2027“ ist kein Tag im Kalender. Schreiben Sie z. B. „bis 2027-03-31“ (in einer Regel UNTIL=20270331).
            jeden Mittwoch bis 31. April 2027
              Das Ende „31. April 2027“ ist kein Tag im Kalender. Schreiben Sie z. B. „bis 2027-03-31“ (in einer Regel UNTIL=20270331).
            jeden Mittwoch bis 2027-03-31, 10 Mal
              „jeden Mittwoch bis 2027-03-31, 10 Mal“ hat zwei Enden. Schreiben Sie entweder einen letzten Tag oder eine Anzahl.
            jeden Mittwoch, 10 Mal bis 2027-03-31
              „jeden Mittwoch, 10 Mal bis 2027-03-31“ hat zwei Enden. Schreiben Sie entweder einen letzten Tag oder eine Anzahl.
            jeden Mittwoch, 0 Mal
              Diese Anzahl von Terminen ist nicht möglich. Schreiben Sie eine Zahl von 1 bis 1000.
            täglich, 1001 Mal
              Diese Anzahl von Terminen ist nicht möglich. Schreiben Sie eine Zahl von 1 bis 1000.
            täglich, 99999999999 Mal
              Diese Anzahl von Terminen ist nicht möglich. Schreiben Sie eine Zahl von 1 bis 1000.
            jeden Mittwoch ab 18 Uhr bis 2027-03-31
              In „jeden Mittwoch ab 18 Uhr bis 2027-03-31“ steht eine Uhrzeit. Schreiben Sie die Uhrzeit zu „beginn“, z. B. 2026-12-02 18:00; sie gilt für alle Termine.
            jeden Mittwoch 18:00, 10 Mal
              In „jeden Mittwoch 18:00, 10 Mal“ steht eine Uhrzeit. Schreiben Sie die Uhrzeit zu „beginn“, z. B. 2026-12-02 18:00; sie gilt für alle Termine.
            jeden Mittwoch außer in den Ferien bis 2027-03-31
              In „jeden Mittwoch außer in den Ferien bis 2027-03-31“ steht eine Ausnahme. Schreiben Sie die Tage, die entfallen, in eine eigene Zeile „ausser“, z. B. 2026-12-23, 2026-12-30.
            täglich ausgenommen sonntags, 10 Mal
              In „täglich ausgenommen sonntags, 10 Mal“ steht eine Ausnahme. Schreiben Sie die Tage, die entfallen, in eine eigene Zeile „ausser“, z. B. 2026-12-23, 2026-12-30.
            jeden Mittwoch ab 2027-01-06, 10 Mal
              In „jeden Mittwoch ab 2027-01-06, 10 Mal“ steht, wann es losgeht. Das sagt schon „beginn“; hier steht nur, wie oft und bis wann.
            jeden zweiten Mittwoch bis 2027-03-31
              „jeden zweiten Mittwoch bis 2027-03-31“ kann zweierlei heißen. Schreiben Sie „jeden 2. Mittwoch im Monat“ oder „alle 2 Wochen mittwochs“, je nachdem, was gemeint ist.
            jeden 3. Freitag, 10 Mal
              „jeden 3. Freitag, 10 Mal“ kann zweierlei heißen. Schreiben Sie „jeden 3. Freitag im Monat“ oder „alle 3 Wochen freitags“, je nachdem, was gemeint ist.
            jeden Mitwoch bis 2027-03-31
              „jeden Mitwoch bis 2027-03-31“ ist als Wiederholung nicht zu verstehen: „Mitwoch“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            jeden Mittwoch oder Freitag, 10 Mal
              „jeden Mittwoch oder Freitag, 10 Mal“ ist als Wiederholung nicht zu verstehen: „oder“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            jeden Mittwoch im Advent, 4 Mal
              „jeden Mittwoch im Advent, 4 Mal“ ist als Wiederholung nicht zu verstehen: „Advent“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            10 Mal jeden Mittwoch
              „10 Mal jeden Mittwoch“ ist als Wiederholung nicht zu verstehen: „10“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            einmal im Monat, 10 Mal
              „einmal im Monat, 10 Mal“ ist als Wiederholung nicht zu verstehen: „einmal“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            ab und zu, 10 Mal
              „ab und zu, 10 Mal“ ist als Wiederholung nicht zu verstehen: „ab“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            every Wednesday, 10 times
              „every Wednesday, 10 times“ ist als Wiederholung nicht zu verstehen: „every“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            jeden
              „jeden“ ist als Wiederholung nicht vollständig. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            alle 2
              „alle 2“ ist als Wiederholung nicht vollständig. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            alle paar Wochen, 10 Mal
              „alle paar Wochen, 10 Mal“ ist als Wiederholung nicht zu verstehen: „paar“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            alle 0 Tage, 10 Mal
              Der Abstand in „alle 0 Tage, 10 Mal“ ist nicht möglich. Schreiben Sie eine Zahl von 1 bis 1000, z. B. „alle 2 Wochen“.
            alle 5000 Wochen, 10 Mal
              Der Abstand in „alle 5000 Wochen, 10 Mal“ ist nicht möglich. Schreiben Sie eine Zahl von 1 bis 1000, z. B. „alle 2 Wochen“.
            jeden Mittwoch im Monat, 10 Mal
              In „jeden Mittwoch im Monat, 10 Mal“ passen die Angaben nicht zusammen. Schreiben Sie z. B. „alle 2 Wochen dienstags“, „jeden 1. und 3. Samstag im Monat“, „monatlich am 15.“ oder „jährlich am 3. Oktober“, jeweils mit Ende.
            monatlich mittwochs, 10 Mal
              In „monatlich mittwochs, 10 Mal“ passen die Angaben nicht zusammen. Schreiben Sie z. B. „alle 2 Wochen dienstags“, „jeden 1. und 3. Samstag im Monat“, „monatlich am 15.“ oder „jährlich am 3. Oktober“, jeweils mit Ende.
            alle 3 Tage mittwochs, 10 Mal
              In „alle 3 Tage mittwochs, 10 Mal“ passen die Angaben nicht zusammen. Schreiben Sie z. B. „alle 2 Wochen dienstags“, „jeden 1. und 3. Samstag im Monat“, „monatlich am 15.“ oder „jährlich am 3. Oktober“, jeweils mit Ende.
            jährlich am 15., 3 Mal
              In „jährlich am 15., 3 Mal“ passen die Angaben nicht zusammen. Schreiben Sie z. B. „alle 2 Wochen dienstags“, „jeden 1. und 3. Samstag im Monat“, „monatlich am 15.“ oder „jährlich am 3. Oktober“, jeweils mit Ende.
            jährlich am ersten Montag, 3 Mal
              In „jährlich am ersten Montag, 3 Mal“ passen die Angaben nicht zusammen. Schreiben Sie z. B. „alle 2 Wochen dienstags“, „jeden 1. und 3. Samstag im Monat“, „monatlich am 15.“ oder „jährlich am 3. Oktober“, jeweils mit Ende.
            jeden 6. Mittwoch im Monat, 3 Mal
              Die Zahl 6 in „jeden 6. Mittwoch im Monat, 3 Mal“ ist nicht möglich. Ein Monat hat höchstens 31 Tage und jeden Wochentag höchstens fünfmal; ein Jahr hat 12 Monate.
            monatlich am 32., 3 Mal
              Die Zahl 32 in „monatlich am 32., 3 Mal“ ist nicht möglich. Ein Monat hat höchstens 31 Tage und jeden Wochentag höchstens fünfmal; ein Jahr hat 12 Monate.
            jährlich am 24.13., 3 Mal
              Die Zahl 13 in „jährlich am 24.13., 3 Mal“ ist nicht möglich. Ein Monat hat höchstens 31 Tage und jeden Wochentag höchstens fünfmal; ein Jahr hat 12 Monate.
            jeden ersten Montag und Mittwoch im Monat, 10 Mal
              „jeden ersten Montag und Mittwoch im Monat, 10 Mal“ ist als Wiederholung nicht zu verstehen: „Mittwoch“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            jeden Mittwoch bis 2027-03-31!
              „jeden Mittwoch bis 2027-03-31!“ ist als Wiederholung nicht zu verstehen: „!“ passt hier nicht. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“, „alle 2 Wochen dienstags, 10 Mal“ oder „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=HOURLY;COUNT=10
              In der Regel „FREQ=HOURLY;COUNT=10“ geht FREQ=HOURLY nicht. Möglich sind DAILY, WEEKLY, MONTHLY und YEARLY.
            FREQ=MINUTELY;INTERVAL=90;COUNT=10
              In der Regel „FREQ=MINUTELY;INTERVAL=90;COUNT=10“ geht FREQ=MINUTELY nicht. Möglich sind DAILY, WEEKLY, MONTHLY und YEARLY.
            FREQ=SECONDLY;COUNT=10
              In der Regel „FREQ=SECONDLY;COUNT=10“ geht FREQ=SECONDLY nicht. Möglich sind DAILY, WEEKLY, MONTHLY und YEARLY.
            FREQ=FORTNIGHTLY;COUNT=10
              In der Regel „FREQ=FORTNIGHTLY;COUNT=10“ geht FREQ=FORTNIGHTLY nicht. Möglich sind DAILY, WEEKLY, MONTHLY und YEARLY.
            FREQ=DAILY;BYHOUR=9,18;COUNT=10
              In der Regel „FREQ=DAILY;BYHOUR=9,18;COUNT=10“ legt „BYHOUR“ eine Uhrzeit fest. Schreiben Sie die Uhrzeit zu „beginn“ und löschen Sie BYHOUR.
            RRULE:INTERVAL=2;COUNT=10
              Der Regel „RRULE:INTERVAL=2;COUNT=10“ fehlt FREQ. Schreiben Sie z. B. FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331.
            RRULE:
              Der Regel „RRULE:“ fehlt FREQ. Schreiben Sie z. B. FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331.
            FREQ=WEEKLY;BYDAY=WE
              „FREQ=WEEKLY;BYDAY=WE“ hat kein Ende. Schreiben Sie dazu, bis wann oder wie oft, z. B. „bis 2027-03-31“ oder „10 Mal“ (in einer Regel UNTIL=20270331 oder COUNT=10).
            FREQ=WEEKLY;COUNT=10;UNTIL=20270331
              „FREQ=WEEKLY;COUNT=10;UNTIL=20270331“ hat zwei Enden. Schreiben Sie entweder einen letzten Tag oder eine Anzahl.
            FREQ=WEEKLY;COUNT=10;COUNT=12
              In der Regel „FREQ=WEEKLY;COUNT=10;COUNT=12“ steht „COUNT“ zweimal. Schreiben Sie COUNT nur einmal, z. B. BYDAY=MO,WE.
            FREQ=WEEKLY;BYDAY=MI;COUNT=10
              In der Regel „FREQ=WEEKLY;BYDAY=MI;COUNT=10“ ist „BYDAY=MI“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=WEEKLY;BYDAY=;COUNT=10
              In der Regel „FREQ=WEEKLY;BYDAY=;COUNT=10“ ist „BYDAY=“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=WEEKLY;INTERVAL=0;COUNT=10
              In der Regel „FREQ=WEEKLY;INTERVAL=0;COUNT=10“ ist „INTERVAL=0“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=MONTHLY;BYMONTHDAY=32;COUNT=10
              In der Regel „FREQ=MONTHLY;BYMONTHDAY=32;COUNT=10“ ist „BYMONTHDAY=32“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=MONTHLY;BYDAY=54MO;COUNT=10
              In der Regel „FREQ=MONTHLY;BYDAY=54MO;COUNT=10“ ist „BYDAY=54MO“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=WEEKLY;WKST=1MO;COUNT=10
              In der Regel „FREQ=WEEKLY;WKST=1MO;COUNT=10“ ist „WKST=1MO“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=WEEKLY;COUNT=ten
              In der Regel „FREQ=WEEKLY;COUNT=ten“ ist „COUNT=TEN“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=WEEKLY;COUNT=0
              Diese Anzahl von Terminen ist nicht möglich. Schreiben Sie eine Zahl von 1 bis 1000.
            FREQ=WEEKLY;UNTIL=20270230
              Das Ende „20270230“ ist kein Tag im Kalender. Schreiben Sie z. B. „bis 2027-03-31“ (in einer Regel UNTIL=20270331).
            FREQ=WEEKLY;UNTIL=20270331T160000Z
              Das Ende UNTIL=20270331T160000Z nennt eine Uhrzeit mitten am Tag. Schreiben Sie nur den letzten Tag, z. B. UNTIL=20270331.
            FREQ=WEEKLY;RSCALE=CHINESE;COUNT=10
              In der Regel „FREQ=WEEKLY;RSCALE=CHINESE;COUNT=10“ ist „RSCALE=CHINESE“ unbekannt. Möglich sind FREQ, INTERVAL, BYDAY, BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYSETPOS, WKST, UNTIL und COUNT, z. B. FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331.
            FREQ=WEEKLY;COUNT
              In der Regel „FREQ=WEEKLY;COUNT“ ist „COUNT“ nicht möglich. Prüfen Sie die Werte; richtig wäre z. B. INTERVAL=2, BYDAY=MO,WE, BYDAY=-1FR, BYMONTH=12 oder COUNT=10.
            FREQ=WEEKLY;BYDAY=1WE;COUNT=10
              BYDAY=1WE und FREQ=WEEKLY lassen sich in einer Regel nicht verbinden. Streichen Sie eins von beiden, oder schreiben Sie die Wiederholung in Worten, z. B. „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=WEEKLY;BYMONTHDAY=13;COUNT=10
              BYMONTHDAY und FREQ=WEEKLY lassen sich in einer Regel nicht verbinden. Streichen Sie eins von beiden, oder schreiben Sie die Wiederholung in Worten, z. B. „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=MONTHLY;BYWEEKNO=20;BYDAY=MO;COUNT=10
              BYWEEKNO und FREQ=MONTHLY lassen sich in einer Regel nicht verbinden. Streichen Sie eins von beiden, oder schreiben Sie die Wiederholung in Worten, z. B. „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1;COUNT=10
              BYDAY=1MO und BYMONTHDAY lassen sich in einer Regel nicht verbinden. Streichen Sie eins von beiden, oder schreiben Sie die Wiederholung in Worten, z. B. „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=YEARLY;BYMONTHDAY=7;COUNT=10
              BYMONTHDAY steht in der Regel ohne BYMONTH und ist so nicht eindeutig. Schreiben Sie BYMONTH dazu.
            FREQ=YEARLY;BYWEEKNO=20;COUNT=10
              BYWEEKNO steht in der Regel ohne BYDAY und ist so nicht eindeutig. Schreiben Sie BYDAY dazu.
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;INTERVAL=2;COUNT=10
              BYWEEKNO und INTERVAL=2 lassen sich in einer Regel nicht verbinden. Streichen Sie eins von beiden, oder schreiben Sie die Wiederholung in Worten, z. B. „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=WEEKLY;BYMONTH=1;BYDAY=MO,TU;BYSETPOS=1;COUNT=10
              BYMONTH und BYSETPOS lassen sich in einer Regel nicht verbinden. Streichen Sie eins von beiden, oder schreiben Sie die Wiederholung in Worten, z. B. „jeden letzten Freitag im Monat bis 2027-06-30“.
            FREQ=MONTHLY;BYSETPOS=1;COUNT=10
              BYSETPOS steht in der Regel ohne BYDAY und ist so nicht eindeutig. Schreiben Sie BYDAY dazu.
            """;

    private static final SeriesTexts GERMAN = new SeriesTexts("de");
    private static final SeriesTexts ENGLISH = new SeriesTexts("en");

    /**
     * One case.
     *
     * @param value what an editor writes
     * @param message what is wrong and what to do
     */
    record Refusal(String value, String message) {}

    static List<Refusal> refused() {
        List<Refusal> refusals = new ArrayList<>();
        String value = "";
        for (String line : REFUSED.lines().toList()) {
            if (line.startsWith("  ")) {
                refusals.add(new Refusal(value, line.strip()));
            }
            value = line;
        }
        return refusals;
    }

    @Test
    void theTableIsReadWhole() {
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aPhraseIsRefusedWithTheRemedy(Refusal refusal) {
        InvalidSeriesException problem = refusal(refusal.value());
        assertThat(GERMAN.message(problem)).isEqualTo(refusal.message());
        assertThat(problem.part()).isEqualTo(InvalidSeriesException.Part.RECURRENCE);
        assertThat(ENGLISH.message(problem)).doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\t"})
    void anEmptyRecurrenceIsRefused(String value) {
        assertThat(GERMAN.message(refusal(value)))
                .isEqualTo("Bei „wiederholung“ steht nichts. Schreiben Sie z. B. „jeden Mittwoch bis 2027-03-31“,"
                        + " oder löschen Sie die Zeile.");
    }

    @Test
    void everyTextHasARemedyAndBothLanguages() {
        assertThat(ENGLISH.variants()).isEqualTo(GERMAN.variants());
        assertThat(GERMAN.variants()).isNotEmpty().allSatisfy(variant -> {
            String text = variant.replace(".remedy", "");
            assertThat(GERMAN.variants()).contains(text, text + ".remedy");
            assertThat(slots(ENGLISH, variant)).hasSameSizeAs(slots(GERMAN, variant));
        });
    }

    private static List<String> slots(SeriesTexts texts, String variant) {
        Matcher slot = Pattern.compile("\\{\\d}").matcher(texts.pattern(variant));
        return slot.results().map(found -> found.group()).toList();
    }

    private static InvalidSeriesException refusal(String value) {
        return catchThrowableOfType(InvalidSeriesException.class, () -> Recurrence.parse(value));
    }
}
