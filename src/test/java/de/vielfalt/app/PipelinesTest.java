package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ready-made files for forges call commands that there are. */
class PipelinesTest {
    private static final Path PROJECT = Path.of(System.getProperty("vielfalt.home", "."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/website.yml",
                ".forgejo/workflows/website.yml",
                ".gitlab-ci.yml",
                ".woodpecker.yml"
            })
    void everyCommandOfAForgeIsOne(String file) throws Exception {
        List<String> commands = commands(file);
        assertThat(commands).anyMatch(line -> line.startsWith("check ")).anyMatch(line -> line.startsWith("publish "));
        for (String line : commands) {
            Arguments arguments = Arguments.parse(
                    line.replace("\"$WEBSITE_TARGET\"", "dir:/srv/website").split(" "));
            assertThat(arguments.command()).as(line).isPresent();
            if (arguments.has(Option.FORMAT)) {
                assertThat(ReportForm.named(arguments.value(Option.FORMAT).orElseThrow()))
                        .isNotNull();
            }
        }
    }

    /** Every step that calls us, without {@code ./site}. */
    private static List<String> commands(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        collect(
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(PROJECT.resolve(file))),
                lines);
        return lines;
    }

    private static void collect(Object node, List<String> lines) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, lines));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, lines));
        } else if (node instanceof String text && text.startsWith("./site ")) {
            lines.add(text.substring("./site ".length()));
        }
    }
}
