package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile("</?[#@](?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{(?:\"[^\"]*\"|[^}\"])*}");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:alt|title|aria-label|aria-description|placeholder)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** An attribute outside of a tag: a macro that gives attributes. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[a-z-]+=\"[^\"]*\"");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    static List<String> templates() {
        return TemplateFiles.all();
    }

    static List<String> components() {
        return templates().stream()
                .filter(name -> name.startsWith("components/"))
                .toList();
    }

    /** The words that stand in a template itself, in its text or in an attribute that is read aloud. */
    private static List<String> words(String template) {
        String html = COMMENT.matcher(template).replaceAll("");
        html = INTERPOLATION.matcher(html).replaceAll("");
        html = DIRECTIVE.matcher(html).replaceAll("");
        StringBuilder text = new StringBuilder();
        Matcher attribute = SPOKEN.matcher(html);
        while (attribute.find()) {
            text.append(attribute.group(1)).append(' ');
        }
        text.append(ATTRIBUTE.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" "));
        return LETTERS.matcher(text).results().map(match -> match.group()).toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoWords(String name) {
        assertThat(words(TemplateFiles.read(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Wort</p>",
                "<img alt=\"Wort\">",
                "<#if x>Wort</#if>",
                "<a aria-label=\"${msg(\"x\")} Wort\">",
                "<@x.y z=\"a\">Wort</@x.y>",
            })
    void aWordInATemplateIsFound(String template) {
        assertThat(words(template)).containsExactly("Wort");
    }

    @Test
    void whatIsNoWordIsNotFound() {
        assertThat(words("<#-- Wort --><p class=\"wort\">${msg(\"wort\")} · <#if a == \"wort\">1</#if></p>"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateImportsAndNeitherIncludesNorUnescapesNorEvaluates(String name) {
        assertThat(TemplateFiles.read(name))
                .doesNotContain(
                        "<#include", "?no_esc", "<#noautoesc", "?eval", "?interpret", "?new", "?api", "<#global")
                .doesNotContainPattern("<#outputformat");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoStyleAndNoScriptThatRuns(String name) {
        assertThat(TemplateFiles.read(name))
                .doesNotContain("<style", " style=")
                .doesNotContainPattern("<script(?! (?:src=\"/assets/|type=\"application/ld\\+json\">\\$\\{))")
                .doesNotContainPattern("\\son\\w+=");
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentKnowsItsParametersOnly(String name) {
        String template = COMMENT.matcher(TemplateFiles.read(name)).replaceAll("");
        String parameters = String.join(
                " ",
                Pattern.compile("<#macro [^>]*>")
                        .matcher(template)
                        .results()
                        .map(match -> match.group())
                        .toList());
        for (String global : List.of("page", "site")) {
            if (!parameters.matches("(?s).*\\b" + global + "\\b.*")) {
                assertThat(template).doesNotContainPattern("[{(\\s=]" + global + "\\.");
            }
        }
    }

    @Test
    void everyDocumentTypeHasItsTemplate() {
        assertThat(templates().stream().filter(name -> name.startsWith("pages/")))
                .containsExactly(
                        "pages/archive.ftlh",
                        "pages/calendars.ftlh",
                        "pages/data.ftlh",
                        "pages/digests.ftlh",
                        "pages/embed.ftlh",
                        "pages/event.ftlh",
                        "pages/home.ftlh",
                        "pages/hub.ftlh",
                        "pages/kit.ftlh",
                        "pages/listing.ftlh",
                        "pages/moved.ftlh",
                        "pages/news.ftlh",
                        "pages/notfound.ftlh",
                        "pages/page.ftlh",
                        "pages/partner.ftlh",
                        "pages/place.ftlh",
                        "pages/programme.ftlh",
                        "pages/programmes.ftlh",
                        "pages/search.ftlh",
                        "pages/widget.ftlh",
                        "pages/workshop.ftlh");
    }
}
