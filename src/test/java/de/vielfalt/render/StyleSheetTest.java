package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.view.SiteFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {
    private static final String CSS = read();
    private static final int TOKENS = CSS.indexOf("@layer base {");
    private static final Pattern TOKEN = Pattern.compile("--(\\w+): (#[0-9a-f]{3,6});");

    private static String read() {
        try {
            return Files.readString(SiteFixture.TEMPLATES.resolveSibling("assets/css/main.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsOneFileThatLoadsNothingButTheFontsOfTheSite() {
        assertThat(CSS.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(16 * 1024);
        assertThat(CSS.replaceAll("url\\(\"\\.\\./fonts/rubik-[a-z-]+\\.woff2\"\\)", ""))
                .doesNotContain("@import", "url(");
    }

    @Test
    void itOpensWithTheOrderOfItsLayersAndUsesThemAll() {
        assertThat(CSS).startsWith("@layer tokens, base, layout, prose, blocks, print;\n");
        assertThat(Pattern.compile("@layer (\\w+) \\{").matcher(CSS).results().map(match -> match.group(1)))
                .containsExactly("tokens", "base", "layout", "prose", "blocks", "print");
    }

    @Test
    void coloursStandInTheTokensOnly() {
        String blocks = CSS.substring(TOKENS);
        assertThat(blocks)
                .doesNotContainPattern("(?<!href=\")#[0-9a-f]{3,8}\\b")
                .doesNotContainPattern("\\b(rgb|hsl|oklch)\\(");
    }

    @Test
    void propertiesAreLogical() {
        assertThat(CSS)
                .doesNotContainPattern("[{;\\s](?:margin|padding|border)-(?:left|right|top|bottom)\\b")
                .doesNotContainPattern("[{;]\\s*(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)):")
                .doesNotContainPattern("text-align: (?:left|right)")
                .doesNotContain("float:");
    }

    @Test
    void everyWidthOfATablesColumnHasItsClass() {
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(i -> ".w-" + 5 * i + "{inline-size:" + 5 * i + "%}"))
                .allSatisfy(rule -> assertThat(CSS).contains(rule));
    }

    @Test
    void everyPropertyThatIsUsedIsDefined() {
        assertThat(Pattern.compile("var\\(--(\\w+)").matcher(CSS).results().map(match -> match.group(1)))
                .allSatisfy(name -> assertThat(CSS).contains("--" + name + ": "));
    }

    /** Text needs 4.5 to 1 (WCAG 2.2, 1.4.3), forms that carry meaning 3 to 1 (1.4.11). */
    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, card, 7",
        "soft, paper, 4.5",
        "soft, card, 4.5",
        "paper, ink, 7",
        "card, berry, 4.5",
        "card, teal, 4.5",
        "ink, line, 4.5",
        "night, saffron, 7",
        "berry, card, 3",
        "teal, card, 3",
        "coral, card, 3",
        "sky, card, 3",
        "leaf, card, 3",
        "berry, paper, 3",
        "teal, paper, 3",
        "coral, paper, 3",
        "sky, paper, 3",
        "leaf, paper, 3",
    })
    void everyPairInUseHasTheContrastItNeeds(String front, String back, double least) {
        for (Map<String, String> scheme : List.of(light(), dark())) {
            String pair = front + " " + scheme.get(front) + " on " + back + " " + scheme.get(back);
            assertThat(contrast(scheme.getOrDefault(front, ""), scheme.getOrDefault(back, "")))
                    .as(pair)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> light() {
        return tokens(CSS.substring(0, CSS.indexOf("@media (prefers-color-scheme: dark)")), Map.of());
    }

    private static Map<String, String> dark() {
        return tokens(CSS.substring(CSS.indexOf("@media (prefers-color-scheme: dark)"), TOKENS), light());
    }

    private static Map<String, String> tokens(String css, Map<String, String> base) {
        Map<String, String> tokens = new HashMap<>(base);
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double contrast(String a, String b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
