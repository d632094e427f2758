package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import de.vielfalt.feed.Readers;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever somebody writes, and wherever: no page runs script, or loads something from elsewhere. Either there is an error,
 * or the text is shown as text.
 */
class InjectionTest {
    /** What the page of the widgets shows of them: each in a frame of this site, and the lines to copy. */
    private static final Pattern WIDGET = Pattern.compile(
            "<iframe> \\{height=\\d+, loading=lazy, src=(?:alle|(?:fuer|ort)/[a-z0-9-]+)/(?:hell|dunkel|kompakt)/, title=.*"
                    + "|<textarea> \\{dir=ltr, id=[a-z0-9-]+, readonly=, rows=\\d, spellcheck=false}",
            Pattern.DOTALL);

    private static final long SEED = 15_02_2020;
    private static final int PLACES = Integer.getInteger("vielfalt.places", 5);

    @TempDir
    Path folder = Path.of("");

    /** A payload in a place. */
    private record Vector(Carrier carrier, String payload, String file, String word) {}

    @Test
    void no_page_of_any_type_can_be_made_to_do_harm() throws IOException {
        Bake bake = bake();
        Map<String, Vector> vectors = new TreeMap<>();
        for (Vector vector : vectors()) {
            vectors.put(vector.file(), vector);
            write(vector.file(), vector.carrier().page(vector.payload(), vector.word()));
        }
        assertThat(vectors).hasSizeGreaterThan(150);

        int all = vectors.size();
        Bake.Result result = bake.run();
        while (!result.isGood()) {
            for (String file : blamed(result)) {
                assertThat(vectors.remove(file)).as(file).isNotNull();
                Files.delete(folder.resolve("site/content").resolve(file));
            }
            result = bake.run();
        }

        Edition edition = Edition.of(bake.output(), Bake.BASE);
        assertThat(harm(edition)).isEmpty();
        expectProductsToBeWhole(edition);
        assertThat(vectors).hasSizeBetween(all / 5, all * 4 / 5);
        for (Vector vector : vectors.values()) {
            String address = vector.file().replaceFirst("^seiten/", "").replace(".adoc", "/index.html");
            Document page = edition.page(address);
            assertThat(page.expectFirst("main").text())
                    .as(vector.carrier() + ": " + vector.payload())
                    .contains(vector.word() + " davor", vector.word() + " danach");
            assertThat(page.body().children().eachText().toString())
                    .as("commands of templates")
                    .doesNotContain("[49]");
        }
    }

    @Test
    void what_does_harm_is_found() {
        assertThat(Payloads.MARKUP)
                .filteredOn(payload ->
                        !Harm.on("<!DOCTYPE html><title>x</title><p>" + payload).isEmpty())
                .hasSizeGreaterThan(80);
        assertThat(Payloads.TEXT).flatExtracting(Harm::on).isNotEmpty();
        assertThat(Harm.on("<!DOCTYPE html><title>x</title><a href=\"https://x.example/\">x</a><img src=\"a.png\">"))
                .isEmpty();
    }

    @Test
    void names_in_the_vocabulary_and_in_the_settings_are_shown_as_text() throws IOException {
        List<String> names = shuffled(Payloads.MARKUP, Payloads.TEXT).stream()
                .filter(payload -> !payload.contains("{x}")) // a reference to an attribute, which is an error
                .toList();
        for (List<String> some : portions(names, 10)) {
            Bake bake = bake();
            StringBuilder vocabulary = new StringBuilder("zielgruppen:\n");
            StringBuilder event = new StringBuilder("= Fest\n:beginn: 2026-12-05\n:zielgruppe: ");
            for (int i = 0; i < some.size(); i++) {
                String name = yaml(some.get(i));
                vocabulary.append("  - {id: g" + i + ", form: kreis, farbe: petrol, name: {de: " + name + ", en: "
                        + name + "}}\n");
                event.append(i == 0 ? "" : ", ").append("g").append(i);
            }
            write("vokabular.yaml", vocabulary.toString());
            write("veranstaltungen/fest.adoc", event + "\n\nTee.\n");
            write("veranstaltungen/fest.en.adoc", "= Party\n\nTea.\n");
            Files.writeString(
                    folder.resolve("site/jbake.properties"),
                    "site.host=https://x.example\nsprachen=de,en\nmarke.name=" + property(some.get(0)) + "\nstadt.name="
                            + property(some.get(1)) + "\nbetreiber.name=" + property(some.get(2)) + "\n");

            Bake.Result result = bake.run();

            assertThat(result.errors()).isEmpty();
            Edition edition = Edition.of(bake.output(), Bake.BASE);
            assertThat(harm(edition)).isEmpty();
            String text = edition.page("veranstaltungen/fest/index.html").wholeText();
            assertThat(some).allMatch(payload -> squeezed(text).contains(squeezed(payload)));
        }
    }

