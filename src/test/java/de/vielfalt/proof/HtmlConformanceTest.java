package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Every page conforms to HTML as the W3C's own checker understands it. */
class HtmlConformanceTest {
    /** The schema of HTML and ARIA. It takes a second to compile, which is why there is one checker for all pages. */
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @EnumSource(WholeSite.class)
    void the_html_checker_finds_no_error_on_any_page(WholeSite site) throws Exception {
        SimpleDocumentValidator checker = checker();

        for (Map.Entry<String, byte[]> file : site.edition().files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                check(checker, file.getKey(), file.getValue());
            }
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void the_html_checker_finds_what_is_wrong_with_a_page() throws Exception {
        String html =
                "<!DOCTYPE html><html lang=\"de\"><title>Fest</title><p><img src=\"fest.jpg\"><dd>Tee</dd></html>";

        check(checker(), "fest.html", html.getBytes(UTF_8));

        assertThat(findings).hasSizeGreaterThan(1).allMatch(finding -> finding.startsWith("fest.html:1:"));
    }

    private SimpleDocumentValidator checker() throws Exception {
        SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
        checker.setUpMainSchema(SCHEMA, new Findings("the schema"));
        return checker;
    }

    private void check(SimpleDocumentValidator checker, String file, byte[] html) throws SAXException, IOException {
        checker.setUpValidatorAndParsers(new Findings(file), true, false);
        InputSource source = new InputSource(new ByteArrayInputStream(html));
        source.setSystemId(Bake.BASE + file);
        source.setEncoding("UTF-8");
        checker.checkHtmlInputSource(source);
    }

    /** Takes down what is wrong with a page. */
    private final class Findings implements ErrorHandler {
        private final String file;

        Findings(String file) {
            this.file = file;
        }

        @Override
        public void warning(SAXParseException warning) {
            // advice, such as on headings of sections
        }

        @Override
        public void error(SAXParseException error) {
            add(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            add(error);
        }

        private void add(SAXParseException finding) {
            findings.add(file + ":" + finding.getLineNumber() + ":" + finding.getColumnNumber() + ": "
                    + finding.getMessage());
        }
    }
}
