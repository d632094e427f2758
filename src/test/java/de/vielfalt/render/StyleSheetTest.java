package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Palette;
import de.vielfalt.view.SiteFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StyleSheetTest {
    private static final String CSS = read();
    private static final int TOKENS = CSS.indexOf("@layer base {");
    private static final Pattern TOKEN = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");

    private static String read() {
        try {
            return Files.readString(SiteFixture.TEMPLATES.resolveSibling("assets/css/main.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsOneFileThatLoadsNothingButTheFontsOfTheSite() {
        assertThat(CSS.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(24 * 1024);
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

    static List<Palette.Pair> pairs() {
        return Palette.PAIRS;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairInUseHasTheContrastItNeeds(Palette.Pair pair) {
        for (Map<String, String> scheme : List.of(light(), dark())) {
            String front = scheme.getOrDefault(pair.front().token(), "");
            String back = scheme.getOrDefault(pair.back().token(), "");
            assertThat(Palette.contrast(front, back))
                    .as(pair + ": " + front + " on " + back)
                    .isGreaterThanOrEqualTo(pair.least());
        }
    }

    @Test
    void theTokensAreTheColoursThatABrandMaySet() {
        Map<String, String> light = new TreeMap<>();
        Map<String, String> dark = new TreeMap<>();
        for (Hue hue : Hue.values()) {
            light.put(hue.token(), hue.light());
            dark.put(hue.token(), hue.dark());
        }
        assertThat(light()).isEqualTo(light);
        assertThat(dark()).isEqualTo(dark);
    }

    /** Black on white has 21 to 1, and the example of the definition of contrast in WCAG 2.2 is grey: 4.48. */
    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Palette.contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Palette.contrast("#ffffff", "#777777")).isBetween(4.47, 4.49);
    }

    private static Map<String, String> light() {
        return tokens(CSS.substring(0, CSS.indexOf("@media screen and (prefers-color-scheme: dark)")));
    }

    private static Map<String, String> dark() {
        return tokens(CSS.substring(CSS.indexOf("@media screen and (prefers-color-scheme: dark)"), TOKENS));
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new TreeMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }
}