    @Test
    void the_notice_on_every_page_does_no_harm() throws IOException {
        for (String payload : shuffled(Payloads.MARKUP, Payloads.TEXT).subList(0, 6)) {
            Bake bake = bake();
            write("seiten/seite.adoc", "= Seite\n\nTee.\n");
            write(
                    "hinweis.adoc",
                    "= Hinweis " + payload.replace("\n", " ") + "\n\nWort " + payload + "\n\n++++\n" + payload
                            + "\n++++\n");
            if (!bake.run().isGood()) {
                write("hinweis.adoc", "= Hinweis " + payload.replace("\n", " ") + "\n\nWort " + payload + "\n");
                bake.run();
            }
            assertThat(harm(Edition.of(bake.output(), Bake.BASE))).isEmpty();
        }
    }

    @Test
    void names_of_files_do_no_harm() throws IOException {
        Bake bake = bake();
        byte[] picture = Files.readAllBytes(WholeSite.DEMO.folder().resolve("content/aktuelles/plakate.png"));
        StringBuilder body = new StringBuilder("= Seite\n\nTee.\n");
        List<String> names = new ArrayList<>();
        for (String payload : shuffled(Payloads.MARKUP, Payloads.TEXT)) {
            String name = payload.replaceAll("[/\\x00-\\x1F]", "");
            if (name.length() < 80 && !name.startsWith("_") && !name.startsWith(".")) {
                names.add(name + ".png");
                Files.write(folder.resolve("site/content/seiten").resolve(name + ".png"), picture);
                write("seiten/" + name + ".adoc", "= Seite " + names.size() + "\n\nTee.\n");
            }
        }
        names.forEach(name -> body.append("\nimage::")
                .append(name)
                .append("[Muster,rechte=Haus,einwilligung=ja]\n")
                .append("\nlink:++")
                .append(name)
                .append("++[Datei]\n"));
        write("seiten/alle.adoc", body.toString());

        Bake.Result first = bake.run();
        assertThat(first.errors()).isNotEmpty();
        for (Problem problem : first.problems()) {
            if (problem.isError()) {
                Files.deleteIfExists(
                        folder.resolve("site").resolve(problem.location().path()));
            }
        }
        write("seiten/alle.adoc", "= Seite\n\nTee.\n");
        Bake.Result second = bake.run();

        assertThat(second.errors()).isEmpty();
        assertThat(harm(Edition.of(bake.output(), Bake.BASE))).isEmpty();
    }

