package de.vielfalt.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    private static Dates in(String language) {
        Messages messages = SiteFixture.messages().of(new Language(language));
        return new Dates(Locales.of(new Language(language)), new Words(messages, problem -> {
            throw new AssertionError(problem.toString());
        }));
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
}
