package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final Problem ERROR =
            Problem.error(Code.PLACEHOLDER, new Location("content/seiten/b.adoc", 3), "text", "</script><b>\"x\"");
    private static final Problem NOTE =
            Problem.note(Code.PLACEHOLDER, new Location("content/seiten/a.adoc", 12), "text", "Telefon");

    private final Overlay overlay = new Overlay("de");

    @Test
    void it_is_put_into_the_head_and_leaves_the_rest_as_it_was() {
        String page = "<!doctype html><html><head><title>A</title></head><body>&lt;head></body></html>";
        assertThat(over(page))
                .isEqualTo(page.replaceFirst(
                        "<head>", "<head><script src=\"/_vorschau/vorschau.js\" data-stand=\"x-1\" defer></script>"));
        assertThat(over("<svg/>")).isEqualTo("<svg/>");
    }

    @Test
    void errors_come_first_each_with_its_place_sentence_and_remedy() {
        String json = overlay.json(new Board.News(1, "x-1", null, false, List.of(NOTE, ERROR), ""));
        assertThat(json)
                .startsWith(
                        "{\"lang\":\"de\",\"name\":\"Vorschau\",\"title\":\"1 Fehler, 1 Hinweis\",\"errors\":1,\"notes\":1,")
                .contains(
                        "\"place\":\"content/seiten/b.adoc:3\",\"code\":\"platzhalter\",\"help\":\"/_vorschau/handbuch/handbuch-meldungen/#platzhalter\",\"message\":",
                        "\"remedy\":",
                        "<b>\\\"x\\\"")
                .doesNotContain("\n");
        assertThat(json.indexOf("b.adoc")).isLessThan(json.indexOf("a.adoc"));
    }

    @Test
    void it_speaks_english_too() {
        Overlay english = new Overlay("en");
        assertThat(english.json(new Board.News(1, "x-1", null, true, List.of(NOTE), "")))
                .contains("\"lang\":\"en\"", "\"title\":\"1 note\"", "NOTE");
    }

    @Test
    void a_fault_counts_as_an_error() {
        assertThat(overlay.json(new Board.News(1, "x-1", null, false, List.of(), "Die Platte ist voll.")))
                .contains("\"title\":\"1 Fehler\"", "\"fault\":\"Die Platte ist voll.\"");
    }

    @Test
    void a_long_list_is_cut_but_counted() {
        List<Problem> many = java.util.stream.IntStream.range(0, 500)
                .mapToObj(line -> Problem.error(Code.PLACEHOLDER, new Location("a.adoc", line), "text", "x"))
                .toList();
        String json = overlay.json(new Board.News(1, "x-1", null, false, many, ""));
        assertThat(json).contains("\"errors\":500").hasSizeLessThan(60_000);
    }

    private String over(String page) {
        return new String(overlay.over(page.getBytes(StandardCharsets.UTF_8), "x-1"), StandardCharsets.UTF_8);
    }
}
