package de.vielfalt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {
    /** The browser reads the same table in {@code SearchTest}. */
    private static final Path TERMS = Path.of("src/test/resources/search/terms.txt");

    static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TERMS)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void spellingsOfAWordAreTheSameTerm(String row) {
        String[] sides = row.split(" =>", -1);

        assertThat(String.join(" ", Letters.terms(sides[0]))).isEqualTo(sides[1].strip());
    }
}
