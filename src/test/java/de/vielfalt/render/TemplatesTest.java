package de.vielfalt.render;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Problem;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @TempDir
    private Path folder;

    private final Messages messages = SiteFixture.messages().of(Language.GERMAN);
    private final View view = SiteFixture.site()
            .event("tag", "Tag <b>&</b> „Nacht“", event().on("2026-12-05").seats(2000))
            .text("<p>Ein <em>Text</em></p>", "")
            .derive("2026-11-20");

    private PageView page() {
        return view.pages().stream()
                .filter(page -> page.type().equals("event"))
                .findFirst()
                .orElseThrow();
    }

    private Templates templates(String name, String text) throws IOException {
        write(folder, name, text);
        return new Templates(List.of(folder));
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private String render(String template) throws Exception {
        return templates("pages/event.ftlh", template).render(page(), view.site(), messages);
    }

    private Problem problem(Templates templates) {
        return catchThrowableOfType(
                        TemplateProblemException.class, () -> templates.render(page(), view.site(), messages))
                .problem();
    }

    private Problem problem(String template) throws IOException {
        return problem(templates("pages/event.ftlh", template));
    }

    @Test
    void textIsEscapedAndMarkupIsNot() throws Exception {
        assertThat(render("${page.title} ${page.content.body}"))
                .isEqualTo("Tag &lt;b&gt;&amp;&lt;/b&gt; „Nacht“ <p>Ein <em>Text</em></p>");
    }

    @Test
    void whatIsMissingIsMissingAndWhatIsThereIsThere() throws Exception {
        assertThat(render("${page.content.picture???c} ${page.content.when???c} ${page.content.when.day}"))
                .isEqualTo("false true 05");
    }

    @Test
    void numbersAndBooleansPrintAsComputersWriteThem() throws Exception {
        assertThat(render("${12345.5} ${true} ${page.content.when.struck}")).isEqualTo("12345.5 true false");
    }

    @Test
    void messagesAreFilledInAndEscaped() throws Exception {
        assertThat(render("${msg(\"time.at\", 12345)} ${msg(\"footer.operator\", \"A & B\")}"))
                .isEqualTo("12.345 Uhr Herausgegeben von: A &amp; B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page?api.title}",
                "${page.class}",
                "${page.getClass()}",
                "${page.hashCode()}",
                "${page.title()}",
                "${page.title.length()}",
                "${page.withHeadTitle(\"x\")}",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${config}",
                "${db}",
                "${content}",
            })
    void aTemplateReachesNothingButWhatItIsGiven(String template) throws IOException {
        assertThat(problem(template).code()).isEqualTo(Code.TEMPLATE_INVALID);
    }

    @Test
    void aTemplateThatFreeMarkerCannotReadIsReportedWithItsLine() throws IOException {
        assertThat(problem("<p>\n<#if page.title>\n"))
                .satisfies(problem -> assertThat(problem.variant()).isEqualTo("syntax"))
                .extracting(problem -> problem.location().path())
                .isEqualTo("templates/pages/event.ftlh");
        assertThat(problem(templates("pages/event.ftlh", "a\nb\n${")).location().line())
                .isEqualTo(3);
    }

    @Test
    void aTemplateThatFailsIsReportedWithItsLine() throws IOException {
        Problem problem = problem("<p>\n</p>\n${page.titel}\n");

        assertThat(problem.variant()).isEqualTo("failed");
        assertThat(problem.location().path()).isEqualTo("templates/pages/event.ftlh");
        assertThat(problem.location().line()).isEqualTo(3);
    }

    @Test
    void aTemplateThatIsMissingIsReported() {
        Problem problem = problem(new Templates(List.of(folder)));

        assertThat(problem.variant()).isEqualTo("missing");
        assertThat(problem.location().path()).isEqualTo("templates/pages/event.ftlh");
        assertThat(problem.arguments()).containsExactly("pages/event.ftlh");
    }

    @Test
    void anImportThatIsMissingIsReportedWhereItIsAskedFor() throws IOException {
        Problem problem = problem("<#-- -->\n<#import \"/components/nichts/nichts.ftlh\" as x>\n");

        assertThat(problem.variant()).isEqualTo("missing");
        assertThat(problem.location().path()).isEqualTo("templates/pages/event.ftlh");
        assertThat(problem.location().line()).isEqualTo(2);
        assertThat(problem.arguments()).containsExactly("components/nichts/nichts.ftlh");
    }

    @Test
    void aFaultInAnImportedTemplateIsReportedThere() throws IOException {
        write(folder, "components/x/x.ftlh", "<#macro x>\n${nichts}\n</#macro>");
        Problem failed = problem("<#import \"/components/x/x.ftlh\" as x>\n<@x.x/>");
        assertThat(failed.location().path() + ":" + failed.location().line())
                .isEqualTo("templates/components/x/x.ftlh:2");

        write(folder, "components/x/x.ftlh", "<#macro x>\n\n<#if>\n</#macro>");
        Problem unreadable = problem("<#import \"/components/x/x.ftlh\" as x>\n<@x.x/>");
        assertThat(unreadable.location().path() + ":" + unreadable.location().line())
                .isEqualTo("templates/components/x/x.ftlh:3");
    }

    @Test
    void aMessageThatIsMissingIsReportedAsSuch() throws IOException {
        Problem problem = problem("${msg(\"gibt.es.nicht\")}");

        assertThat(problem.code()).isEqualTo(Code.MESSAGE_INVALID);
        assertThat(problem.variant()).isEqualTo("missing");
        assertThat(problem.location().path()).isEqualTo("templates/messages/messages_de.properties");
        assertThat(problem.arguments()).containsExactly("gibt.es.nicht", "de");
    }

    @Test
    void aSitesTemplateStandsInForTheProjects() throws Exception {
        write(folder, "components/skip-link/skip-link.ftlh", "<#macro skipLink><i>eigen</i></#macro>");
        Templates templates = new Templates(List.of(folder, folder.resolve("nicht da"), SiteFixture.TEMPLATES));

        assertThat(templates.render(page(), view.site(), messages)).contains("<i>eigen</i>", "<h1>");
    }

    @Test
    void aTemplateIsReadOnceAndThenNoMore() throws Exception {
        Templates templates = templates("pages/event.ftlh", "eins");
        templates.render(page(), view.site(), messages);
        write(folder, "pages/event.ftlh", "zwei");

        assertThat(templates.render(page(), view.site(), messages)).isEqualTo("eins");
    }

    @Test
    void threadsRenderTheSamePages() throws Exception {
        View sample = SampleSite.view();
        Messages.Bundles bundles = SiteFixture.messages();
        Templates templates = new Templates(List.of(SiteFixture.TEMPLATES));
        Callable<List<String>> all = () -> {
            List<String> pages = new ArrayList<>();
            for (PageView page : sample.pages()) {
                pages.add(templates.render(page, sample.site(), bundles.of(page.language())));
            }
            return pages;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = threads.invokeAll(List.of(all, all, all, all));
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(results.get(0).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
