package de.vielfalt.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupReaderTest {
    private static final String PAGE =
            "<!DOCTYPE html>\n<html lang=\"de\"><head><title>%s</title></head><body>%s</body></html>\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>Text</p>",
                "<p class=\"a\" id='b' hidden>A &amp; B &lt; C</p>",
                "<p\n  title=\"a\n b\"\n>x</p >",
                "<a href=\"?a=1&amp;b=2&copy\">x</a>",
                "<img alt=\"\" src=\"a.png\"><br><br/><hr />",
                "<!-- a comment --><p>a<!---->b</p>",
                "<script type=\"application/ld+json\">{\"a\": \"</p>\"}</script>",
                "<style>a > b { c: d }</style><script></script>",
                "<textarea>\n<p> &amp;</textarea>",
                "<svg viewBox=\"0 0 1 1\"><g><path d=\"M0 0\"/><circle r='1'></circle></g></svg><p>x</p>",
                "<svg/><p>x</p>",
                "<div><section><h2 id=\"ü\">Ü 😀</h2></section></div>",
                "<pre>\n a {b}\n</pre>",
                "<table><tbody><tr><td>1</td></tr></tbody></table>",
                "<table><caption>c</caption><colgroup><col></colgroup><thead><tr><th>a</th></tr></thead></table>",
                "<dl><dt>a</dt><dd><p>b</p></dd><div><dt>c</dt></div></dl><ul><li>a<ol><li>b</li></ol></li></ul>",
                "<a-b c-d=\"e\">x</a-b>"
            })
    void regular_markup_means_to_it_what_it_means_to_a_parser(String body) throws Exception {
        String page = PAGE.formatted("T &amp; U", body);
        assertThat(told(page)).isEqualTo(parsed(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b",
                "<p>no end",
                "no beginning</p>",
                "<b><i>crossed</b></i>",
                "<p class=bare>x</p>",
                "<p class='a' class='b'>x</p>",
                "<p a=\"b\"c=\"d\">x</p>",
                "<P>x</P>",
                "<p TITLE='x'>x</p>",
                "<p title='never ended>x</p>",
                "<p <p>x</p>",
                "<div/>",
                "</br>",
                "<body><p>x</p></body>",
                "<html></html>",
                "<head></head>",
                "<svg><p>x</p></svg>",
                "<svg><style><img src=\"x\"></style></svg>",
                "<svg><title>x</title></svg>",
                "<math><mi>x</mi></math>",
                "<noscript><p>x</p></noscript>",
                "<select><option>x</option></select>",
                "<iframe src=\"x\"></iframe>",
                "<xmp><p></xmp>",
                "<plaintext>x",
                "<image src=\"x\">",
                "<!doctype html>",
                "<?php ?>",
                "<![CDATA[x]]>",
                "<!-- a -- b -->",
                "<!--> -->",
                "<!---> -->",
                "<!-- never ended",
                "<script><!-- </script>",
                "<script>never ended",
                "<textarea>never ended",
                "<p>a<hr></p>",
                "<p><b><div>x</div></b></p>",
                "<li>x</li>",
                "<ul><li><li>x</li></li></ul>",
                "<dl><p><dt>x</dt></p></dl>",
                "<h2><h3>x</h3></h2>",
                "<a><b><a>x</a></b></a>",
                "<table><tr><td>x</td></tr></table>",
                "<table>x<tbody></tbody></table>",
                "<table><tbody><tr><p>x</p></tr></tbody></table>",
                "<table><tbody><p>x</p></tbody></table>",
                "<td>x</td>",
                "a\0b",
                "<p title=\"a\0b\">x</p>",
                "<",
                "</"
            })
    void whatever_is_not_regular_is_refused(String body) {
        assertThatExceptionOfType(IrregularMarkupException.class).isThrownBy(() -> told(PAGE.formatted("T", body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>x</p>",
                "<html><body></body></html>",
                "<!doctype html>",
                "<!doctype html><p>x</p>",
                "<!doctype html public \"x\"><html><head></head><body></body></html>",
                "<!doctype html><html><head></head><body></body>",
                "<!doctype html><html><head></head><body></body></html>x",
                "<!doctype html><html><head></head><body></body></html><p>x</p>",
                "<!doctype html><html><head></head>x<body></body></html>",
                "<!doctype html><html><head>x</head><body></body></html>",
                "<!doctype html><html><p>x</p></html>"
            })
    void so_is_a_document_without_its_frame(String document) {
        assertThatExceptionOfType(IrregularMarkupException.class).isThrownBy(() -> told(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b <P CLASS=x CLASS=y>no end<div/><svg><p>out</p></svg>",
                "<b><i>crossed</b></i></br><body class='x'>",
                "<svg><title>x</title><style>a{}</style><foreignObject><p>in</p></foreignObject></svg>",
                "<math><mi>x</mi></math><noscript><p>x</p></noscript><template><p>x</p></template>",
                "<select><option>x</select><iframe src=x></iframe><!-- a -- b --><script><!-- x </script>",
                "a\0b<?php ?>",
                ""
            })
    void what_a_parser_has_printed_is_read_whatever_it_was(String body) {
        for (String document : List.of(body, PAGE.formatted("T", body), "<html><title>x</title>" + body)) {
            String printed = printed(document);
            Telling telling = new Telling();
            MarkupReader.readPrinted(printed.toCharArray(), telling);
            assertThat(telling.told).filteredOn(line -> line.startsWith("<")).containsAll(begun(printed));
        }
    }

    @Test
    void what_nobody_printed_is_no_ground_to_go_on() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkupReader.readPrinted("<p>a</b>".toCharArray(), new Telling()));
    }

    /** Whatever it accepts, it must understand as a parser does: here it is given much that is broken at random. */
    @Test
    void it_never_mistakes_what_it_accepts() {
        Random random = new Random(7);
        String good = PAGE.formatted(
                "T",
                "<p class=\"a\">b<br>c</p><svg viewBox=\"0\"><path d='m'/></svg><pre>x</pre><script>y</script><!--z-->");
        String letters = "<>/=\"' !-&;aphsv\n";
        int accepted = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder(good);
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, letters.charAt(random.nextInt(letters.length())));
                default -> text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
            }
            try {
                List<String> told = told(text.toString());
                accepted++;
                assertThat(told).as(text.toString()).isEqualTo(parsed(text.toString()));
            } catch (IrregularMarkupException e) {
                assertThat(e).hasMessageContaining(" at ");
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private static List<String> told(String document) throws IrregularMarkupException {
        Telling telling = new Telling();
        MarkupReader.read(document.toCharArray(), telling);
        return telling.told;
    }

    private static String printed(String document) {
        Document parsed = Jsoup.parse(document);
        parsed.outputSettings().prettyPrint(false);
        return parsed.outerHtml();
    }

    private static List<String> begun(String document) {
        List<String> begun = new ArrayList<>();
        Jsoup.parse(document).select("html, head, body, p, b, i, div").forEach(element -> begun.add(start(element)));
        return begun;
    }

    /** What a parser finds, in the words of {@link Telling}. */
    private static List<String> parsed(String document) {
        List<String> found = new ArrayList<>();
        Element html = Jsoup.parse(document).selectFirst("html");
        assertThat(html).isNotNull();
        visit(html, found);
        return found;
    }

    private static void visit(Node node, List<String> found) {
        if (node instanceof Element element) {
            found.add(start(element));
            element.childNodes().forEach(child -> visit(child, found));
            found.add("/" + element.tagName());
        } else if (node instanceof TextNode text && !text.getWholeText().isBlank()) {
            found.add(words(text.getWholeText()));
        } else if (node instanceof DataNode data && !data.getWholeData().isEmpty()) {
            found.add("data " + data.getWholeData());
        } else if (node instanceof Comment comment) {
            found.add("comment " + comment.getData());
        }
    }

    private static String start(Element element) {
        StringBuilder start = new StringBuilder("<" + element.tagName());
        element.attributes()
                .forEach(attribute ->
                        start.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue()));
        return start.toString();
    }

    private static String words(String text) {
        return "text " + text.strip().replaceAll("\\s+", " ");
    }

    private static final class Telling implements MarkupHandler {
        final List<String> told = new ArrayList<>();

        @Override
        public void start(StartTag tag) {
            StringBuilder start = new StringBuilder("<" + tag.name());
            for (int i = 0; i < tag.attributes(); i++) {
                start.append(' ').append(tag.attribute(i)).append('=').append(tag.value(i));
            }
            told.add(start.toString());
            if (!tag.isOpen()) {
                told.add("/" + tag.name());
            }
        }

        @Override
        public void end(String name) {
            told.add("/" + name);
        }

        @Override
        public void text(char[] source, int from, int to) {
            String text = Parser.unescapeEntities(new String(source, from, to - from), false);
            if (!text.isBlank()) {
                told.add(words(text));
            }
        }

        @Override
        public void data(String content) {
            told.add("data " + content);
        }

        @Override
        public void comment(String content) {
            told.add("comment " + content);
        }
    }
}
