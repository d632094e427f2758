package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import de.vielfalt.model.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the handbook shows is what the program does. How examples are marked is said in {@code schnellstart.adoc}. */
class HandbookTest {
    static Stream<Handbook> pagesWithExamples() {
        return Handbook.pages().stream().filter(page -> !page.files().isEmpty());
    }

    static Stream<Handbook.Mistake> mistakes() {
        return Handbook.pages().stream().flatMap(page -> page.mistakes().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithExamples")
    void the_examples_of_a_page_make_a_site_without_any_problem(Handbook page) throws IOException {
        SiteTest site = SiteTest.empty();
        page.files().forEach(site::file);
        for (Map.Entry<String, Path> copy : page.copies().entrySet()) {
            site.file(copy.getKey(), Files.readAllBytes(copy.getValue()));
        }

        site.bake().expectNoProblems();

        for (Map.Entry<String, String> file : page.files().entrySet()) {
            String title = file.getValue().lines().findFirst().orElseThrow().substring(2);
            assertThat(site.output()).as(title).isDirectoryRecursivelyContaining(shown -> isTitled(shown, title));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void the_program_answers_a_mistake_as_the_handbook_says(Handbook.Mistake mistake) {
        SiteTest site = SiteTest.with(mistake.path(), mistake.text()).bake();

        assertThat(site.lines()).containsExactlyElementsOf(mistake.lines());
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void the_handbook_explains_codes_that_exist_and_shows_good_and_bad_examples() {
        List<Handbook> pages = Handbook.pages();

        assertThat(pages).flatExtracting(Handbook::codes).isNotEmpty().allMatch(code -> Code.of(code.toString())
                .isPresent());
        assertThat(pagesWithExamples()).isNotEmpty();
        assertThat(mistakes()).isNotEmpty();
    }

    private static boolean isTitled(Path file, String title) {
        try {
            return file.toString().endsWith(".html")
                    && Jsoup.parse(Files.readString(file))
                            .expectFirst("h1")
                            .text()
                            .equals(title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
