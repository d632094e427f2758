package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
    @Test
    void everyLibraryThatRunsWithTheProgramIsNamedWithItsLicence() throws IOException {
        Set<String> named = found("THIRD-PARTY.md", "(?m)^\\| ([\\w.-]+:[\\w.-]+) \\| \\S.* \\|$");
        // A part that each system has its own of is named without it. Written by Maven before the tests, from the
        // dependencies as they are resolved.
        Set<String> used = found("target/runtime-libraries.txt", "(?m)^ +([\\w.-]+:(?:native(?=-)|[\\w.-]+(?=:jar:)))");
        assertThat(named).isEqualTo(used).hasSizeGreaterThan(30);
    }

    @Test
    void theLicenceIsWhole() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
                .contains(
                        "\n1.Definitions\n",
                        "\n15.Applicable Law\n",
                        "\n‘Compatible Licences’ according to Article 5 EUPL are:\n")
                .endsWith("require the production of a new EUPL version.\n");
    }

    private static Set<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
