package de.vielfalt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                + " nicht eingebunden werden. Legen Sie die Datei in content/ ab.")
                .anyMatch(line -> line.startsWith("content/seiten/b.txt:1: FEHLER datei-verboten: "))
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
