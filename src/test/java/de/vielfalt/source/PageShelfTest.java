package de.vielfalt.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageShelfTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        write("jbake.properties", "site.host=https://example.org\nsprachen=de,en\n");
        write("content/veranstaltungen/fest.adoc", """
                = Fest
                :beginn: 2026-12-05 15:00
                :wiederholung: jeden Samstag, 3 Mal
                :ort: rathaus
                :kosten: 5 Euro, ermäßigt 2,50 Euro

                „Alle“ sind eingeladen: include::../_teil.adoc[]

                include::../_teil.adoc[]

                link:plan.txt[Plan]
                """);
        write("content/veranstaltungen/fest.en.adoc", "= Festival\n\nEverybody is welcome.\n");
        write("content/veranstaltungen/plan.txt", "15 Uhr: Beginn");
        write("content/orte/rathaus.adoc", "= Rathaus\n:adresse: Weg 1, 59192 Bergkamen\n\nDas Rathaus.\n");
        write("content/seiten/teil.adoc", "Kein Titel, nur ein Absatz.\n");
        write("content/seiten/wir.adoc", "= Wir\n\ninclude::teil.adoc[]\n");
        write("content/_teil.adoc", "Ein Teil.\n");
    }

    @Test
    void what_nobody_changed_is_taken_over_whole() throws Exception {
        Reading plain = read(PageShelf.none());
        PageShelf first = shelf();
        read(first);
        first.keep();

        List<Integer> texts = new ArrayList<>();
        Reading again = new SiteReader(folder, null, Cache.none())
                .from(shelf())
                .telling((done, total) -> texts.add(total))
                .read();

        expectSame(again, plain);
        assertThat(texts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "content/veranstaltungen/fest.adoc,Alle,Viele",
        "content/veranstaltungen/fest.adoc,2026-12-05,2026-12-12",
        "content/veranstaltungen/fest.en.adoc,Everybody,Who likes",
        "content/veranstaltungen/plan.txt,15 Uhr,16 Uhr",
        "content/orte/rathaus.adoc,Weg 1,Weg 2",
        "content/seiten/teil.adoc,Absatz,Satz",
        "content/seiten/wir.adoc,teil.adoc[],teil.adoc[leveloffset=+1]",
        "content/_teil.adoc,Ein Teil,Ein Stück",
        "content/vokabular.yaml,,themen: []",
        "content/seiten/neu.adoc,,= Neu",
        "jbake.properties,example.org,example.com",
    })
    void after_a_change_the_site_is_read_as_without_a_shelf(String file, String old, String now) throws Exception {
        PageShelf first = shelf();
        read(first);
        first.keep();
        Path path = folder.resolve(file);
        String text = Files.exists(path) ? Files.readString(path) : "";
        write(file, old == null ? now + "\n" : text.replace(old, now));

        expectSame(read(shelf()), read(PageShelf.none()));
    }

    @Test
    void a_page_that_is_gone_is_gone() throws Exception {
        PageShelf first = shelf();
        read(first);
        first.keep();
        Files.delete(folder.resolve("content/seiten/wir.adoc"));

        expectSame(read(shelf()), read(PageShelf.none()));
    }

    @Test
    void what_was_not_kept_is_not_there() throws Exception {
        read(shelf());

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private static void expectSame(Reading one, Reading other) {
        assertThat(one.site()).isEqualTo(other.site());
        assertThat(one.problems()).containsExactlyInAnyOrderElementsOf(other.problems());
    }

    private Reading read(PageShelf shelf) throws IOException, InterruptedException {
        return new SiteReader(folder, null, Cache.none()).from(shelf).read();
    }

    private PageShelf shelf() throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            }
        }
        String about = Digest.of(Files.readAllBytes(folder.resolve("jbake.properties")));
        return PageShelf.of(Cache.in(folder.resolve("cache")), about, digests);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.write(path, text.getBytes(UTF_8));
    }
}
