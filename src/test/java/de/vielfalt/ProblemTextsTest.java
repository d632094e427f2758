package de.vielfalt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of problems: complete in both languages, and each of them tried as a whole line. */
class ProblemTextsTest {
    private static final ProblemTexts GERMAN = new ProblemTexts("de");
    private static final ProblemTexts ENGLISH = new ProblemTexts("en");
    private static final List<ToldProblem> TOLD = ToldProblem.all();
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");
    private static final String REMEDY = ".remedy";

    /** What no site in a repository can bring about, and the test that does: large files, links, bytes, machine faults. */
    private static final Map<String, String> IN_CODE = Map.ofEntries(
            Map.entry("asciidoc.too-deep", "HardInputTest"),
            Map.entry("ausgabe-plan.missing", "OutputTest"),
            Map.entry("ausgabe-plan.twice", "OutputTest"),
            Map.entry("ausgabe-plan.unplanned", "OutputTest"),
            Map.entry("aushang-misslungen.failed", "PrintsTest"),
            Map.entry("bild-ungueltig.too-heavy", "HardInputTest"),
            Map.entry("bild-ungueltig.too-large", "HardInputTest"),
            Map.entry("datei-verboten.link-broken", "HardInputTest"),
            Map.entry("datei-verboten.link-circle", "HardInputTest"),
            Map.entry("datei-verboten.link-outside", "HardInputTest"),
            Map.entry("datei-verboten.unreadable", "TextFileTest"),
            Map.entry("datei-zu-gross.include", "HardInputTest"),
            Map.entry("datei-zu-gross.text", "HardInputTest"),
            Map.entry("kodierung.file-name", "ReproducibilityTest"),
            Map.entry("kodierung.include", "HardInputTest"),
            Map.entry("kodierung.not-utf8", "HardInputTest"),
            Map.entry("kodierung.nul", "HardInputTest"),
            Map.entry("platzhalter.host", "DefaultsTest"),
            Map.entry("text-baustein.no-file", "MessagesTest"),
            Map.entry("verlauf-unvollstaendig.no-git", "HistoryNotesTest"),
            Map.entry("verlauf-unvollstaendig.no-repository", "HistoryNotesTest"),
            Map.entry("verlauf-unvollstaendig.refused", "HistoryNotesTest"),
            Map.entry("verlauf-unvollstaendig.shallow", "HistoryNotesTest"),
            Map.entry("vorgabe.configuration", "DefaultsTest"),
            Map.entry("vorgabe.page", "DefaultsTest"),
            Map.entry("vorgabe.setting", "DefaultsTest"),
            Map.entry("vorgabe.vocabulary", "DefaultsTest"));

    /** One text and its remedy: {@code datum-ungueltig.no-such-date}. */
    record Variant(String key) {
        static List<Variant> all() {
            return GERMAN.keys().stream()
                    .filter(key -> Code.of(key.replaceFirst("\\..*", "")).isPresent() && !key.endsWith(REMEDY))
                    .map(Variant::new)
                    .toList();
        }

        String whole(ProblemTexts texts) {
            return texts.text(key, List.of()) + " " + texts.text(key + REMEDY, List.of());
        }

        Code code() {
            return Code.of(key.substring(0, key.indexOf('.'))).orElseThrow();
        }

        /** What is inserted into the German text to give that line, if it is a line of this text. */
        Optional<List<String>> arguments(String line) {
            if (!line.contains(" " + code().id() + ": ")) {
                return Optional.empty();
            }
            String text = code().id() + ": " + whole(GERMAN);
            String[] arguments = new String[10];
            StringBuilder pattern = new StringBuilder("[^:]+:\\d+: (?:FEHLER|HINWEIS) ");
            List<Integer> groups = new ArrayList<>();
            Matcher slot = SLOT.matcher(text);
            int done = 0;
            while (slot.find()) {
                int number = Integer.parseInt(slot.group(1));
                pattern.append(Pattern.quote(text.substring(done, slot.start())));
                pattern.append(groups.contains(number) ? "\\" + (groups.indexOf(number) + 1) : "(.*)");
                if (!groups.contains(number)) {
                    groups.add(number);
                }
                done = slot.end();
            }
            pattern.append(Pattern.quote(text.substring(done)));
            Matcher matcher = Pattern.compile(pattern.toString()).matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            for (int i = 0; i < groups.size(); i++) {
                arguments[groups.get(i)] = matcher.group(i + 1);
            }
            return Optional.of(Arrays.stream(arguments)
                    .map(argument -> Objects.requireNonNullElse(argument, "?"))
                    .toList());
        }