    /** What other programs read holds together, whatever stands in it, and no feed brings script to where it is shown. */
    private static void expectProductsToBeWhole(Edition edition) {
        for (String name : List.of("aktuelles/feed", "veranstaltungen/feed")) {
            assertThat(Readers.faultsOfFeed(edition.text(name + ".json"))).isEmpty();
            SyndFeed feed = Readers.atom(edition.text(name + ".xml"));
            assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> assertThat(
                            Jsoup.parse(entry.getContents().get(0).getValue()).getAllElements())
                    .noneMatch(element -> element.normalName().matches("script|style|iframe|object|embed|form")
                            || element.attributes().asList().stream()
                                    .anyMatch(attribute -> attribute.getKey().matches("on.*|style|id|class"))
                            || element.attr("href").matches("(?i)\\s*(?:javascript|data|vbscript):.*")));
        }
        String data = edition.text("daten/veranstaltungen.json");
        assertThat(Readers.faults(edition.text("daten/schema.json"), Readers.json(data)))
                .isEmpty();
        assertThat(Readers.table(edition.text("daten/veranstaltungen.csv")))
                .isNotEmpty()
                .allMatch(CSVRecord::isConsistent);
    }

    private Bake bake() throws IOException {
        Folders.delete(folder.resolve("site"));
        Folders.delete(folder.resolve("output"));
        write("seiten/start.adoc", "= Start\n\nWillkommen.\n");
        Files.copy(
                WholeSite.DEMO.folder().resolve("content/aktuelles/plakate.png"),
                folder.resolve("site/content/seiten/muster.png"));
        Path project = folder.resolve("project");
        return new Bake(
                Files.exists(project) ? project : Folders.project(project),
                folder.resolve("site"),
                folder.resolve("output"));
    }

    /** Each payload in some places that the seed decides; each place with some payloads. */
    private static List<Vector> vectors() {
        Random random = new Random(SEED);
        List<Vector> vectors = new ArrayList<>();
        spread(Carrier.forText(), shuffled(Payloads.MARKUP, Payloads.TEXT), random, vectors);
        spread(Carrier.forTargets(), shuffled(Payloads.TARGETS, List.of()), random, vectors);
        return vectors;
    }

    private static void spread(List<Carrier> carriers, List<String> payloads, Random random, List<Vector> vectors) {
        for (String payload : payloads) {
            List<Carrier> some = new ArrayList<>(carriers);
            Collections.shuffle(some, random);
            for (Carrier carrier : some.subList(0, Math.min(PLACES, some.size()))) {
                String word = "Anker" + Integer.toString(vectors.size(), 36) + "wort";
                vectors.add(new Vector(
                        carrier, payload, carrier.folder() + "/" + word.toLowerCase(Locale.ROOT) + ".adoc", word));
            }
        }
    }

    private static List<String> shuffled(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        Collections.shuffle(all, new Random(SEED));
        return all;
    }

    private static <T> List<List<T>> portions(List<T> list, int size) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from + size <= list.size(); from += size) {
            portions.add(list.subList(from, from + size));
        }
        return portions;
    }

    private static TreeSet<String> blamed(Bake.Result result) {
        TreeSet<String> files = new TreeSet<>();
        result.problems().stream()
                .filter(Problem::isError)
                .forEach(problem -> files.add(problem.location().path().replaceFirst("^content/", "")));
        return files;
    }

    private static List<String> harm(Edition edition) {
        List<String> harm = new ArrayList<>();
        edition.pages().keySet().forEach(file -> {
            List<String> found = new ArrayList<>(Harm.on(edition.text(file)));
            ours(file).forEach(found::remove);
            if (file.endsWith("einbetten/index.html")) {
                found.removeIf(one -> WIDGET.matcher(one).matches());
            }
            found.forEach(one -> harm.add(file + ": " + one));
        });
        return harm;
    }

    /** What the templates themselves write on a page, each as often as they do: a drawing, and on one page the field of the search. */
    private static List<String> ours(String file) {
        String page = file.endsWith("suche/index.html") ? "suche/index.html" : "404.html";
        List<String> ours = Harm.on(WholeSite.SHIPPED.edition().text(page));
        assertThat(ours).allMatch(found -> found.matches("<(?:svg|form|input|button|template)> .*"));
        return ours;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("site/content").resolve(file);
        Files.createDirectories(path.resolveSibling(".").normalize());
        Files.write(path, text.getBytes(UTF_8));
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''").replace("\n", " ") + "'";
    }

    private static String property(String text) {
        return text.replace("\\", "\\\\").replace("\n", " ");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u2028]+", " ").strip();
    }
}
