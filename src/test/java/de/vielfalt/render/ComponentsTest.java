package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Html;
import de.vielfalt.model.Language;
import de.vielfalt.view.SiteFixture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Renders every example of every component: the examples are the components' documentation. */
class ComponentsTest {
    private static final Pattern MACRO = Pattern.compile("<#macro (\\w+)([^>]*)>");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)(=(?:\"[^\"]*\"|\\S+))?");

    private static final Templates TEMPLATES = new Templates(List.of(SiteFixture.TEMPLATES));

    static List<String> components() {
        return TemplateFiles.components();
    }

    static Stream<Arguments> examples() {
        return components().stream().flatMap(component -> list(yaml(component), "examples").stream()
                .map(example -> Arguments.of(component, example.get("name"), example.get("data"))));
    }

    private static Map<String, Object> yaml(String component) {
        String text = TemplateFiles.read("components/" + component + "/" + component + ".yaml");
        return map(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    @SuppressWarnings("unchecked") // YAML's mappings have string keys here
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // see map
    private static List<Map<String, Object>> list(Map<String, Object> yaml, String key) {
        return (List<Map<String, Object>>) yaml.getOrDefault(key, List.of());
    }

    /** The component's macro, which is its first. */
    private static Matcher macro(String component) {
        Matcher macro = MACRO.matcher(TemplateFiles.read("components/" + component + "/" + component + ".ftlh"));
        assertThat(macro.find()).as("a macro in %s", component).isTrue();
        return macro;
    }

    /** What is called {@code body} is markup; an example says so by the name alone. */
    private static Object data(String name, Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> wrapped = new LinkedHashMap<>();
            fields.forEach((key, field) -> wrapped.put(String.valueOf(key), data(String.valueOf(key), field)));
            return wrapped;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> data("", item)).toList();
        }
        return name.equals("body") ? new Html(String.valueOf(value)) : value;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRendersToWellFormedHtml(String component, String example, Object values) throws Exception {
        Map<String, Object> data = map(data("", values));
        StringBuilder call =
                new StringBuilder("<#import \"/components/" + component + "/" + component + ".ftlh\" as c>");
        call.append("<@c.").append(macro(component).group(1));
        data.keySet()
                .forEach(name -> call.append(' ').append(name).append("=data.").append(name));
        call.append("/>");

        String html = TEMPLATES.render(
                "example.ftlh",
                call.toString(),
                Map.of(
                        "data",
                        data,
                        "msg",
                        new MessageMethod(SiteFixture.messages().of(Language.GERMAN))));

        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Jsoup.parse("<!DOCTYPE html><title>x</title><body>" + html + "</body>", "", parser);
        assertThat(html).isNotBlank();
        assertThat(parser.getErrors()).as(html).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentSaysWhatItIsAndShowsItsMinimumFirst(String component) {
        Map<String, Object> yaml = yaml(component);

        assertThat(yaml).containsKeys("description", "parameters", "examples");
        assertThat(list(yaml, "examples").get(0)).containsEntry("name", "minimum");
        assertThat(list(yaml, "parameters")).allSatisfy(parameter -> assertThat(parameter)
                .containsOnlyKeys("name", "type", "required", "description"));
    }

    @ParameterizedTest
    @MethodSource("components")
    void theDocumentedParametersAreThoseOfTheMacro(String component) {
        List<String> documented = new ArrayList<>();
        for (Map<String, Object> parameter : list(yaml(component), "parameters")) {
            documented.add(parameter.get("name") + (Boolean.TRUE.equals(parameter.get("required")) ? "" : "?"));
        }
        List<String> taken = PARAMETER
                .matcher(macro(component).group(2))
                .results()
                .map(match -> match.group(1) + (match.group(2) == null ? "" : "?"))
                .toList();

        assertThat(documented).isEqualTo(taken);
    }

    @ParameterizedTest
    @MethodSource("components")
    void theMinimumGivesTheRequiredParametersOnly(String component) {
        Map<String, Object> yaml = yaml(component);
        TreeSet<Object> required = new TreeSet<>();
        for (Map<String, Object> parameter : list(yaml, "parameters")) {
            if (Boolean.TRUE.equals(parameter.get("required"))) {
                required.add(parameter.get("name"));
            }
        }

        assertThat(map(list(yaml, "examples").get(0).get("data")).keySet()).isEqualTo(required);
    }
}
