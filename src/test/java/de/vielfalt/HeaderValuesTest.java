package de.vielfalt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of every type takes the values that the content model names, and answers others at their line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeaderValuesTest {
    private SiteTest accepted = SiteTest.empty();
    private List<String> refusals = List.of();

    static List<HeaderRow> accepted() {
        return HeaderRow.read("accepted.txt");
    }

    static List<HeaderRow> rejected() {
        return HeaderRow.read("rejected.txt");
    }

    @BeforeAll
    void bake_each_table_as_one_site() throws IOException {
        accepted = HeaderRow.site(accepted()).bake();
        refusals = HeaderRow.site(rejected()).bake().lines();
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            HeaderRow.rewrite(
                    "rejected.txt",
                    rejected().stream().map(row -> row.said(refusals)).toList());
        }
    }

    @Test
    void nothing_is_said_against_values_that_are_fine() {
        assertThat(accepted.lines()).noneMatch(line -> line.contains("/fall-"));
        accepted.expectNoErrors();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void a_value_that_is_fine_shows_on_its_page(HeaderRow row) {
        assertThat(accepted.main(row.page()).text()).contains(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejected")
    void a_value_that_is_not_is_answered_at_its_line(HeaderRow row) {
        assertThat(row.said(refusals)).isNotEmpty().isEqualTo(row.expected());
    }
}
