package de.vielfalt.styleguide;

import de.vielfalt.model.Html;
import de.vielfalt.model.Hue;
import de.vielfalt.model.Palette;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.source.Component;
import de.vielfalt.view.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page that shows the whole design, and its style sheet, which a site's own style sheet goes before. */
public final class StyleGuide {
    /** The words of the page itself, in the language of the preview. */
    private static final List<String> WORDS = List.of(
            "title",
            "lead",
            "colours",
            "colours-lead",
            "contrast",
            "light",
            "dark",
            "type",
            "type-lead",
            "sample",
            "components",
            "parameters",
            "required");

    private final Templates templates;
    private final Messages messages;
    private final Palette palette;

    /**
     * A style guide.
     *
     * @param templates the components as macros
     * @param messages the words that the examples are shown with
     * @param palette the colours of the site
     */
    public StyleGuide(Templates templates, Messages messages, Palette palette) {
        this.templates = templates;
        this.messages = messages;
        this.palette = palette;
    }

    /** An example and what became of it. */
    public record Shown(String name, Html html) {}

    /** A component, and its examples as they were rendered. */
    public record Entry(Component component, List<Shown> examples) {}

    /**
     * The page, with addresses from the root of the site.
     *
     * @param language {@code de} or {@code en}, of what the page says itself
     * @param folder where it stands: {@code /…/}
     * @throws TemplateProblemException if a component fails
     */
    public String page(List<Component> components, String language, String folder) throws TemplateProblemException {
        List<Entry> entries = new ArrayList<>();
        for (Component component : components) {
            List<Shown> shown = new ArrayList<>();
            for (Component.Example example : component.examples()) {
                String html = templates.component(component.name(), component.macro(), example.data(), messages);
                shown.add(new Shown(example.name(), new Html(Stand.in(html, folder))));
            }
            entries.add(new Entry(component, List.copyOf(shown)));
        }
        ProblemTexts texts = new ProblemTexts(language);
        Map<String, Object> model = Map.of(
                "language", language,
                "folder", folder,
                "entries", entries,
                "swatches", Swatch.of(palette),
                "words",
                        WORDS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), word -> texts.text("preview.guide." + word, List.of()))));
        return templates.render("stilbuch.ftlh", resource("stilbuch.ftlh"), model);
    }

    /** Its style sheet, with both schemes as the values of {@code data-scheme}. */
    public String styleSheet() {
        StringBuilder css = new StringBuilder(resource("stilbuch.css"));
        scheme(css, "light", palette::light);
        scheme(css, "dark", palette::dark);
        for (Hue hue : Hue.values()) {
            css.append(".guide-swatch-" + hue.token() + "{background:var(--" + hue.token() + ")}\n");
        }
        return css.toString();
    }

    private static void scheme(StringBuilder css, String name, Function<Hue, String> colour) {
        css.append("[data-scheme=").append(name).append("]{color-scheme:").append(name);
        for (Hue hue : Hue.values()) {
            css.append(";--").append(hue.token()).append(':').append(colour.apply(hue));
        }
        css.append("}\n");
    }

    /** A picture that stands in for those that the examples name and nobody has taken. */
    public String standIn() {
        return resource("bild.svg");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(StyleGuide.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
