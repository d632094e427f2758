package de.vielfalt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of the tables in {@code src/test/sites/values}: a header, and what comes of it. Each becomes a page; a whole table
 * is one site.
 *
 * @param name of its file and in its address
 * @param type English name of the page's type
 * @param header lines of the header without the first colon, in their order
 * @param expected the last column
 */
public record HeaderRow(String name, String type, List<String> header, String expected) {
    private static final Path TABLES =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test/sites/values");
    private static final String SEPARATOR = " ¦ ";
    private static final Map<String, String> FOLDERS = Map.of(
            "event", "veranstaltungen",
            "workshop", "workshops",
            "news", "aktuelles",
            "page", "seiten",
            "place", "orte",
            "partner", "partner");
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "event", List.of("beginn: 2026-12-05 18:00"),
            "workshop", List.of("beginn: 2026-12-05 18:00"),
            "news", List.of("datum: 2026-11-20"),
            "place", List.of("adresse: Musterstraße 1"));
    /** A PNG of one pixel. */
    public static final byte[] DOT = java.util.HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010800000000" + "3a7e9b55"
                    + "0000000a49444154789c6360000000020001" + "48afa471" + "0000000049454e44ae426082");

    /** The rows of a table. */
    public static List<HeaderRow> read(String table) {
        List<HeaderRow> rows = new ArrayList<>();
        for (String line : lines(table)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\\|", 3);
                String name = String.format("fall-%03d", rows.size() + 1);
                List<String> header = List.of(cells[1].strip().split(SEPARATOR));
                rows.add(new HeaderRow(name, cells[0].strip(), header, cells[2].strip()));
            }
        }
        return rows;
    }

    static List<String> lines(String table) {
        try {
            return Files.readAllLines(TABLES.resolve(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a table anew, each row with its last column replaced. */
    static void rewrite(String table, List<String> expected) throws IOException {
        List<String> lines = new ArrayList<>();
        int row = 0;
        for (String line : lines(table)) {
            boolean plain = line.isBlank() || line.startsWith("#");
            String start = line.substring(0, Math.max(0, line.indexOf('|', line.indexOf('|') + 1)));
            lines.add(plain ? line : start + "| " + expected.get(row++));
        }
        Files.write(TABLES.resolve(table), lines);
    }

    /** A site with all rows, and with what they refer to. */
    static SiteTest site(List<HeaderRow> rows) {
        SiteTest site = SiteTest.empty()
                .file("content/orte/haus.adoc", "= Haus\n:adresse: Weg 1\n")
                .file("content/partner/verein.adoc", "= Verein\n")
                .file("content/aktuelles/bericht.adoc", "= Bericht\n:datum: 2026-11-01\n\nText.\n")
                .file("content/veranstaltungen/anderes.adoc", "= Anderes\n:beginn: 2026-12-24\n\nText.\n")
                .file("content/workshops/kurs.adoc", "= Kurs\n:beginn: offen\n\nText.\n");
        for (String folder : FOLDERS.values()) {
            site.file("content/" + folder + "/punkt.png", DOT)
                    .file("content/" + folder + "/text.jpg", "Kein Bild.")
                    .file("content/" + folder + "/liste.bmp", "Kein Bild.");
        }
        rows.forEach(row -> site.file(row.path(), row.text()));
        return site;
    }

    /** The file, relative to the site. */
    public String path() {
        return "content/" + FOLDERS.get(type) + "/" + name + ".adoc";
    }

    String page() {
        return (type.equals("page") ? "" : FOLDERS.get(type) + "/") + name + "/index.html";
    }

    /** The whole file. */
    public String text() {
        StringBuilder text = new StringBuilder("= Fall " + name.substring(5) + "\n");
        header.forEach(line -> text.append(':').append(line).append('\n'));
        for (String required : REQUIRED.getOrDefault(type, List.of())) {
            String key = required.substring(0, required.indexOf(':') + 1);
            if (header.stream()
                    .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(key))) {
                text.append(':').append(required).append('\n');
            }
        }
        return text.append("\nText.\n").toString();
    }

    /** What is said of this row, as the last column writes it: on line 2 without its line, several separated. */
    String said(List<String> problems) {
        String prefix = path() + ":";
        return String.join(
                SEPARATOR,
                problems.stream()
                        .filter(line -> line.startsWith(prefix) && line.contains(": FEHLER "))
                        .map(line -> line.substring(prefix.length()).replaceFirst("^2: FEHLER ", ""))
                        .toList());
    }

    /** The whole lines that are expected of this row. */
    List<String> problems() {
        return java.util.Arrays.stream(expected.split(SEPARATOR))
                .map(each -> path() + ":" + (each.matches("\\d+: FEHLER .*") ? each : "2: FEHLER " + each))
                .toList();
    }

    @Override
    public String toString() {
        return type + ": " + String.join(SEPARATOR, header);
    }
}
