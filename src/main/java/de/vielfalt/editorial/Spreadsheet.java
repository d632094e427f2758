package de.vielfalt.editorial;

import de.vielfalt.model.PageType;
import de.vielfalt.model.Slug;
import de.vielfalt.source.Schema;
import de.vielfalt.source.Schemas;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes pages from a table as spreadsheets save it (CSV, RFC 4180): separated by semicolons, commas or tabs, in UTF-8 or
 * Windows-1252, with the names of its columns in the first row.
 */
public final class Spreadsheet {
    /** Other names of columns than those of keys. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "titel"),
            Map.entry("bezeichnung", "titel"),
            Map.entry("veranstaltung", "titel"),
            Map.entry("beschreibung", "text"),
            Map.entry("inhalt", "text"),
            Map.entry("datum", "beginn"),
            Map.entry("tag", "beginn"),
            Map.entry("startdatum", "beginn"),
            Map.entry("anfang", "beginn"),
            Map.entry("uhrzeit", "zeit"),
            Map.entry("startzeit", "zeit"),
            Map.entry("von", "zeit"),
            Map.entry("bis", "ende"),
            Map.entry("endzeit", "ende"),
            Map.entry("uid", "id"),
            Map.entry("preis", "kosten"),
            Map.entry("eintritt", "kosten"),
            Map.entry("zielgruppen", "zielgruppe"),
            Map.entry("themen", "thema"),
            Map.entry("sprache", "sprachen"),
            Map.entry("anmeldung bis", "anmeldeschluss"),
            Map.entry("veranstaltungsort", "ort"),
            Map.entry("typ", "art"));

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:Uhr|h)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("(.+?)\\s*(?:-|–|bis)\\s*(.+)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final List<Schema> schemas;

    /** For pages of these kinds. */
    public Spreadsheet(Schemas schemas) {
        this.schemas = List.of(schemas.of(PageType.EVENT), schemas.of(PageType.WORKSHOP), schemas.of(PageType.NEWS));
    }

    /**
     * Its rows, in their order; those that are empty are none.
     *
     * @param preset the kind of page of rows that do not say which they are
     * @throws IOException if it is no table with a column for titles
     */
    public List<Candidate> read(byte[] file, PageType preset) throws IOException {
        String text = text(file);
        List<Candidate> candidates = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = null;
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = record.stream().toList();
                    continue;
                }
                if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    candidates.add(candidate(columns, record, (int) record.getRecordNumber(), preset));
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return candidates;
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {';', '\t', ','}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private Candidate candidate(List<String> columns, CSVRecord record, int row, PageType preset) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i);
            String column = i < columns.size() ? columns.get(i) : "";
            String key = key(column);
            if (cell.isBlank()) {
                continue;
            }
            if (isKnown(key)) {
                cells.merge(key, cell, (first, second) -> first + ", " + second);
            } else {
                remarks.add((column.isBlank() ? "?" : column) + ": " + line(cell));
            }
        }
        PageType type = type(take(cells, "art"), preset, remarks);
        String title = line(take(cells, "titel"));
        String text = take(cells, "text");
        String id = line(take(cells, "id"));
        moment(cells, type);
        cells.replaceAll((key, cell) -> line(cell));
        String own = cells.getOrDefault("beginn", cells.getOrDefault("datum", "")) + " " + title;
        // the same number stands in every table
        String uid = id.isEmpty() ? own : NUMBER.matcher(id).matches() ? id + " " + own : id;
        return new Candidate(row, line(uid), type, title, cells, remarks, text);
    }

    private static String take(Map<String, String> cells, String key) {
        String cell = cells.getOrDefault(key, "");
        cells.remove(key);
        return cell;
    }

    private static String key(String column) {
        String plain = Slug.key(column).replaceAll("[\\s_]+", " ").strip();
        String known = COLUMNS.getOrDefault(plain, plain);
        return known.replace(' ', '-');
    }

    private boolean isKnown(String key) {
        return List.of("titel", "text", "id", "art", "zeit").contains(key)
                || schemas.stream().anyMatch(schema -> schema.key(key).isPresent());
    }

    private static PageType type(String named, PageType preset, List<String> remarks) {
        if (named.isEmpty()) {
            return preset;
        }
        String key = Slug.key(named);
        for (PageType type : List.of(PageType.EVENT, PageType.WORKSHOP, PageType.NEWS)) {
            if (key.startsWith(type.folder().replaceFirst("(?:en|s)$", ""))) {
                return type;
            }
        }
        remarks.add("Art: " + named);
        return preset;
    }

    /** One value of a date and times that have columns, or a cell, of their own. */
    private static void moment(Map<String, String> cells, PageType type) {
        String time = take(cells, "zeit");
        if (type == PageType.NEWS) {
            String day = take(cells, "beginn");
            if (!day.isEmpty()) {
                cells.put("datum", day);
            }
            return;
        }
        String date = cells.getOrDefault("beginn", "");
        Matcher span = SPAN.matcher(time);
        if (span.matches()) {
            cells.putIfAbsent("ende", clock(span.group(2)));
            time = span.group(1);
        }
        if (!time.isEmpty() && !date.isEmpty()) {
            cells.put("beginn", date + " " + clock(time));
        }
        cells.computeIfPresent("ende", (key, end) -> clock(end));
    }

    /** A time as a header takes it; whatever is none, as it is. */
    private static String clock(String time) {
        Matcher matcher = TIME.matcher(time.strip());
        if (!matcher.matches()) {
            return time.strip();
        }
        String minutes = matcher.group(2) == null ? "00" : matcher.group(2);
        return (matcher.group(1).length() == 1 ? "0" : "") + matcher.group(1) + ":" + minutes;
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
