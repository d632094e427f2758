package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ready-made files for forges: by the forges' own schemas, and their commands do what they are for. */
class PipelinesTest {
    private static final Path PROJECT = Path.of(System.getProperty("vielfalt.home", "."));

    private static List<String> files() {
        return List.of(
                ".github/workflows/website.yml", ".forgejo/workflows/website.yml", ".gitlab-ci.yml", ".woodpecker.yml");
    }

    @ParameterizedTest
    @MethodSource("files")
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

    /** Schemas as SchemaStore and GitLab publish them; docs/licences.md says where these come from. Forgejo reads what GitHub does. */
    @ParameterizedTest
    @CsvSource({
        ".github/workflows/website.yml, github-workflow, jobs",
        ".forgejo/workflows/website.yml, github-workflow, jobs",
        ".gitlab-ci.yml, gitlab-ci, publish"
    })
    void aForgesFileIsOneByItsSchemaAndASpoiledOneIsNot(String file, String schema, String spoiled) throws Exception {
        ObjectNode pipeline = (ObjectNode) new ObjectMapper().valueToTree(load(file));

        assertThat(faults(schema, pipeline)).isEmpty();
        pipeline.putObject(spoiled).put("skript", "./site publish");
        assertThat(faults(schema, pipeline)).isNotEmpty();
    }

    private static List<String> faults(String schema, JsonNode pipeline) throws IOException {
        String text = Files.readString(PROJECT.resolve("src/test/resources/forges/" + schema + ".schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text).validate(pipeline).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** In the order of the file, in a clone with its history: as a forge does. */
    @ParameterizedTest
    @MethodSource("files")
    void everyCommandOfAForgeDoesItsWork(String file, @TempDir Path folder) throws Exception {
        Path clone = folder.resolve("clone");
        WholeProgram program = new WholeProgram(PublishableSite.write(clone));
        for (String line : commands(file)) {
            String[] words =
                    line.replace("\"$WEBSITE_TARGET\"", "dir:../website").split(" ");
            assertThat(program.runHere(words)).as(line + "\n" + program.err()).isEqualTo(ExitCode.GOOD);
        }
        assertThat(folder.resolve("website/current/index.html")).exists();
        if (file.contains("gitlab")) {
            assertThat(clone.resolve("report.json")).content().contains("\"check_name\": \"vorgabe\"");
        }
        if (!file.contains("woodpecker")) {
            assertThat(clone.resolve("website.zip")).isNotEmptyFile();
        }
    }

    /** Every step that calls us, without {@code ./site}. */
    private static List<String> commands(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        collect(load(file), lines);
        return lines;
    }

    private static Object load(String file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(PROJECT.resolve(file)));
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
