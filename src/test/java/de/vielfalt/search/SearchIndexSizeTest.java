package de.vielfalt.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.json.JsonText;
import de.vielfalt.model.Language;
import de.vielfalt.view.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the index of a large site costs its readers, with gzip, which is never smaller than the Brotli that is meant. */
class SearchIndexSizeTest {
    private static final long SEED = 15_02_2020;
    private static final int WORDS = 6000;

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>();

    SearchIndexSizeTest() {
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 3 + random.nextInt(9); j > 0; j--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
    }

    /** As in any language, few words are frequent and many are rare. */
    private List<String> some(int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(words.get((int) (Math.pow(WORDS, random.nextDouble()) - 1)));
        }
        return some;
    }

    private Entry entry(int number) {
        Map<Field, List<String>> terms = new EnumMap<>(Field.class);
        List<String> title = some(4);
        terms.put(Field.TITLE, title);
        terms.put(Field.NAMES, some(14));
        terms.put(Field.DATES, some(8));
        terms.put(Field.HEADINGS, some(8));
        terms.put(Field.TEASER, some(18));
        return new Entry(
                "veranstaltungen/" + String.join("-", title) + "-" + number + "/",
                String.join(" ", title),
                "event",
                number,
                "Samstag, " + number % 28 + ". Dezember 2026, 18:00 bis 20:00 Uhr",
                List.of(Label.of(String.join(" ", some(2)))),
                "",
                "",
                terms);
    }

    @Test
    void a_thousand_pages_weigh_at_most_150_kilobytes() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            entries.add(entry(i));
        }
        String json =
                JsonText.compact(new SearchIndex(Language.GERMAN, entries, Map.of("event", "Veranstaltung")).json());
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(json.getBytes(UTF_8));
        }

        assertThat(zipped.size()).isBetween(1000, 150_000);
    }
}
