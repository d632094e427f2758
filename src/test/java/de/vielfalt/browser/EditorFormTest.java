package de.vielfalt.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import de.vielfalt.HeaderRow;
import de.vielfalt.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form for editors in a browser: what it says, what it writes, what it reads back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorFormTest {
    private static final Path PROJECT = Path.of(System.getProperty("vielfalt.home", "."));
    private static final String EVENT = "/redaktion/veranstaltung/";

    private final DemoServer site = DemoServer.of(SiteTest.tree(small("github https://github.com/stadt/vielfalt")
            .bake()
            .expectNoErrors()
            .output()));
    private final Chromium chromium = new Chromium();

    private static SiteTest small(String forge) {
        return SiteTest.empty()
                .file(
                        "jbake.properties",
                        "site.host=https://vielfalt.example\nmarke.name=Probe\nstadt.name=Stadt\nbetreiber.name=Amt\n"
                                + "sprachen=de,leicht,tr,ar\nredaktion.formular=ja\nredaktion.ablage=" + forge + "\n")
                .file(
                        "content/vokabular.yaml",
                        "zielgruppen:\n  - id: jugendliche\n    name: {de: Jugendliche}\n  - id: familien\n    name: {de: Familien}\n"
                                + "themen:\n  - id: begegnung\n    name: {de: Begegnung}\n"
                                + "sprachen:\n  - id: de\n    name: {de: Deutsch}\n  - id: tr\n    name: {de: Türkisch}\n"
                                + "  - id: ar\n    name: {de: Arabisch}\n")
                .file("content/orte/haus.adoc", "= Haus am Platz\n:adresse: Weg 1\n")
                .file("content/partner/verein.adoc", "= Ein Verein\n")
                .file("content/aktuelles/bericht.adoc", "= Bericht\n:datum: 2026-11-01\n\nEin Text.\n")
                .file(
                        "content/veranstaltungen/fest.adoc",
                        "= Fest am Platz\n:beginn: 2026-12-24\n:teaser: Ein Fest.\n\nWir feiern.\n\n* Musik\n* Essen\n")
                .file("content/workshops/kurs.adoc", "= Kurs\n:beginn: offen\n\nEin Text.\n");
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.stop();
    }

    private Page open(String path) {
        Page page = chromium.page();
        page.navigate(site.url(path));
        page.locator("form.editor:not([hidden])").waitFor();
        return page;
    }

    /** What the scripts say of the file of a row, as tables of rows have it. */
    private static final String JUDGE = """
            async (rows) => {
              const [{ Values }, { PageDocument }, data] = await Promise.all([
                import("/redaktion/values.js"),
                import("/redaktion/document.js"),
                fetch("/redaktion/daten.json").then((answer) => answer.json()),
              ]);
              const values = new Values(data);
              return rows.map(({ type, text }) => {
                const keys = data.types[type].keys;
                const document = new PageDocument(data.patterns, keys);
                if (!document.read(text)) return "no page";
                const found = {};
                for (const { key } of keys) if (document.value(key)) found[key] = document.value(key);
                const page = { title: document.title, text: document.text, values: found };
                return values.page(page, data.types[type], false).map(({ code, text }) => code + ": " + text).join(" ¦ ");
              });
            }""";

    private List<String> judged(List<HeaderRow> rows) {
        Page page = open(EVENT);
        Object said = page.evaluate(
                JUDGE,
                rows.stream()
                        .map(row -> Map.of("type", row.type(), "text", row.text()))
                        .toList());
        page.context().close();
        return ((List<?>) said).stream().map(String::valueOf).toList();
    }

    @Test
    void it_has_nothing_against_values_that_a_build_takes() {
        List<HeaderRow> rows = HeaderRow.read("accepted.txt");
        List<String> said = judged(rows);

        assertThat(said).hasSameSizeAs(rows).allSatisfy(each -> assertThat(each).isEmpty());
    }

    @Test
    void of_values_that_a_build_refuses_it_says_the_same_or_leaves_it_to_the_build() {
        List<HeaderRow> rows = HeaderRow.read("rejected.txt").stream()
                .filter(row -> !row.expected().contains("verweis-unbekannt")) // a form offers what there is
                .filter(row ->
                        row.header().stream().noneMatch(line -> line.endsWith(":"))) // a form leaves such lines out
                .toList();
        List<String> said = judged(rows);
        List<String> missed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> expected = Stream.of(rows.get(i).expected().split(" ¦ "))
                    .map(each -> each.replaceFirst("^\\d+: FEHLER ", ""))
                    .toList();
            if (said.get(i).isEmpty()) {
                missed.add(expected.get(0).replaceFirst(":.*", "") + " " + rows.get(i));
            } else {
                String row = rows.get(i).toString();
                Stream.of(said.get(i).split(" ¦ "))
                        .filter(each -> !expected.contains(each))
                        .forEach(each -> others.add(row + " | " + each));
            }
        }
        assertThat(others).isEmpty();
        assertThat(missed)
                .allMatch(row ->
                        row.matches("(?:serie-ungueltig event: (?:wiederholung|zusätzlich)|schluessel-|bild-|url-).*"
                                + "|wert-ungueltig event: jbake-.*"))
                .hasSizeLessThan(rows.size() / 3);
    }

    /** Every page of the demo is read and written again. */
    @Test
    void reading_a_file_back_loses_nothing() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "\uFEFF= Titel\r\n:beginn: 2026-12-05\r\n:unbekannt: x\r\n// Notiz\r\n\r\nText \r\n\r\n",
                "= Titel\n:beginn: 5.12.2026 18:00 Uhr\n:teaser: Ein \\\n  Satz\n////\nlang\n////",
                "// davor\n:ort: haus\n\n= Titel\n:Geprüft-Am: heute\nAutor\n\nText",
                "= T\n"));
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src/test/sites/demo/content"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".adoc"))
                    .sorted()
                    .toList()) {
                if (!file.getFileName().toString().startsWith("_")) {
                    String text = Files.readString(file);
                    if (text.contains("\n= ") || text.startsWith("= ")) {
                        texts.add(text);
                    }
                }
            }
        }
        Page page = open(EVENT);
        for (String text : texts) {
            page.setInputFiles("#datei", new FilePayload("fest.adoc", "text/plain", text.getBytes(UTF_8)));
            page.waitForCondition(() ->
                    !page.locator(".editor-open [role=status]").textContent().isEmpty());
            Object again = page.evaluate("import('/redaktion/form.js').then(({ form }) => form.written())");
            assertThat(again).isEqualTo(text);
            page.evaluate("document.querySelector('.editor-open [role=status]').textContent = ''");
        }
        page.context().close();
        assertThat(texts).hasSizeGreaterThan(60);
    }

    /** Puts values into the widgets as a person would, and asks for the file; what is refused is told by its key. */
    private static final String FILL = """
            (filling) => {
              const form = document.querySelector(".editor");
              const put = (control, value) => {
                if (!control) return;
                if (control.type === "checkbox") control.checked = value;
                else control.value = value;
                control.dispatchEvent(new Event("input", { bubbles: true }));
                control.dispatchEvent(new Event("change", { bubbles: true }));
              };
              for (const [key, value] of Object.entries(filling)) {
                const box = form.querySelector(`[data-key="${key}"]`);
                if (!box) put(form.querySelector("#" + key), value);
                else if (box.dataset.widget === "checks") {
                  for (const check of box.querySelectorAll("input")) put(check, value.split(", ").includes(check.value));
                } else if (box.dataset.widget.endsWith("moment")) {
                  const [day, time] = value.split(" ");
                  const open = box.querySelector("[type=checkbox]");
                  if (open) put(open, value === "offen");
                  if (value !== "offen") {
                    put(box.querySelector("[type=date]"), day);
                    put(box.querySelector("[type=time]"), time ?? "");
                  }
                } else if (box.dataset.widget === "recurrence") {
                  const [how, until, times] = value.split(";");
                  put(box.querySelector("select"), how);
                  put(box.querySelector("[type=date]"), until ?? "");
                  put(box.querySelector("[id$=-mal]"), times ?? "");
                } else put(box.querySelector("select, textarea, input[type=date], input[type=text]"), value);
              }
              form.requestSubmit();
              return [...form.querySelectorAll(".editor-error:not([hidden])")].map((error) => error.id.replace(/^feld-|-error$/g, ""));
            }""";

    @Test
    void what_fifty_random_fillings_make_bakes_without_a_problem_once_the_form_has_nothing_against_it() {
        SiteTest baked = small("github https://github.com/stadt/vielfalt");
        List<String> made = new ArrayList<>();
        int refused = 0;
        Map<String, Page> pages = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            Filling filling = new Filling(new Random(i), i);
            Page page = pages.computeIfAbsent(filling.word(), word -> open("/redaktion/" + word + "/"));
            page.reload();
            page.locator("form.editor:not([hidden])").waitFor();
            Map<String, String> values = filling.values();
            if (values.containsKey("bild")) {
                page.setInputFiles(
                        "#feld-bild-datei", new FilePayload("Bild Ü " + i + ".PNG", "image/png", HeaderRow.DOT));
                page.waitForCondition(() -> !page.inputValue("#feld-bild").isEmpty());
                values.remove("bild");
            }
            if (values.containsKey("original")) {
                page.selectOption("#sprache", values.remove("sprache"));
                page.selectOption("#original", values.remove("original"));
                page.locator(".editor-german:not([hidden])").waitFor();
            }
            List<?> wrong = (List<?>) page.evaluate(FILL, values);
            for (int round = 0; !wrong.isEmpty() && round < 5; round++) {
                refused++;
                Map<String, String> better = new LinkedHashMap<>();
                wrong.forEach(key -> better.put(String.valueOf(key), filling.sound(String.valueOf(key))));
                wrong = (List<?>) page.evaluate(FILL, better);
            }
            assertThat(wrong).as(filling.toString()).isEmpty();
            String path = page.locator(".editor-result code").innerText();
            String text = String.valueOf(page.evaluate("document.querySelector('#ergebnis').value"));
            String file = path.replaceFirst(
                    "/([^/]+?)((?:\\.[a-z]+)?\\.adoc)$",
                    path.contains(".tr.") || path.contains(".ar.") ? "/$1$2" : "/$1-" + i + "$2");
            if (file.startsWith("content/hinweis")) {
                file = "content/hinweis.adoc";
            }
            baked.file(file, text);
            made.add(file);
            Object picture = page.evaluate("document.querySelector('#feld-bild')?.value ?? ''");
            if (!"".equals(picture)) {
                baked.file(file.replaceFirst("[^/]+$", String.valueOf(picture)), HeaderRow.DOT);
            }
        }
        pages.values().forEach(page -> page.context().close());

        assertThat(baked.bake().lines())
                .filteredOn(line -> made.contains(line.replaceFirst(":.*", "")))
                .isEmpty();
        baked.expectNoErrors();
        assertThat(refused).isPositive();
        assertThat(chromium.complaints()).isEmpty();
    }

    /** A page as somebody might fill it in: mostly sound, sometimes not. */
    private record Filling(Random random, int number) {
        private static final List<String> WORDS = List.of(
                "veranstaltung",
                "workshop",
                "aktuelles",
                "veranstaltung",
                "seite",
                "ort",
                "veranstaltung",
                "partner",
                "uebersetzung",
                "hinweis");

        String word() {
            return WORDS.get(number % WORDS.size());
        }

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put(
                    "titel",
                    any(
                                    "Sommerfest",
                                    "Größe & „Zitat“",
                                    "Lesen <b>laut</b>",
                                    "Tee + Kekse #1",
                                    "Çay içelim",
                                    "شاي",
                                    "",
                                    "A*B*C _d_ `e`")
                            + (number % 7 == 0 ? "" : " " + number));
            values.put(
                    "text",
                    any(
                            "Wir treffen uns.",
                            "Ein Satz.\n\nNoch ein *Satz*.\n\n== Programm\n\n* Musik\n* Essen",
                            "",
                            "Ein Link: https://example.org[Seite].",
                            "1 < 2 & 3 > 2",
                            "Fragen? Wir sind da."));
            maybe(values, "teaser", "Ein kurzer Satz.", "x".repeat(201), "Mit {geschweift} Klammern");
            maybe(values, "sichtbar-ab", "2026-01-01", "2026-11-01 08:00");
            maybe(values, "sichtbar-bis", "2027-12-31", "2025-01-01");
            maybe(values, "webseite", "https://example.org", "example.org", "javascript:alert(1)");
            maybe(values, "kontakt", "Büro, tel:+492307000", "tel:+492307000", "info@example.org", "02307 123");
            if (List.of("veranstaltung", "workshop").contains(word())) {
                event(values);
            }
            switch (word()) {
                case "aktuelles" -> values.put("datum", any("2026-11-20", "2026-11-21", ""));
                case "ort" -> {
                    values.put("adresse", any("Weg 2, 59192 Stadt", ""));
                    maybe(values, "koordinaten", "51.6, 7.6", "51,6;7,6", "91,181");
                    maybe(values, "zugang", "rollstuhl, aufzug");
                }
                case "seite" -> maybe(values, "menue", "3", "-1", "drei");
                case "uebersetzung" -> {
                    values.put(
                            "original",
                            any(
                                    "veranstaltungen/fest",
                                    "workshops/kurs",
                                    "orte/haus",
                                    "partner/verein",
                                    "aktuelles/bericht"));
                    values.put("sprache", any("tr", "ar"));
                    values.keySet().removeAll(List.of("sichtbar-ab", "sichtbar-bis", "webseite", "kontakt"));
                }
                default -> values.putIfAbsent("status", any("", "entwurf"));
            }
            if (random.nextInt(4) == 0 && !word().equals("uebersetzung")) {
                values.put("bild", "ja");
                maybe(values, "bildtext", "Viele Menschen", "dekorativ");
                maybe(values, "bildrechte", "Stadt");
                maybe(values, "einwilligung", "ja", "nicht nötig");
            }
            return values;
        }

        private void event(Map<String, String> values) {
            String begin = any("2026-12-05 18:00", "2026-12-09", "2026-12-30 09:30", "2027-03-28 02:30", "");
            values.put("beginn", word().equals("workshop") && random.nextBoolean() ? "offen" : begin);
            maybe(values, "ende", "20:00", "17:00", "2027-03-31", "2027-04-01 10:00", "20 Uhr");
            maybe(values, "dauer", "90 min", "2 Tage", "lange");
            maybe(
                    values,
                    "wiederholung",
                    "week;2027-03-31",
                    "fortnight;;6",
                    "month-weekday;2027-06-30",
                    "month-day;;3",
                    "week",
                    "month-last;2027-06-30",
                    "week;2026-01-01");
            maybe(values, "ausser", "2026-12-23", "2026-12-12, 2026-12-19", "2026-12-19, 2026-12-19");
            maybe(values, "zusaetzlich", "2027-01-03", "2026-12-12");
            maybe(values, "abgesagt-am", "2026-12-19", "2027-01-06", "2027-01-03");
            maybe(values, "verlegt", "2026-12-12 -> 2026-12-13 19:00", "2026-12-16 -> 2026-12-16", "gestern");
            maybe(values, "status", "", "entwurf", "abgesagt", "verschoben", "ausgebucht");
            maybe(values, "grund", "Der Saal ist gesperrt.");
            maybe(values, "ersetzt-durch", "fest");
            maybe(values, "ort", "haus", "online, haus", "online");
            maybe(values, "zielgruppe", "jugendliche, familien", "familien");
            maybe(values, "sprachen", "de, tr");
            maybe(values, "uebersetzung", "ar, dgs");
            maybe(values, "kosten", "kostenlos", "5 €", "5 € (ermäßigt 2 €)", "teuer", "2 € (ermäßigt 5 €)");
            maybe(
                    values,
                    "anmeldung",
                    "mailto:anmeldung@example.org",
                    "nicht nötig",
                    "anmeldung@example.org",
                    "https://example.org/a");
            maybe(values, "anmeldeschluss", "2026-12-01 12:00");
            maybe(values, "plaetze", "20", "0", "viele");
            maybe(values, "veranstalter", "verein");
            maybe(values, "zugangslink", "https://example.org/raum", "http://example.org");
        }

        /** A value for what was refused that nobody can have anything against. */
        String sound(String key) {
            return switch (key) {
                case "titel" -> "Ein Titel " + number;
                case "text" -> "Ein Text.";
                case "beginn" -> "2026-12-05 18:00";
                case "datum" -> "2026-11-20";
                case "adresse" -> "Weg 3, 59192 Stadt";
                case "bildtext" -> "Viele Menschen";
                case "bildrechte" -> "Stadt";
                case "einwilligung" -> "ja";
                default -> "";
            };
        }

        private void maybe(Map<String, String> values, String key, String... some) {
            if (random.nextInt(3) == 0) {
                values.put(key, any(some));
            }
        }

        private String any(String... some) {
            return some[random.nextInt(some.length)];
        }

        @Override
        public String toString() {
            return number + " " + word();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/redaktion/", EVENT, "/redaktion/workshop/", "/redaktion/ort/", "/redaktion/uebersetzung/"})
    void axe_finds_nothing_and_at_320_pixels_nothing_has_to_be_scrolled_sideways(String path) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.page(
                    new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(320, 900));
            page.navigate(site.url(path));
            if (!path.equals("/redaktion/")) {
                page.locator("form.editor:not([hidden])").waitFor();
                page.locator("details").evaluateAll("all => all.forEach((details) => (details.open = true))");
                page.locator("[type=submit]").click();
                assertThat(page.evaluate("document.activeElement.className")).isEqualTo("editor-summary");
            }
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            new AxeBuilder(page)
                    .setLegacyMode(true)
                    .options(options)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> found.add(scheme + " " + rule.getId() + ": " + node.getHtml())));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            page.context().close();
        }
        assertThat(found).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_mistake_is_told_in_the_words_of_the_build_and_a_link_leads_to_it() {
        Page page = open(EVENT);
        page.fill("#titel", "Fest");
        page.fill("#text", "Ein Text.");
        page.fill("#feld-beginn", "2026-12-05");
        page.fill("#feld-beginn-zeit", "18:00");
        page.fill("#feld-ende", "17:00");
        page.locator("[type=submit]").click();

        String told = "Das Ende (2026-12-05 17:00) liegt nicht nach dem Beginn (2026-12-05 18:00)."
                + " Endet es nach Mitternacht, schreiben Sie das Datum dazu, z. B. 2026-12-06 01:00.";
        assertThat(page.locator("#feld-ende-error").innerText()).isEqualTo(told);
        page.locator(".editor-summary a").click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("feld-ende");
        assertThat(page.locator("#feld-ende").getAttribute("aria-invalid")).isEqualTo("true");
        page.fill("#feld-ende", "20:00");
        page.locator("[type=submit]").click();
        assertThat(page.inputValue("#ergebnis"))
                .isEqualTo("= Fest\n:beginn: 2026-12-05 18:00\n:ende: 20:00\n:status: entwurf\n\nEin Text.\n");
        assertThat(page.locator(".editor-result code").innerText()).isEqualTo("content/veranstaltungen/fest-2026.adoc");
        page.context().close();
    }

    @Test
    void a_file_that_is_no_picture_is_refused_in_the_words_of_the_build() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.pdf", "%PDF-1.7".getBytes(UTF_8));
        files.put("foto.png", jpeg);
        files.put("foto.gif", HeaderRow.DOT);
        Page page = open("/redaktion/aktuelles/");
        files.forEach((name, bytes) -> {
            page.setInputFiles("#feld-bild-datei", new FilePayload(name, "image/png", bytes));
            page.locator("#feld-bild-error:not([hidden])").waitFor();
            page.waitForCondition(
                    () -> page.locator("#feld-bild-error").innerText().contains(name));
            String line = SiteTest.with(
                            "content/aktuelles/a.adoc",
                            "= A\n:datum: 2026-11-20\n:bild: " + name
                                    + "\n:bildtext: Ein Punkt\n:bildrechte: Stadt\n:einwilligung: ja\n\nText.\n")
                    .file("content/aktuelles/" + name, bytes)
                    .bake()
                    .lines()
                    .stream()
                    .filter(each -> each.contains(" FEHLER "))
                    .findFirst()
                    .orElseThrow();
            assertThat(line)
                    .endsWith(": FEHLER bild-ungueltig: "
                            + page.locator("#feld-bild-error").innerText());
            assertThat(page.inputValue("#feld-bild")).isEmpty();
        });
        page.context().close();
    }

    private static final String TEXT = """
            Ein *fetter* und ein _schräger_ Text mit `Code`, +
            zwei Zeilen und https://example.org[einem Link].
            // nur für die Redaktion

            ////
            Das auch.
            ////

            == Was es gibt

            .Zum Mitbringen
            * Tee
            ** grüner
            ** schwarzer

            * Kuchen

            . Kommen
            . Bleiben

            Wo:: Im Haus am Musterplatz
            Wann::
            Am Abend

            TIP: Kommen Sie früh.

            [IMPORTANT]
            ====
            Die Tür ist eine andere.

            * Links herum
            ====

            ____
            Das war schön.
            ____

            .Am Rand
            [.leise]
            ****
            Nur am Rand.
            ****

            [cols="1,2",options="header"]
            |===
            | Tag | Was

            | Freitag
            | Tanz \\| Musik
            | Samstag | Theater
            |===

            |===
            | eins | zwei
            | drei | vier
            |===

            ----
            <b>So wie es dasteht</b>
            ----
            Ende.
            """;

    @Test
    void the_form_shows_a_text_as_the_finished_page_does() {
        Page page = open("/redaktion/aktuelles/");
        page.fill("#text", TEXT);
        Element shown = Jsoup.parseBodyFragment(
                        String.valueOf(page.evaluate("document.querySelector('.editor-shown').innerHTML")))
                .body();
        Element baked = SiteTest.with("content/aktuelles/a.adoc", "= A\n:datum: 2026-11-20\n\n" + TEXT)
                .bake()
                .expectNoErrors()
                .main("aktuelles/a/index.html")
                .expectFirst(".prose");
        baked.select(".admonitionblock > table").unwrap(); // made of tables, which are none

        assertThat(shown.text()).isEqualTo(baked.text());
        for (String kind : List.of("ul", "ol", "li", "dt", "table", "th", "blockquote", "pre", "em", "code", "br")) {
            assertThat(shown.select(kind)).as(kind).hasSize(baked.select(kind).size());
        }
        page.context().close();
    }

    @Test
    void whoever_leaves_before_the_file_is_kept_is_asked_first() {
        String asked = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        Page page = open(EVENT);
        assertThat(page.evaluate(asked)).isEqualTo(false);
        page.fill("#titel", "Fest");
        assertThat(page.evaluate(asked)).isEqualTo(true);
        page.fill("#feld-beginn", "2026-12-05");
        page.fill("#text", "Ein Text.");
        page.locator("[type=submit]").click();
        page.waitForDownload(() -> page.locator(".editor-ways button").nth(1).click());
        assertThat(page.evaluate(asked)).isEqualTo(false);
        page.context().close();
    }

    @Test
    void a_picture_goes_with_its_page_into_one_archive_in_the_right_folders() throws IOException {
        Page page = open("/redaktion/aktuelles/");
        page.fill("#titel", "Schöne Übersicht");
        page.fill("#text", "Ein Text.");
        page.fill("#feld-datum", "2026-11-20");
        page.setInputFiles("#feld-bild-datei", new FilePayload("Mein Bild.PNG", "image/png", HeaderRow.DOT));
        page.locator("canvas:not([hidden])").waitFor();
        page.fill("#feld-bildtext", "Ein Punkt");
        page.fill("#feld-bildrechte", "Stadt");
        page.selectOption("#feld-einwilligung", "nicht nötig");
        page.locator("[type=submit]").click();
        Download download = page.waitForDownload(
                () -> page.locator(".editor-ways button").nth(2).click());

        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = download.createReadStream();
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(in.readAllBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(download.suggestedFilename()).isEqualTo("schoene-uebersicht.zip");
        assertThat(files.keySet())
                .containsExactly("content/aktuelles/schoene-uebersicht.adoc", "content/aktuelles/mein-bild.png");
        assertThat(files.get("content/aktuelles/mein-bild.png")).isEqualTo(HeaderRow.DOT);
        assertThat(new String(files.get("content/aktuelles/schoene-uebersicht.adoc"), UTF_8))
                .isEqualTo(page.inputValue("#ergebnis"))
                .contains(":bild: mein-bild.png\n");
        assertThat(page.locator(".editor-ways a").last().getAttribute("href"))
                .isEqualTo("https://github.com/stadt/vielfalt/upload/main/content/aktuelles");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "github https://github.com/stadt/vielfalt haupt, https://github.com/stadt/vielfalt/new/haupt/content/orte?filename=treff.adoc&value=TEXT",
        "forgejo https://git.example/stadt/vielfalt, https://git.example/stadt/vielfalt/_new/main/content/orte?filename=treff.adoc&value=TEXT",
        "gitlab https://gitlab.com/stadt/vielfalt main, https://gitlab.com/stadt/vielfalt/-/new/main/content/orte"
    })
    void a_forge_is_opened_where_it_takes_new_files(String forge, String address) {
        DemoServer own =
                DemoServer.of(SiteTest.tree(small(forge).bake().expectNoErrors().output()));
        Page page = chromium.page();
        page.navigate(own.url("/redaktion/ort/"));
        page.locator("form.editor:not([hidden])").waitFor();
        page.fill("#titel", "Treff");
        page.fill("#feld-adresse", "Weg 2, 59192 Stadt");
        page.locator("[type=submit]").click();
        String href = page.locator(".editor-ways a").first().getAttribute("href");
        String text = page.inputValue("#ergebnis");
        page.context().close();
        own.stop();

        assertThat(URLDecoder.decode(URI.create(href).toString(), UTF_8)).isEqualTo(address.replace("TEXT", text));
    }

    @Test
    void a_translation_shows_the_german_text_and_says_what_it_was_made_from() {
        Page page = open("/redaktion/uebersetzung/");
        page.selectOption("#sprache", "tr");
        page.selectOption("#original", "veranstaltungen/fest");
        page.locator(".editor-german:not([hidden])").waitFor();
        assertThat(page.locator(".editor-german pre").innerText()).isEqualTo("Wir feiern.\n\n* Musik\n* Essen");
        assertThat(page.locator(".editor-german dd").allInnerTexts()).containsExactly("Fest am Platz", "Ein Fest.");
        page.fill("#titel", "Meydanda şenlik");
        page.fill("#text", "Kutluyoruz.");
        page.selectOption("#feld-status", "");
        assertThat(page.locator("#feld-grund").isVisible()).isFalse();
        page.locator("[type=submit]").click();

        assertThat(page.locator(".editor-result code").innerText()).isEqualTo("content/veranstaltungen/fest.tr.adoc");
        SiteTest baked = small("gitlab https://gitlab.com/stadt/vielfalt")
                .file("content/veranstaltungen/fest.tr.adoc", page.inputValue("#ergebnis"))
                .bake()
                .expectNoErrors();
        assertThat(baked.page("tr/veranstaltungen/fest/index.html").text())
                .contains("Meydanda şenlik")
                .doesNotContain("Almanca metin");
        page.context().close();
    }

    @Test
    void without_a_script_it_says_another_way() {
        Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.url(EVENT));

        assertThat(page.locator("main").innerText()).contains("./site new");
        assertThat(page.locator("form.editor").isVisible()).isFalse();
        page.context().close();
    }

    @Test
    void it_is_published_only_where_the_settings_say_so() {
        Map<String, byte[]> files = SiteTest.tree(SiteTest.with("content/seiten/a.adoc", "= A\n\nEin Text.\n")
                .bake()
                .expectNoErrors()
                .output());

        assertThat(files.keySet()).isNotEmpty().noneMatch(file -> file.startsWith("redaktion"));
    }
}
