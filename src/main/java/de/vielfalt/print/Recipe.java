package de.vielfalt.print;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import java.util.Arrays;
import java.util.List;

/**
 * All that decides what a sheet looks like, besides what it says and the program itself. Loads none of the libraries that make
 * PDFs, as most builds only ask whether anything has changed.
 *
 * @param template source of the template
 * @param source source of the style sheet
 * @param look the brand's
 */
public record Recipe(String template, String source, Look look) {
    /** The template, below {@code templates/}. */
    public static final String TEMPLATE = "print/poster.ftlh";

    /** The style sheet, likewise. */
    public static final String STYLE = "print/poster.css";

    /** The style sheet in the colours of the brand. */
    String style() {
        String style = source;
        for (Hue hue : Hue.values()) {
            style = style.replace("var(--" + hue.token() + ")", look.palette().light(hue));
        }
        return style;
    }

    /** The same as plain values, from which a fingerprint can be made. */
    public List<String> parts() {
        String colours = String.join(
                ",",
                Arrays.stream(Hue.values())
                        .map(hue -> look.palette().light(hue))
                        .toList());
        return List.of(template, source, colours, String.join(",", look.mark()));
    }
}
