package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day with the preview: what an editor does, and what the browser shows then. */
class PreviewTest {
    @TempDir
    Path folder = Path.of("");

    private PreviewTester preview;

    @BeforeEach
    void start() throws IOException {
        preview = PreviewTester.in(folder);
    }

    @AfterEach
    void end() {
        preview.close();
        assertThat(preview.faults).isEmpty();
        assertThat(preview.site().resolve("output")).doesNotExist();
    }

    @Test
    void the_form_for_editors_is_there_and_knows_what_is_saved() throws IOException {
        preview.write("content/orte/haus.adoc", "= Haus am Platz\n:adresse: Weg 1\n");
        preview.expectShown("/orte/haus/", "Weg 1");

        assertThat(preview.get("/redaktion/").body()).contains("href=\"veranstaltung/\"");
        assertThat(preview.get("/redaktion/veranstaltung/").body())
                .contains(
                        "Haus am Platz",
                        "value=\"haus\"",
                        "src=\"../form.js\"",
                        "_vorschau/handbuch/handbuch-formular/",
                        "/_vorschau/vorschau.js");
        assertThat(preview.get("/redaktion/daten.json").body()).contains("\"file\":\"content/orte/haus.adoc\"");
        assertThat(preview.get("/redaktion/texte/seiten/a.json").body()).contains("Erster Text.");
        assertThat(preview.get("/redaktion/anderes/").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_of_what_is_to_be_done_and_the_handbook_are_there_for_whoever_writes() throws IOException {
        Path handbook = Files.createDirectories(folder.resolve("project/docs/handbuch"));
        for (String name : List.of("index.adoc", "meldungen.adoc")) {
            Files.copy(PreviewTester.PROJECT.resolve("docs/handbuch").resolve(name), handbook.resolve(name));
        }
        Files.writeString(
                handbook.resolve("index.adoc"), "= Handbuch\n\nxref:meldungen.adoc#datum-ungueltig[Meldungen]\n");

        assertThat(preview.get("/_vorschau/stand/").body()).contains("<h1>Stand</h1>", "/_vorschau/vorschau.js");
        String index = preview.get("/_vorschau/handbuch/handbuch-index/").body();
        assertThat(index)
                .contains("href=\"../handbuch-meldungen/#datum-ungueltig\"")
                .doesNotContain("vorschau.js");
        assertThat(preview.get("/_vorschau/handbuch/handbuch-meldungen/").body())
                .contains("id=\"datum-ungueltig\"");
        assertThat(preview.get("/_vorschau/handbuch/").statusCode()).isEqualTo(302);
        assertThat(preview.get("/_vorschau/handbuch/anderes/").statusCode()).isEqualTo(404);
    }

    @Test
    void a_save_is_shown_whichever_way_an_editor_writes() throws IOException {
        preview.write("content/seiten/a.adoc", "= Seite A\n\nIn place.\n");
        preview.expectShown("/a/", "In place.");

        Path page = preview.site().resolve("content/seiten/a.adoc");
        Path draft = page.resolveSibling(".goutputstream-X1Y2Z3");
        Files.writeString(draft, "= Seite A\n\nIn einem Zug.\n");
        Files.move(draft, page, StandardCopyOption.ATOMIC_MOVE);
        preview.expectShown("/a/", "In einem Zug.");

        Files.writeString(page.resolveSibling("4913"), "");
        Files.delete(page.resolveSibling("4913"));
        Files.move(page, page.resolveSibling("a.adoc~"));
        Files.writeString(page, "= Seite A\n\nWie Vim.\n");
        Files.delete(page.resolveSibling("a.adoc~"));
        preview.expectShown("/a/", "Wie Vim.");

        for (String name : List.of(".a.adoc.swp", "#a.adoc#", ".#a.adoc")) {
            Files.writeString(page.resolveSibling(name), "unfertig");
        }
        preview.write("content/seiten/a.adoc", "= Seite A\n\nWie Emacs.\n");
        preview.expectShown("/a/", "Wie Emacs.");
    }

    @Test
    void new_and_moved_and_deleted_pages_come_and_go() throws IOException {
        preview.write("content/aktuelles/neu.adoc", "= Neue Meldung\n:datum: 2026-11-20\n\nText.\n");
        preview.expectShown("/aktuelles/", "Neue Meldung");
        Files.move(
                preview.site().resolve("content/aktuelles/neu.adoc"),
                preview.site().resolve("content/aktuelles/anders.adoc"));
        preview.expectShown("/aktuelles/anders/", "Neue Meldung");
        assertThat(preview.get("/aktuelles/neu/").statusCode()).isEqualTo(404);
        Files.createDirectories(preview.site().resolve("content/aktuelles/2026"));
        Files.move(preview.site().resolve("content/aktuelles"), preview.site().resolve("content/veranstaltungen"));
        preview.expectPanel("content/veranstaltungen/anders.adoc");
        Files.move(
                preview.site().resolve("content/veranstaltungen"),
                preview.site().resolve("content/aktuelles"));
        preview.expectPanel("\"errors\":0");
        preview.write("content/aktuelles/2026/tief.adoc", "= Tiefe Meldung\n:datum: 2026-11-21\n\nText.\n");
        preview.expectShown("/aktuelles/tief/", "Tiefe Meldung");
    }

    @Test
    void broken_content_is_named_and_the_last_good_page_stays() throws IOException {
        preview.write("content/aktuelles/neu.adoc", "= Neu\n:datum: 2026-02-31\n\nText.\n");
        String panel = preview.expectPanel("content/aktuelles/neu.adoc:2");
        assertThat(panel).contains("\"errors\":1", "datum-ungueltig", "FEHLER", "Zu sehen ist der letzte gute Stand.");
        assertThat(preview.get("/a/").body()).contains("Erster Text.");
        assertThat(preview.get("/aktuelles/neu/").statusCode()).isEqualTo(404);
        preview.write("content/aktuelles/neu.adoc", "= Neu\n:datum: 2026-02-28\n\nText.\n");
        preview.expectShown("/aktuelles/neu/", "<h1");
        preview.expectPanel("\"errors\":0");
    }

    @Test
    void drafts_are_shown_and_marked() throws IOException {
        preview.write("content/seiten/b.adoc", "= Seite B\n:status: entwurf\n\nUnfertig.\n");
        preview.expectShown("/b/", "Unfertig.");
        assertThat(preview.get("/b/").body()).contains("data-kind=\"draft\"", "Entwurf");
        assertThat(preview.get("/a/").body()).doesNotContain("data-kind=\"draft\"");
    }

    @Test
    void content_that_is_gone_is_waited_for() throws IOException {
        preview.expectShown("/a/", "Erster Text.");
        Path content = preview.site().resolve("content");
        Files.move(content, folder.resolve("weg"));
        preview.expectPanel("Der Ordner content/ ist nicht da.");
        assertThat(preview.get("/a/").body()).contains("Erster Text.");
        Files.move(folder.resolve("weg"), content);
        preview.expectPanel("\"errors\":0");
        preview.write("content/seiten/a.adoc", "= Seite A\n\nWieder da.\n");
        preview.expectShown("/a/", "Wieder da.");
    }

    @Test
    void a_broken_template_is_named_and_pages_stay_as_they_were() throws IOException {
        preview.expectShown("/a/", "Erster Text.");
        Path template = folder.resolve("project/templates/components/footer/footer.ftlh");
        String text = Files.readString(template);
        Files.writeString(template, text.replace("</footer>", "<#if></footer>"));
        preview.expectPanel("templates/components/footer/footer.ftlh");
        assertThat(preview.get("/a/").body()).contains("Erster Text.", "</footer>");
        Files.writeString(template, text.replace("</footer>", "<p>Neuer Fuß</p></footer>"));
        preview.expectShown("/a/", "Neuer Fuß");
        preview.expectPanel("\"errors\":0");
    }

    @Test
    void a_thousand_saves_end_with_the_last() throws IOException {
        for (int i = 1; i <= 1000; i++) {
            String text = i % 10 == 7 ? "= Seite A\n:unbekannt: x\n\nKaputt.\n" : "= Seite A\n\nStand " + i + ".\n";
            preview.write("content/seiten/a.adoc", text);
        }
        preview.expectShown("/a/", "Stand 1000.");
        preview.write("content/seiten/a.adoc", "= Seite A\n\nUnd noch einer.\n");
        preview.expectShown("/a/", "Und noch einer.");
    }

    @Test
    void a_browser_that_never_reads_holds_nobody_up() throws IOException {
        try (Socket idle =
                new Socket(preview.address().getHost(), preview.address().getPort())) {
            idle.setReceiveBufferSize(1);
            idle.getOutputStream()
                    .write("GET /_vorschau/ereignisse HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 5; i++) {
                preview.write("content/seiten/a.adoc", "= Seite A\n\nStand " + i + ".\n");
                preview.expectShown("/a/", "Stand " + i + ".");
            }
        }
    }

    @Test
    void it_ends_while_it_builds() throws IOException {
        for (int i = 0; i < 50; i++) {
            preview.write("content/seiten/s" + i + ".adoc", "= Seite " + i + "\n\nText.\n");
        }
        preview.close(); // within a minute, or it fails; the end of the test does it once more
    }
}
