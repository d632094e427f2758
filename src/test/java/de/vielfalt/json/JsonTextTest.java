package de.vielfalt.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    private static final long SEED = 15_02_2020;
    private static final ObjectMapper READER = new ObjectMapper();

    @Test
    void an_object_is_written_in_the_order_in_which_it_was_filled() {
        Json json = Json.object()
                .add("b", 1)
                .add("a", true)
                .addIfAny("left out", "")
                .addIfAny("none", Optional.empty())
                .addEach("nothing", List.of())
                .addEach("one", List.of(Json.of("x")))
                .addEach("two", List.of(Json.of("x"), Json.NULL))
                .add("empty", Json.object().done())
                .done();

        assertThat(JsonText.compact(json))
                .isEqualTo("{\"b\":1,\"a\":true,\"one\":\"x\",\"two\":[\"x\",null],\"empty\":{}}");
        assertThat(JsonText.indented(json)).isEqualTo("""
                {
                  "b": 1,
                  "a": true,
                  "one": "x",
                  "two": [
                    "x",
                    null
                  ],
                  "empty": {}
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "5.00,5", "2.50,2.5", "0.00,0", "1E+3,1000", "51.6167,51.6167", "-0.5,-0.5"})
    void a_number_is_written_without_exponent_and_needless_zeros(BigDecimal number, String written) {
        assertThat(JsonText.compact(Json.of(number))).isEqualTo(written);
    }

    @Test
    void in_a_script_nothing_can_end_the_element() {
        Json json = Json.of("</script><!--<script>&amp;\u2028\u2029]]>");

        assertThat(JsonText.inScript(json))
                .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u0026amp;\\u2028\\u2029]]\\u003e\"");
        assertThat(JsonText.compact(json)).isEqualTo("\"</script><!--<script>&amp;\\u2028\\u2029]]>\"");
    }

    @Test
    void half_a_character_becomes_the_sign_for_an_unknown_one() {
        assertThat(JsonText.compact(Json.of("a\uD83Db\uDE00c😀"))).isEqualTo("\"a\uFFFDb\uFFFDc😀\"");
    }

    /** Jackson, which nobody here wrote, reads what was written. */
    @Test
    void any_text_comes_out_as_it_went_in() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(20), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Json json = Json.object().add(text, Json.texts(text, "<" + text)).done();
            for (String written : List.of(JsonText.compact(json), JsonText.indented(json), JsonText.inScript(json))) {
                assertThat(READER.readTree(written).get(text).get(1).textValue())
                        .isEqualTo("<" + text);
            }
        }
    }
}
