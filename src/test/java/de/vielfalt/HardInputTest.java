package de.vielfalt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Input that no repository can hold: too large, linked, or made of bytes. */
class HardInputTest {
    private static final String EVENT = "= Fest\n:beginn: 2026-12-05\n\nText.\n";

    @Test
    void a_text_of_thirty_megabytes_is_refused() {
        byte[] large = (EVENT + "wort ".repeat(6 * 1024 * 1024)).getBytes(UTF_8);

        SiteTest.empty()
                .file("content/veranstaltungen/fest.adoc", large)
                .bake()
                .expectProblem("content/veranstaltungen/fest.adoc:1: FEHLER datei-zu-gross: Die Datei hat 30 MB."
                        + " Ein Text darf höchstens 1 MB haben; teilen Sie ihn auf.");
    }

    @Test
    void a_very_long_line_is_simply_fine() {
        SiteTest.with("content/veranstaltungen/fest.adoc", EVENT + "\n" + "wort ".repeat(100_000) + "Ende.\n")
                .bake()
                .expectNoErrors();
    }

    @Test
    void a_picture_of_twenty_thousand_pixels_is_refused() {
        ByteBuffer png =
                ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452);
        png.putInt(20_000).putInt(20_000).put(new byte[] {8, 2, 0, 0, 0});

