package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.source.Component;
import de.vielfalt.view.SiteFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every example of every component: the examples are the components' documentation. */
class ComponentsTest {
    private static final Pattern MACRO = Pattern.compile("<#macro (\\w+)([^>]*)>");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)(=(?:\"[^\"]*\"|\\S+))?");

    private static final Templates TEMPLATES = new Templates(List.of(SiteFixture.TEMPLATES));
    private static final List<Component> COMPONENTS = read();

    static List<String> components() {
        return TemplateFiles.components();
    }

    static Stream<Arguments> examples() {
        return COMPONENTS.stream().flatMap(component -> component.examples().stream()
                .map(example -> Arguments.of(component.name(), example.name(), example.data())));
    }

    private static Component component(String name) {
        return COMPONENTS.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ".yaml"));
    }

    private static List<Component> read() {
        try {
            return Component.readAll(List.of(SiteFixture.TEMPLATES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The component's macro, which is its first. */
    private static Matcher macro(String component) {
        Matcher macro = MACRO.matcher(TemplateFiles.read("components/" + component + "/" + component + ".ftlh"));
        assertThat(macro.find()).as("a macro in %s", component).isTrue();
        return macro;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRendersToWellFormedHtml(String name, String example, Map<String, Object> data) throws Exception {
        String html = TEMPLATES.component(
                name, component(name).macro(), data, SiteFixture.messages().of(Language.GERMAN));

        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Jsoup.parse("<!DOCTYPE html><title>x</title><body>" + html + "</body>", "", parser);
        assertThat(html).isNotBlank();
        assertThat(parser.getErrors()).as(html).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentSaysWhatItIsAndShowsItsMinimumFirst(String name) {
        Component component = component(name);

        assertThat(component.description()).isNotBlank();
        assertThat(component.macro()).isEqualTo(macro(name).group(1));
        assertThat(component.examples().get(0).name()).isEqualTo("minimum");
    }

    @ParameterizedTest
    @MethodSource("components")
    void theDocumentedParametersAreThoseOfTheMacro(String name) {
        List<String> documented = component(name).parameters().stream()
                .map(parameter -> parameter.name() + (parameter.required() ? "" : "?"))
                .toList();
        List<String> taken = PARAMETER
                .matcher(macro(name).group(2))
                .results()
                .map(match -> match.group(1) + (match.group(2) == null ? "" : "?"))
                .toList();

        assertThat(documented).isEqualTo(taken);
    }

    @ParameterizedTest
    @MethodSource("components")
    void theMinimumGivesTheRequiredParametersOnly(String name) {
        Component component = component(name);
        Set<String> required = component.parameters().stream()
                .filter(Component.Parameter::required)
                .map(Component.Parameter::name)
                .collect(Collectors.toSet());

        assertThat(component.examples().get(0).data().keySet()).isEqualTo(required);
    }
}
