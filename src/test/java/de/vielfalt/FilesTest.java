package de.vielfalt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Files that a page offers for download or plays. */
class FilesTest {
    @Test
    void a_link_to_a_file_says_what_it_is_and_how_large() {
        Element main = SiteTest.with(
                        "content/seiten/a.adoc",
                        "= A\n\nlink:plan.pdf[Der Plan], link:plan.tr.pdf[der Plan als PDF],"
                                + " link:tabelle.csv[*die* Zahlen], link:punkt.png[ein Bild].\n")
                .file("content/seiten/plan.pdf", new byte[1_234_567])
                .file("content/seiten/plan.tr.pdf", new byte[400])
                .file("content/seiten/tabelle.csv", new byte[99_600])
                .file("content/seiten/punkt.png", HeaderRow.DOT)
                .bake()
                .expectNoErrors()
                .main("a/index.html");

        assertThat(main.select(".prose a").eachText())
                .containsExactly(
                        "Der Plan (PDF, 1,2 MB)",
                        "der Plan als PDF (Türkisch, 1 KB)",
                        "die Zahlen (CSV, 100 KB)",
                        "ein Bild");
    }

    @Test
    void a_size_is_written_as_its_readers_write_numbers() {
        Element main = SiteTest.with("content/seiten/a.adoc", "= A\n\nA.\n")
                .file("content/seiten/a.en.adoc", "= Letter\n\nlink:plan.pdf[The plan]\n")
                .file("content/seiten/plan.pdf", new byte[1_234_567])
                .bake()
                .expectNoErrors()
                .main("en/a/index.html");

        assertThat(main.selectFirst(".prose a").text()).isEqualTo("The plan (PDF, 1.2 MB)");
    }

    @Test
    void a_film_loads_nothing_before_it_is_wanted_and_can_be_saved_and_read() {
        Element main = SiteTest.with(
                        "content/seiten/a.adoc",
                        "= A\n\n.Willkommen\nvideo::film.mp4[poster=punkt.png]\n\naudio::ton.mp3[]\n")
                .file("content/seiten/film.mp4", film(125, 640, 480))
                .file("content/seiten/film.vtt", "WEBVTT\n")
                .file("content/seiten/film.tr.vtt", "WEBVTT\n")
                .file("content/seiten/ton.mp3", new byte[2000])
                .file("content/seiten/punkt.png", HeaderRow.DOT)
                .bake()
                .expectNoProblems()
                .main("a/index.html");

        Element video = main.selectFirst("video");
        assertThat(video.attr("preload")).isEqualTo("none");
        assertThat(video.hasAttr("controls")).isTrue();
        assertThat(video.attr("width") + " " + video.attr("height")).isEqualTo("640 480");
        assertThat(video.select("track").eachAttr("srclang")).containsExactly("de", "tr");
        assertThat(video.select("track").eachAttr("src")).containsExactly("film.vtt", "film-tr.vtt");
        assertThat(video.select("track[default]").attr("srclang")).isEqualTo("de");
        assertThat(video.text()).isEmpty();
        assertThat(main.select(".player-file").eachText())
                .containsExactly("Als Datei speichern (MP4, 2:05 Minuten, 1 KB)", "Als Datei speichern (MP3, 2 KB)");
        assertThat(main.select(".player-file a[download]").eachAttr("href")).containsExactly("film.mp4", "ton.mp3");
    }

    @Test
    void a_film_in_sign_language_has_its_sign_and_its_name_in_each_language() {
        SiteTest site = SiteTest.of("valid/sign-language-film").bake().expectNoErrors();
        Element german = site.main("veranstaltungen/fest/index.html");
        Element turkish = site.main("tr/veranstaltungen/fest/index.html");

        Element video = german.selectFirst(".videoblock.dgs video");
        assertThat(video.attr("lang")).isEqualTo("gsg");
        assertThat(video.attr("aria-label")).isEqualTo("In Deutscher Gebärdensprache");
        assertThat(german.selectFirst(".videoblock.dgs > .dgs-sign").text()).isEqualTo("In Deutscher Gebärdensprache");
        assertThat(german.selectFirst(".dgs-sign > svg").attr("aria-hidden")).isEqualTo("true");
        assertThat(turkish.selectFirst("video").attr("aria-label")).isEqualTo("Alman İşaret Dilinde");
        assertThat(german.selectFirst(".player-file").text()).contains("1:05 Minuten");
    }

    @Test
    void a_film_that_says_nothing_of_itself_is_shown_all_the_same() {
        for (byte[] bytes : new byte[][] {new byte[0], "Kein Film.".getBytes(US_ASCII), new byte[3000]}) {
            Element main = SiteTest.with("content/seiten/a.adoc", "= A\n\nvideo::film.mp4[]\n")
                    .file("content/seiten/film.mp4", bytes)
                    .bake()
                    .expectNoErrors()
                    .main("a/index.html");

            assertThat(main.selectFirst("video").attr("width")).isEqualTo("640");
            assertThat(main.selectFirst(".player-file").text()).startsWith("Als Datei speichern (MP4, ");
            assertThat(main.select("track")).isEmpty();
        }
    }

    /** A film's description without any film. */
    private static byte[] film(int seconds, int width, int height) {
        byte[] length = ByteBuffer.allocate(100)
                .putInt(0)
                .putLong(0)
                .putInt(1000)
                .putInt(seconds * 1000 - 400)
                .array();
        byte[] track = ByteBuffer.allocate(84)
                .putInt(76, width << 16)
                .putInt(80, height << 16)
                .array();
        return join(
                box("ftyp", "isom".getBytes(US_ASCII)),
                box("mdat", new byte[30]),
                box("moov", join(box("mvhd", length), box("trak", box("tkhd", track)))));
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(content.length + 8)
                .putInt(content.length + 8)
                .put(name.getBytes(US_ASCII))
                .put(content)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
