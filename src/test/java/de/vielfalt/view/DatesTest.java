package de.vielfalt.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    private static Dates in(String language) {
        return new Dates(Locales.of(new Language(language)), words(language));
    }

    private static Words words(String language) {
        return new Words(SiteFixture.messages().of(new Language(language)), problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    @Test
    void germanDatesReadAsGermansWriteThem() {
        Dates dates = in("de");

        assertThat(dates.full(DAY)).isEqualTo("Samstag, 5. Dezember 2026");
        assertThat(dates.plain(DAY)).isEqualTo("5. Dezember 2026");
        assertThat(dates.month(YearMonth.of(2026, 3))).isEqualTo("März 2026");
        assertThat(dates.day(DAY) + " " + dates.month(DAY) + " " + dates.weekday(DAY))
                .isEqualTo("05 Dez 2026 Samstag");
        assertThat(dates.time(LocalTime.of(9, 0))).isEqualTo("09:00 Uhr");
        assertThat(dates.time(LocalTime.of(9, 0), LocalTime.of(17, 30))).isEqualTo("09:00 bis 17:30 Uhr");
    }

    @Test
    void englishDatesPutTheDayFirstAndCountTheHoursTo24() {
        Dates dates = in("en");

        assertThat(dates.full(DAY)).isEqualTo("Saturday, 5 December 2026");
        assertThat(dates.time(LocalTime.of(18, 0), LocalTime.of(20, 0))).isEqualTo("18:00 to 20:00");
        assertThat(dates.span(DAY, DAY.plusDays(30))).isEqualTo("5 December 2026\u2009–\u20094 January 2027");
    }

    @Test
    void arabicDatesKeepTheDigitsOfGermanPosters() {
        assertThat(in("ar").plain(DAY)).isEqualTo("5 ديسمبر 2026");
    }

    @Test
    void daysAtTheEdgeOfTheYearAndOfSummerTimeAreThemselves() {
        Dates dates = in("de");

        assertThat(dates.full(LocalDate.of(2027, 1, 1))).isEqualTo("Freitag, 1. Januar 2027");
        assertThat(dates.full(LocalDate.of(2026, 3, 29))).isEqualTo("Sonntag, 29. März 2026");
        assertThat(dates.time(LocalTime.of(2, 30))).isEqualTo("02:30 Uhr");
    }

    /** Full date, row of a table, month alone, month within a sentence, range within a month, time from and to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Samstag, 5. Dezember 2026 | Sa., 5. Dez. 2026 | Dezember 2026 | Dezember 2026 | 5.–7. Dezember 2026 | 18:00 bis 20:00 Uhr",
                "leicht | Samstag, 5. Dezember 2026 | Sa., 5. Dez. 2026 | Dezember 2026 | Dezember 2026 | 5.–7. Dezember 2026 | 18:00 bis 20:00 Uhr",
                "tr | 5 Aralık 2026 Cumartesi | 5 Ara 2026 Cmt | Aralık 2026 | Aralık 2026 | 5–7 Aralık 2026 | saat 18:00–20:00",
                "ar | السبت، 5 ديسمبر 2026 | السبت، 5 ديسمبر 2026 | ديسمبر 2026 | ديسمبر 2026 | 5–7 ديسمبر 2026 | من الساعة 18:00 إلى 20:00",
                "uk | Субота, 5 грудня 2026 р. | Сб, 5 груд. 2026 р. | Грудень 2026 | грудень 2026 | 5–7 грудня 2026 р. | з 18:00 до 20:00",
                "ru | Суббота, 5 декабря 2026 г. | Сб, 5 дек. 2026 г. | Декабрь 2026 | декабрь 2026 | 5—7 декабря 2026 г. | с 18:00 до 20:00",
                "pl | Sobota, 5 grudnia 2026 | Sob., 5 gru 2026 | Grudzień 2026 | grudzień 2026 | 5–7 grudnia 2026 | od 18:00 do 20:00",
                "en | Saturday, 5 December 2026 | Sat, 5 Dec 2026 | December 2026 | December 2026 | 5 – 7 December 2026 | 18:00 to 20:00",
                "ro | sâmbătă, 5 decembrie 2026 | sâm., 5 dec. 2026 | decembrie 2026 | decembrie 2026 | 5–7 decembrie 2026 | de la ora 18:00 la 20:00",
            })
    void datesReadAsTheSpeakersOfEachLanguageWriteThem(
            String language, String full, String row, String month, String within, String span, String time) {
        Dates dates = in(language);

        assertThat(plainSpaces(dates.full(DAY))).isEqualTo(full);
        assertThat(plainSpaces(dates.row(DAY))).isEqualTo(row);
        assertThat(dates.month(YearMonth.from(DAY))).isEqualTo(month);
        assertThat(dates.monthWithin(YearMonth.from(DAY))).isEqualTo(within);
        assertThat(plainSpaces(dates.span(DAY, DAY.plusDays(2)))).isEqualTo(span);
        assertThat(dates.time(LocalTime.of(18, 0), LocalTime.of(20, 0))).isEqualTo(time);
    }

    private static String plainSpaces(String text) {
        return text.replaceAll("[\\u00a0\\u2009\\u202f]", " ");
    }

    @Test
    void daysAreCountedByTheCalendarOfGermanPosters() {
        Dates persian = new Dates(Locales.of(new Language("fa")), words("de"));

        assertThat(persian.plain(DAY)).contains("2026").contains("دسامبر");
        assertThat(persian.day(DAY)).isEqualTo("05");
    }
}
