package de.vielfalt.finish;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.check.Inspection;
import de.vielfalt.markup.MarkupReader;
import de.vielfalt.markup.Relinking;
import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Look;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.render.SampleSite;
import de.vielfalt.render.Templates;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FinisherTest {
    private static final SitePath HERE = new SitePath("/a/b/");
    private static final Settings SETTINGS = new Settings(
            URI.create("https://x.example/unter/"),
            "M",
            List.of(),
            "S",
            "B",
            List.of(Language.GERMAN),
            "",
            null,
            null,
            Look.DEFAULT,
            false,
            null);
    private static final String FRAME =
            "<!DOCTYPE html>\n<html lang=\"de\"><head><title>T</title></head><body><h1>T</h1>%s</body></html>\n";

    @Test
    void references_become_relative_and_all_else_stays_as_it_was_written() throws IOException {
        String before = FRAME.formatted(
                "<p\ttitle='a' >&uuml; &amp; „x“ 😀 <a href='/c/?q=\"1\"&amp;r=/#d'>c</a>"
                        + "<img alt=\"\" src=\"/e.png\" srcset=\"/e.png 1x, /f.png 2x\"><a href=\"https://y.example/\">y</a></p>");
        String after = before.replace("'/c/?q=\"1\"&amp;r=/#d'", "'../../c/index.html?q=&quot;1&quot;&amp;r=/#d'")
                .replace("\"/e.png", "\"../../e.png")
                .replace(", /f.png", ", ../../f.png");
        assertThat(normal(html(finish(HERE, before)))).isEqualTo(normal(after.replace("index.html", "")));
        assertThat(html(finish(HERE, before))).contains("<p\ttitle='a' >&uuml; &amp; „x“ 😀");
    }

    @Test
    void the_page_for_unknown_addresses_refers_from_the_root() throws IOException {
        String page = html(finish(new SitePath("/404.html"), FRAME.formatted("<a href=\"/c/#d\">c</a>")));
        assertThat(page).contains("href=\"/unter/c/#d\"");
    }

    @Test
    void markup_that_is_not_regular_is_mended_and_finished_all_the_same() throws IOException {
        FinishedPage page = finish(
                HERE,
                "<html lang=en><title>T</title><h1>A<b><i>B</b></i></h1><h3>Zu <em>tief</em></h3><a href=/c/>c</a>"
                        + "<noscript><img src=/d.png></noscript><p style='x'>{name}");
        assertThat(html(page)).contains("<i>B</i>").contains("<a href=\"../../c/\">");
        assertThat(page.inspection().title()).isEqualTo("T");
        assertThat(page.inspection().links()).contains("/c/");
        assertThat(page.inspection().findings())
                .extracting(Inspection.Finding::code)
                .contains(Code.OUTPUT_HEADINGS, Code.OUTPUT_INLINE, Code.OUTPUT_LEFTOVER);
        assertThat(page.inspection().findings())
                .contains(new Inspection.Finding(Code.OUTPUT_HEADINGS, "skipped", "Zu tief"));
    }

    @Test
    void what_is_in_code_or_in_a_texts_own_words_is_not_left_over() throws IOException {
        String body = "<p><code>{a}</code></p><div class=\"x prose\"><p>{b}</p></div><p>${c}</p>";
        assertThat(finish(HERE, FRAME.formatted(body)).inspection().findings()).isEmpty();
        assertThat(finish(HERE, FRAME.formatted("<p>{d}</p><!--@x-->"))
                        .inspection()
                        .findings())
                .containsExactly(
                        new Inspection.Finding(Code.OUTPUT_LEFTOVER, "attribute", "{d}"),
                        new Inspection.Finding(Code.OUTPUT_LEFTOVER, "directive", "/a/b/"));
    }

    /** If a page had to be parsed and printed, that would cost more than all else that is done to it. */
    @Test
    void our_templates_write_regular_markup_and_it_means_what_it_means_to_a_parser() throws Exception {
        View view = SampleSite.view();
        Templates templates = new Templates(List.of(SiteFixture.TEMPLATES));
        assertThat(view.pages()).hasSizeGreaterThan(20);
        for (PageView page : view.pages()) {
            String html =
                    templates.render(page, view.site(), SiteFixture.messages().of(page.language()));
            FinishedPage quick = finish(page.path(), html);
            FinishedPage mended = finish(page.path(), html.replace("<body>", "<body x=y>"));
            assertThat(normal(html(mended)).replace("<body x=\"y\">", "<body>"))
                    .as(page.path().value())
                    .isEqualTo(normal(html(quick)));
            assertThat(mended.inspection()).isEqualTo(quick.inspection());
            if (!page.type().equals("embed")) { // it shows frames, which a regular document does not hold
                MarkupReader.read(html.toCharArray(), new Relinking<>(html.toCharArray(), new Silent(), link -> link));
            }
        }
    }

    private static FinishedPage finish(SitePath path, String markup) throws IOException {
        return new Finisher(SETTINGS, Assets.load(List.of())).finish(path, markup);
    }

    private static String html(FinishedPage page) {
        return new String(page.html(), StandardCharsets.UTF_8);
    }

    private static String normal(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document.outerHtml();
    }
}
