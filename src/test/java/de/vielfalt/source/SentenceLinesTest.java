package de.vielfalt.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Leichte Sprache each sentence has a line of its own. */
class SentenceLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Es gibt Tee. Es gibt Musik! Kommen Sie?</p> | <p>Es gibt Tee.<br>Es gibt Musik!<br>Kommen Sie?</p>",
                "<p>Es gibt Tee.</p> | <p>Es gibt Tee.</p>",
                "<p>Es gibt Tee.<br>Es gibt Musik.</p> | <p>Es gibt Tee.<br>Es gibt Musik.</p>",
                "<p>Es gibt Tee. <br>Es gibt Musik.</p> | <p>Es gibt Tee. <br>Es gibt Musik.</p>",
                "<p><b>Alle kommen.</b> Sie auch.</p> | <p><b>Alle kommen.</b><br>Sie auch.</p>",
                "<p>Alle kommen. <a href=\"x\">Hier</a> steht mehr.</p> | <p>Alle kommen.<br><a href=\"x\">Hier</a> steht mehr.</p>",
                "<p><b>Eins. Zwei.</b> Drei.</p> | <p><b>Eins.<br>Zwei.</b><br>Drei.</p>",
                "<p>Am 5. Dezember um 18 Uhr.</p> | <p>Am 5. Dezember um 18 Uhr.</p>",
                "<p>Zum Beispiel: Tische tragen.</p> | <p>Zum Beispiel: Tische tragen.</p>",
                "<p>Mit Hilfe, z. B. von Dr. Muster. Fertig.</p> | <p>Mit Hilfe, z. B. von Dr. Muster.<br>Fertig.</p>",
                "<p>„Komm. Geh.“ Das steht da.</p> | <p>„Komm. Geh.“ Das steht da.</p>",
                "<ul><li>Eins. Zwei.<p>Drei. Vier.</p></li></ul> | <ul><li>Eins.<br>Zwei.<p>Drei.<br>Vier.</p></li></ul>",
                "<h2>Eins. Zwei.</h2> | <h2>Eins. Zwei.</h2>",
                "<p lang=\"tr\">Bir. Iki.</p> | <p lang=\"tr\">Bir. Iki.</p>",
                "<pre>Eins. Zwei.</pre> | <pre>Eins. Zwei.</pre>",
            })
    void each_sentence_has_a_line(String html, String lines) {
        Document document = BodyReader.parse(html);

        SentenceLines.breakAll(document.body());

        assertThat(document.body().html().replace("\n", "")).isEqualTo(lines);
    }

    @Test
    void only_texts_in_leichte_sprache_are_set_so() {
        SiteTest site = SiteTest.with("content/seiten/a.adoc", "= A\n\nEs gibt Tee. Es gibt Musik.\n")
                .file("content/seiten/a.leicht.adoc", "= A\n\nEs gibt Tee. Es gibt Musik.\n")
                .file("content/seiten/b.adoc", "= B\n\nEs gibt Tee. Es gibt Musik.\n")
                .bake()
                .expectNoErrors();

        assertThat(site.page("leicht/a/index.html").select("main[data-easy] .prose br"))
                .hasSize(1);
        assertThat(site.page("a/index.html").select("[data-easy], .prose br")).isEmpty();
        assertThat(site.page("leicht/b/index.html").select("[data-easy], .prose br"))
                .isEmpty();
    }
}