        SiteTest.with("content/veranstaltungen/fest.adoc", EVENT + "\nimage::x.png[Alt,rechte=Wir,einwilligung=ja]\n")
                .file("content/veranstaltungen/x.png", png.array())
                .bake()
                .expectProblem("content/veranstaltungen/fest.adoc:6: FEHLER bild-ungueltig: „x.png“ hat 20000 × 20000"
                        + " Bildpunkte. Verkleinern Sie das Bild auf höchstens 12000 Punkte je Seite.");
    }

    @Test
    void a_picture_of_twenty_one_megabytes_is_refused() {
        byte[] png = Arrays.copyOf(HeaderRow.DOT, 21 * 1024 * 1024);

        SiteTest.with("content/seiten/a.adoc", "= A\n\nimage::x.png[Alt,rechte=Wir,einwilligung=ja]\n")
                .file("content/seiten/x.png", png)
                .bake()
                .expectProblem("content/seiten/a.adoc:3: FEHLER bild-ungueltig: „x.png“ hat 21 MB."
                        + " Verkleinern Sie das Bild auf höchstens 20 MB.");
    }

    @Test
    void a_picture_that_no_page_shows_is_not_looked_at() {
        SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n")
                .file("content/seiten/x.png", "Kein Bild.")
                .bake()
                .expectProblem(
                        "content/seiten/x.png:1: HINWEIS datei-ungenutzt: Keine Seite zeigt diese Datei; sie wird"
                                + " nicht veröffentlicht. Verweisen Sie auf sie, löschen Sie sie, oder speichern Sie eine Seite mit"
                                + " der Endung .adoc.");
    }

    @Test
    void a_download_of_thirty_megabytes_is_fine() {
        SiteTest.with("content/seiten/a.adoc", "= A\n\nlink:plan.pdf[Plan]\n")
                .file("content/seiten/plan.pdf", new byte[30 * 1024 * 1024])
                .bake()
                .expectNoProblems()
                .expectFile("a/plan.pdf");
    }

    @Test
    void an_included_text_of_more_than_a_megabyte_is_refused() {
        SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n\ninclude::_b.adoc[]\n")
                .file("content/seiten/_b.adoc", "wort ".repeat(300_000))
                .bake()
                .expectProblem("content/seiten/a.adoc:5: FEHLER datei-zu-gross: Die eingebundene Datei „_b.adoc“ ist"
                        + " größer als 1 MB. Teilen Sie sie auf.");
    }

    @Test
    void a_text_of_just_a_megabyte_is_fine() {
        String start = "= A\n\n";
        SiteTest.with("content/seiten/a.adoc", start + "wort\n".repeat((1024 * 1024 - start.length()) / 5))
                .bake()
                .expectNoErrors();
    }

    @Test
    void a_text_that_is_nested_thousands_deep_is_refused() {
        SiteTest.with("content/seiten/a.adoc", "= A\n\n" + "> ".repeat(5000) + "Tief.\n")
                .bake()
                .expectProblem("content/seiten/a.adoc:1: FEHLER asciidoc: Der Text ist zu tief verschachtelt."
                        + " Setzen Sie weniger Listen und Blöcke ineinander.");
    }

    @Test
    void bytes_that_are_no_text_are_named_with_their_line() {
        SiteTest.with("content/seiten/nul.adoc", "= A\n\nText\0.\n")
                .file("content/seiten/alt.adoc", "= Größe\n\nText.\n".getBytes(ISO_8859_1))
                .file("content/seiten/ein.adoc", "= Ein\n\ninclude::_alt.adoc[]\n")
                .file("content/seiten/_alt.adoc", "Größe.\n".getBytes(ISO_8859_1))
                .bake()
                .expectProblems(
                        "content/seiten/alt.adoc:1: FEHLER kodierung: Die Zeile enthält Zeichen, die nicht in UTF-8"
                                + " gespeichert sind. Speichern Sie die Datei mit der Kodierung UTF-8.",
                        "content/seiten/ein.adoc:3: FEHLER kodierung: Die eingebundene Datei „_alt.adoc“ ist nicht in"
                                + " UTF-8 gespeichert. Speichern Sie sie mit der Kodierung UTF-8.",
                        "content/seiten/nul.adoc:3: FEHLER kodierung: Die Zeile enthält ein NUL-Zeichen. Löschen Sie"
                                + " es; vielleicht ist die Datei gar kein Text.");
    }

    @Test
    void links_that_lead_nowhere_or_in_a_circle_are_named() {
        SiteTest site = SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n");

        site.link("content/seiten/kreis", site.folder().resolve("content/seiten"))
                .link("content/seiten/leer.adoc", Path.of("nirgends.adoc"))
                .bake()
                .expectProblems(
                        "content/seiten/kreis:1: FEHLER datei-verboten: Diese Verknüpfung führt im Kreis. Löschen Sie"
                                + " sie.",
                        "content/seiten/leer.adoc:1: FEHLER datei-verboten: Diese Verknüpfung führt ins Leere."
                                + " Löschen Sie sie, oder legen Sie die Datei selbst hierher.");
    }

    @Test
    void a_link_that_an_editors_program_leaves_behind_is_passed_over() {
        SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n")
                .link("content/seiten/.#a.adoc", Path.of("amt@rathaus.4711"))
                .bake()
                .expectNoProblems();
    }

    @Test
    void a_link_out_of_the_content_is_neither_read_nor_included() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "Kanarienvogel");

        SiteTest site = SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n\ninclude::b.txt[]\n")
                .link("content/seiten/b.txt", secret)
                .link("content/seiten/c.adoc", secret)
                .bake();

        assertThat(site.lines())
                .contains(
                        "content/seiten/a.adoc:5: FEHLER include-verboten: „b.txt“ liegt außerhalb von content/ und darf"
                                + " nicht eingebunden werden. Legen Sie die Datei in content/ ab.",
                        "content/seiten/b.txt:1: FEHLER datei-verboten: Diese Verknüpfung führt aus content/ hinaus."
                                + " Legen Sie die Datei selbst hierher.")
                .anyMatch(line -> line.startsWith("content/seiten/c.adoc:1: FEHLER datei-verboten: "));
        assertThat(site.output()).doesNotExist();
        Files.delete(secret);
    }

    @Test
    void a_link_within_the_content_is_simply_fine() {
        SiteTest site = SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n\ninclude::b.txt[]\n")
                .file("content/_bausteine/weg.txt", "Der Weg.\n");

        site.link("content/seiten/b.txt", site.folder().resolve("content/_bausteine/weg.txt"))
                .bake()
                .expectNoErrors();

        assertThat(site.main("a/index.html").text()).contains("Der Weg.");
    }

    @Test
    void a_script_in_a_title_is_shown_and_never_run() {
        SiteTest site = SiteTest.of("valid/script-in-a-title").bake().expectNoErrors();

        SiteTest.tree(site.output()).forEach((file, bytes) -> {
            if (file.endsWith(".html")) {
                assertThat(new String(bytes, UTF_8)).doesNotContain("<script>");
            }
        });
        assertThat(site.page("veranstaltungen/fest/index.html")
                        .expectFirst("h1")
                        .text())
                .isEqualTo("<script>alert(1)</script> & \"Fest\"");
    }
}