        @Override
        public String toString() {
            return key;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problems",
                "problems-app",
                "problems-calendar",
                "problems-publish",
                "problems-view",
                "problems-form"
            })
    void both_languages_have_the_same_texts_with_the_same_slots(String file) {
        Properties german = properties(file, "de");
        Properties english = properties(file, "en");

        assertThat(english.stringPropertyNames()).isEqualTo(german.stringPropertyNames());
        for (String key : german.stringPropertyNames()) {
            Set<String> slots = slots(german.getProperty(key));
            assertThat(slots(english.getProperty(key))).as(key).isIn(slots, inEnglish(slots));
        }
    }

    @Test
    void every_code_has_a_text_and_every_text_its_remedy() {
        Set<Code> codes = Variant.all().stream().map(Variant::code).collect(Collectors.toSet());

        assertThat(codes).containsExactlyInAnyOrder(Code.values());
        assertThat(Variant.all().stream().map(Variant::key)).containsAll(IN_CODE.keySet());
        assertThat(GERMAN.keys())
                .containsAll(
                        Variant.all().stream().map(each -> each.key() + REMEDY).toList());
    }

    @Test
    void every_text_is_of_a_code_or_of_the_command_line() {
        Set<String> rest = new TreeSet<>(GERMAN.keys());
        Variant.all().forEach(each -> rest.removeAll(List.of(each.key(), each.key() + REMEDY)));

        assertThat(rest)
                .allMatch(key ->
                        key.matches("(?:app|form|import|new|output|preview|publish|severity|status|translate)\\..*"));
    }

    static List<Variant> variants() {
        return Variant.all();
    }

    /** Whoever adds a text adds a tiny site or a row of {@code values/rejected.txt}; if neither can do, {@link #IN_CODE}. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void some_test_expects_the_whole_line_of_each_text(Variant variant) {
        String where = IN_CODE.getOrDefault(variant.key(), "");

        assertThat(TOLD)
                .filteredOn(told -> where.isEmpty()
                        ? told.where().startsWith("sites/")
                        : told.where().endsWith("/" + where + ".java"))
                .anyMatch(told -> variant.arguments(told.line()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void a_line_is_as_whole_in_english(Variant variant) {
        for (ToldProblem told : TOLD) {
            variant.arguments(told.line()).ifPresent(arguments -> {
                String name = variant.key().substring(variant.key().indexOf('.') + 1);
                Problem problem =
                        Problem.error(variant.code(), Location.file("content/x.adoc"), name, arguments.toArray());
                assertThat(ENGLISH.line(problem))
                        .startsWith("content/x.adoc:1: ERROR " + variant.code().id() + ": ")
                        .doesNotContain("FEHLER")
                        .doesNotContainPattern(SLOT);
            });
        }
    }

    @Test
    void every_expected_line_of_the_sites_is_a_text_filled_in() {
        assertThat(TOLD)
                .filteredOn(told -> told.where().startsWith("sites/"))
                .allMatch(told -> Variant.all().stream()
                        .anyMatch(variant -> variant.arguments(told.line()).isPresent()))
                .noneMatch(told -> SLOT.matcher(told.line()).find());
    }

    /** A day comes as three arguments: its date, and its weekday in German and in English. */
    private static Set<String> inEnglish(Set<String> slots) {
        Map<String, String> weekdays = Map.of("1", "2", "4", "5");
        return slots.stream()
                .map(slot -> weekdays.getOrDefault(slot, slot))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String file, String language) {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Problem.class.getResourceAsStream(file + "_" + language + ".properties"), "no such file"),
                UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
