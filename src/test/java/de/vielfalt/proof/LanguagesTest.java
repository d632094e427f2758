package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it takes to speak a language: every word of the interface; and for one more, three steps. */
class LanguagesTest {
    private static final String MESSAGES = "templates/messages/messages_%s.properties";

    @ParameterizedTest
    @ValueSource(strings = {"de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro"})
    void a_message_that_is_missing_stops_the_bake_with_its_name_and_language(String language) throws IOException {
        try (Scratch scratch = Scratch.folder()) {
            Path project = Folders.project(scratch.path().resolve("project"));
            Path source = Files.createDirectories(scratch.path().resolve("site"));
            TinySite.write(source);
            Path messages = project.resolve(MESSAGES.formatted(language));
            Files.writeString(messages, Files.readString(messages).replaceAll("(?m)^fact\\.price = .*\\R", ""));

            Bake.Result result = new Bake(project, source, scratch.path().resolve("output")).run();

            assertThat(result.errors())
                    .containsExactly(MESSAGES.formatted(language)
                            + ":1: FEHLER text-baustein: Der Text „fact.price“ fehlt in der Sprache „" + language
                            + "“. Ergänzen Sie die Zeile „fact.price = …“.");
            assertThat(scratch.path().resolve("output")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | ltr | Samedi 5 décembre 2026 | 2,50 €", "fa | rtl | شنبه 5 دسامبر 2026 | € 2.50"})
    void a_tenth_language_takes_a_bundle_a_label_and_a_line(
            String language, String direction, String date, String price) throws IOException {
        SiteTest site = SiteTest.of("valid/tenth-language");
        for (String file : new String[] {"jbake.properties", "content/vokabular.yaml"}) {
            String text = Files.readString(site.folder().resolve(file));
            site.file(file, text.replace(",fr", "," + language).replace("fr:", language + ":"));
        }
        for (String file : new String[] {"content/seiten/start.", "content/veranstaltungen/fest."}) {
            Path old = site.folder().resolve(file + "fr.adoc");
            Files.move(old, site.folder().resolve(file + language + ".adoc"), StandardCopyOption.REPLACE_EXISTING);
        }
        // Nobody in the project speaks it: English words, marked, show whose they are.
        String words = Files.readString(WholeSite.PROJECT.resolve(MESSAGES.formatted("en")));
        site.file(MESSAGES.formatted(language), words.replace(" = ", " = ~"));

        site.bake().expectProblems();

        Document event = site.page(language + "/veranstaltungen/fest/index.html");
        assertThat(event.expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(event.expectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(event.expectFirst("main").text().replace('\u00a0', ' '))
                .contains(date)
                .contains(price)
                .contains("~Price");
        assertThat(event.select("link[rel=alternate][hreflang=" + language + "]"))
                .hasSize(1);
        assertThat(site.page("veranstaltungen/fest/index.html").select("a[hreflang=" + language + "]"))
                .isNotEmpty();
        site.expectFile(language + "/index.html");
    }

    @Test
    void a_language_without_a_bundle_is_told_and_reads_german() {
        SiteTest site = SiteTest.of("valid/tenth-language").bake();

        site.expectProblems(
                "templates/messages/messages_fr.properties:1: HINWEIS text-baustein: Für die Sprache „fr“ gibt"
                        + " es keine Texte der Oberfläche; sie erscheint dort auf Deutsch. Legen Sie die Datei"
                        + " templates/messages/messages_fr.properties an, mit denselben Schlüsseln wie messages_de.properties.");
        Document event = site.page("fr/veranstaltungen/fest/index.html");
        assertThat(event.expectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(event.select("article[lang=fr][dir=ltr] h1")).hasSize(1);
        assertThat(event.select("article .detail-facts[lang=de][dir=ltr]").text())
                .contains("Kosten");
    }
}
