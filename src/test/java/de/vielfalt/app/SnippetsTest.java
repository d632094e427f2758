package de.vielfalt.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.vielfalt.SiteTest;
import de.vielfalt.model.PageType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Snippets as an editor reads them, filled with what they offer first. */
class SnippetsTest {
    private static final Pattern HOLE = Pattern.compile(
            "\\$\\{\\d+(?::((?:\\\\.|[^}\\\\])*)|\\|((?:\\\\.|[^,|\\\\])*)(?:,(?:\\\\.|[^|\\\\])*)?\\|)}");

    @TempDir
    private Path folder;

    private static SiteTest site() {
        return SiteTest.empty()
                .file(
                        "content/vokabular.yaml",
                        "zielgruppen:\n  - id: jugendliche\n    name: {de: Jugendliche}\n"
                                + "themen:\n  - id: begegnung\n    name: {de: Begegnung}\n"
                                + "sprachen:\n  - id: de\n    name: {de: Deutsch}\n")
                .file("content/orte/haus.adoc", "= Haus\n:adresse: Weg 1\n");
    }

    private String printed(String editor) {
        return CommandLineTester.in(folder)
                .run("snippets", editor, "--source", site().folder().toString())
                .expectCode(ExitCode.GOOD)
                .out();
    }

    /** What Visual Studio Code inserts, by name. */
    private Map<String, String> ofVsCode() throws IOException {
        Map<String, String> inserted = new LinkedHashMap<>();
        JsonNode all = new ObjectMapper().readTree(printed("vscode"));
        all.properties().forEach(snippet -> {
            StringBuilder body = new StringBuilder();
            snippet.getValue().path("body").forEach(line -> body.append(line.textValue())
                    .append('\n'));
            String filled = HOLE.matcher(body.substring(0, body.length() - 1))
                    .replaceAll(
                            hole -> Matcher.quoteReplacement(hole.group(1) == null ? hole.group(2) : hole.group(1)));
            assertThat(filled).doesNotContain("${");
            inserted.put(snippet.getKey(), filled.replaceAll("\\\\([$}\\\\,|])", "$1"));
            assertThat(snippet.getValue().path("prefix").textValue()).isEqualTo(snippet.getKey());
            assertThat(snippet.getValue().path("description").textValue()).isNotBlank();
        });
        return inserted;
    }

    /** What IntelliJ inserts, by name. */
    private Map<String, String> ofIntelliJ() throws Exception {
        Map<String, String> inserted = new LinkedHashMap<>();
        Document all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(printed("intellij").getBytes(UTF_8)));
        NodeList templates = all.getElementsByTagName("template");
        for (int i = 0; i < templates.getLength(); i++) {
            Element template = (Element) templates.item(i);
            String value = template.getAttribute("value");
            NodeList variables = template.getElementsByTagName("variable");
            for (int k = 0; k < variables.getLength(); k++) {
                Element variable = (Element) variables.item(k);
                String first = variable.getAttribute("defaultValue").replaceAll("^\"|\"$", "");
                value = value.replace("$" + variable.getAttribute("name") + "$", first);
            }
            inserted.put(template.getAttribute("name"), value);
        }
        return inserted;
    }

    @Test
    void both_editors_insert_the_same() throws Exception {
        assertThat(ofIntelliJ()).isEqualTo(ofVsCode()).containsEntry(":zielgruppe", ":zielgruppe: jugendliche");
    }

    @Test
    void a_page_of_each_type_bakes_as_it_is_inserted() throws Exception {
        Map<String, String> inserted = ofVsCode();
        SiteTest site = site();
        for (PageType type : PageType.values()) {
            String text = inserted.get(type.word());
            assertThat(text).startsWith("= Titel\n:status: entwurf\n");
            site.file("content/" + (type == PageType.NOTICE ? "hinweis" : type.folder() + "/neu") + ".adoc", text);
        }

        site.drafts().bake().expectNoProblems();
        assertThat(site.read("veranstaltungen/neu/index.html")).contains("Titel");
    }

    @Test
    void each_value_is_one_that_a_build_takes() throws Exception {
        assertThat(ofVsCode())
                .containsEntry(":ort", ":ort: haus")
                .containsEntry(":kosten", ":kosten: 5 € (ermäßigt 2 €)")
                .containsEntry(":einwilligung", ":einwilligung: ja")
                .containsKey(":geprüft-am");
    }
}
