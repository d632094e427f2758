package de.vielfalt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stock JBake 2.7.0 does wrong, and our answer to each. */
class JBakeFaultsTest {
    private static final String EVENT = "= Fest\n:beginn: 2026-12-05\n";

    @Test
    void a_page_with_a_misspelt_type_or_folder_is_named_and_not_dropped() {
        SiteTest.with("content/veranstaltungen/fest.adoc", EVENT + ":jbake-type: evnt\n\nText.\n")
                .bake()
                .expectProblem(
                        "content/veranstaltungen/fest.adoc:3: FEHLER wert-ungueltig: „evnt“ passt nicht zum Ordner;"
                                + " dort liegt „event“. Löschen Sie die Zeile; der Ordner sagt, was es ist.");
        assertThat(SiteTest.of("invalid/folder-of-no-type").bake().lines())
                .anyMatch(line -> line.contains("FEHLER ordner-unbekannt"));
    }

    @Test
    void a_bad_date_stops_the_bake() {
        SiteTest.of("invalid/date-that-does-not-exist")
                .bake()
                .expectProblem(
                        "content/veranstaltungen/jugendtag.adoc:3: FEHLER datum-ungueltig: „31.02.2026“ gibt es nicht."
                                + " Schreiben Sie z. B. 2026-02-28.");
    }

    @Test
    void drafts_and_future_pages_are_not_in_the_output() {
        SiteTest site = SiteTest.of("valid/draft-and-hidden-pages").bake().expectNoErrors();

        assertThat(SiteTest.tree(site.output()).keySet())
                .noneMatch(file -> file.contains("entwurf") || file.contains("draft") || file.contains("kuenftig"));
    }

    @Test
    void nothing_from_outside_is_included_and_a_missing_include_is_named() {
        assertThat(SiteTest.of("invalid/include-from-outside").bake().lines())
                .anyMatch(line -> line.contains("FEHLER include-verboten: „/etc/hostname“"));
        SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n\ninclude::fehlt.adoc[]\n")
                .bake()
                .expectProblem(
                        "content/seiten/a.adoc:5: FEHLER include-verboten: Die Datei „fehlt.adoc“ zum Einbinden gibt"
                                + " es nicht. Verbessern Sie den Namen, oder löschen Sie die Zeile.");
    }

    @Test
    void what_asciidoctor_warns_about_is_a_problem_at_its_file_and_line() {
        assertThat(SiteTest.of("invalid/problems-in-an-included-file").bake().lines())
                .anyMatch(line -> line.startsWith("content/seiten/_t.adoc:3: FEHLER asciidoc: "))
                .anyMatch(line -> line.startsWith("content/seiten/_t.adoc:4: FEHLER asciidoc: "));
    }

    @Test
    void templates_escape_and_titles_come_escaped_once() {
        SiteTest site = SiteTest.with("content/seiten/a.adoc", "= Tee & <Kekse>\n\nText.\n")
                .bake()
                .expectNoErrors();

        assertThat(site.read("a/index.html")).contains("Tee &amp; &lt;Kekse").doesNotContain("&amp;amp;");
    }

    @Test
    void a_failed_template_leaves_no_file_behind() {
        SiteTest site = SiteTest.with("content/veranstaltungen/fest.adoc", EVENT + "\nText.\n")
                .file("templates/pages/event.ftlh", "<p>${page.gibtEsNicht}</p>\n")
                .bake();

        assertThat(site.lines())
                .anyMatch(line -> line.startsWith("templates/pages/event.ftlh:1: FEHLER vorlage-ungueltig"));
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void no_database_is_started() {
        SiteTest.with("content/veranstaltungen/fest.adoc", EVENT + "\nText.\n")
                .bake()
                .expectNoErrors();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("baked-site"));
        assertThat(SiteTest.empty().folder().resolve("cache")).doesNotExist();
    }

    @Test
    void a_file_that_no_page_refers_to_is_told_and_not_published() {
        SiteTest site = SiteTest.with("content/seiten/a.adoc", "= A\n\nText.\n")
                .file("content/seiten/protokoll.docx", "vertraulich".getBytes(UTF_8))
                .bake();

        site.expectProblem(
                "content/seiten/protokoll.docx:1: HINWEIS datei-ungenutzt: Keine Seite zeigt diese Datei; sie"
                        + " wird nicht veröffentlicht. Verweisen Sie auf sie, löschen Sie sie, oder speichern Sie eine Seite mit der"
                        + " Endung .adoc.");
        assertThat(SiteTest.tree(site.output()).keySet()).noneMatch(file -> file.contains("protokoll"));
    }

    @Test
    void addresses_are_plain_ascii() {
        SiteTest site = SiteTest.with("content/seiten/Größe Süd.adoc", "= A\n\nText.\n")
                .bake()
                .expectNoErrors();

        site.expectFile("groesse-sued/index.html");
        assertThat(SiteTest.tree(site.output()).keySet()).allMatch(file -> file.matches("[A-Za-z0-9._/-]+"));
    }

    @Test
    void a_failed_bake_leaves_the_output_as_it_was() {
        SiteTest site =
                SiteTest.with("content/seiten/a.adoc", "= A\n\nEins.\n").bake().expectNoErrors();
        var before = SiteTest.tree(site.output());

        site.file("content/seiten/a.adoc", "= A\n\nZwei {fehlt}.\n")
                .file("content/seiten/b.adoc", "= B\n\nText.\n")
                .bake();

        assertThat(site.lines()).anyMatch(line -> line.contains(": FEHLER "));
        assertThat(SiteTest.tree(site.output())).usingRecursiveComparison().isEqualTo(before);
    }
}
