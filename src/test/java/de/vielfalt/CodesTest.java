package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.vielfalt.model.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code has a case that it rejects, one that it accepts and one that it exempts: {@code src/test/sites/codes.txt}. */
class CodesTest {
    private static final Path TESTS =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test");
    private static final List<ToldProblem> TOLD = ToldProblem.all();

    /** A line of the table. */
    record Row(String code, String rejected, String accepted, String exempted) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(TESTS.resolve("sites/codes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    @Test
    void the_table_has_every_code_once_in_the_order_of_the_program() throws IOException {
        assertThat(rows().stream().map(Row::code))
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_rejected_is_told_with_this_code(Row row) {
        String place = row.rejected();
        if (isTest(place)) {
            assertThat(method(place)).contains(row.code() + ": ");
        } else if (isSite(place)) {
            assertThat(TOLD)
                    .anyMatch(told ->
                            told.where().equals(problems(place)) && told.code().equals(row.code()));
        } else {
            assertThat(HeaderRow.read("rejected.txt"))
                    .anyMatch(each ->
                            each.toString().equals(place) && each.expected().contains(row.code() + ": "));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_accepted_is_not_even_told(Row row) {
        expectNoError(row.accepted(), row.code());
        assertThat(TOLD)
                .filteredOn(told -> told.where().equals(problems(row.accepted())))
                .noneMatch(told -> told.code().equals(row.code()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_exempted_gives_no_error(Row row) {
        if (row.exempted().startsWith("-")) {
            assertThat(row.exempted()).matches("-: \\S.{10,}");
        } else {
            assertThat(row.exempted()).isNotEqualTo(row.rejected());
            expectNoError(row.exempted(), row.code());
        }
    }

    /** That a valid site bakes, and that a row is accepted, is for {@link SitesTest} and {@link HeaderValuesTest} to prove. */
    private static void expectNoError(String place, String code) {
        if (isTest(place)) {
            assertThat(method(place)).doesNotContain("FEHLER " + code);
        } else if (isSite(place)) {
            assertThat(place).startsWith("valid/");
            assertThat(TESTS.resolve("sites").resolve(place).resolve("content")).isDirectory();
        } else {
            assertThat(HeaderRow.read("accepted.txt").stream().map(HeaderRow::toString))
                    .contains(place);
        }
    }

    private static boolean isSite(String place) {
        return place.matches("(?:in)?valid/[a-z-]+");
    }

    private static boolean isTest(String place) {
        return place.matches("[A-Za-z]+Test#\\w+");
    }

    private static String problems(String site) {
        return "sites/" + site + "/problems.txt";
    }

    /** The code of a test; it fails if there is no such test. */
    private static String method(String place) {
        String[] parts = place.split("#", 2);
        try (Stream<Path> walk = Files.walk(TESTS.resolve("java"))) {
            Path file = walk.filter(each -> each.endsWith(parts[0] + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no class " + parts[0]));
            String text = Files.readString(file);
            int start = text.indexOf("    void " + parts[1] + "()");
            if (start < 0 || !text.substring(0, start).stripTrailing().endsWith("@Test")) {
                return fail("no test " + place);
            }
            return text.substring(start, text.indexOf("\n    }\n", start)).replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
