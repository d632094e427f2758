package de.vielfalt.view;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.EventStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthProgrammesTest {
    private static View view() {
        return SiteFixture.site()
                .event("fest", "Fest", event().on("2026-12-05 18:00").audiences("familien"))
                .event("abgesagt", "Chor", event().on("2026-12-05 16:00").status(EventStatus.CANCELLED, "Krank."))
                .event(
                        "treff",
                        "Treff",
                        event().on("2026-12-02").cancelledOn("2026-12-09").movedTo("2026-12-17", "2026-12-16"))
                .event(
                        "kurs",
                        "Kurs",
                        event().on("2026-12-01")
                                .on("2026-12-02")
                                .on("2026-12-03")
                                .on("2026-12-04")
                                .on("2026-12-07")
                                .cancelledOn("2026-12-08"))
                .event("messe", "Messe", event().on("2026-11-28", "2026-12-03"))
                .event("alt", "Alt", event().on("2026-11-02"))
                .derive("2026-11-20 12:00");
    }

    private static ProgrammeContent programme(String path) {
        return Pages.content(view(), path, ProgrammeContent.class);
    }

    private static List<String> titles(ProgrammeContent.Day day) {
        return day.entries().stream().map(entry -> entry.link().label().text()).toList();
    }

    @Test
    void aMonthListsEachDateOnItsDayAndWhatBeganBeforeOnTheFirst() {
        ProgrammeContent december = programme("/programm/2026-12/");

        assertThat(december.days().stream().map(ProgrammeContent.Day::datetime))
                .containsExactly("2026-12-01", "2026-12-02", "2026-12-05", "2026-12-09", "2026-12-17");
        assertThat(december.days().get(0).name()).isEqualTo("Dienstag, 1. Dezember 2026");
        assertThat(titles(december.days().get(0))).containsExactly("Messe");
        assertThat(titles(december.days().get(2))).containsExactly("Chor", "Fest");
    }

    @Test
    void whatIsCancelledIsStruckAndWhatMovedSaysFromWhere() {
        ProgrammeContent december = programme("/programm/2026-12/");

        assertThat(december.days().get(2).entries().get(0).struck()).isTrue();
        assertThat(december.days().get(2).entries().get(0).notes()).containsExactly("Abgesagt");
        assertThat(december.days().get(3).entries().get(0).struck()).isTrue();
        assertThat(december.days().get(4).entries().get(0).struck()).isFalse();
        assertThat(december.days().get(4).entries().get(0).notes()).hasSize(1).allMatch(note -> note.contains("16."));
    }

    @Test
    void whatTakesPlaceMoreOftenIsGathered() {
        ProgrammeContent.Entry often = programme("/programm/2026-12/").often().get(0);

        assertThat(often.link().label().text()).isEqualTo("Kurs");
        assertThat(often.time()).isEqualTo("1. Dez., 2. Dez., 3. Dez., 4. Dez. und 7. Dez.");
        assertThat(often.notes()).hasSize(1).allMatch(note -> note.contains("8. Dez."));
    }

    @Test
    void anAudienceHasItsOwnAndAMonthThatIsOverHasNone() {
        View view = view();

        assertThat(Pages.paths(view).stream().filter(path -> path.startsWith("/programm/")))
                .containsExactly(
                        "/programm/", "/programm/2026-11/", "/programm/2026-12/", "/programm/2026-12/familien/");
        assertThat(programme("/programm/2026-11/").days()).hasSize(1);
        assertThat(programme("/programm/2026-12/familien/").days()).hasSize(1);
        assertThat(programme("/programm/2026-12/familien/").poster().value())
                .isEqualTo("/programm/2026-12/familien/aushang-2026-12-familien.pdf");
    }
}
