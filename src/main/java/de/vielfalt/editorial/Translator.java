package de.vielfalt.editorial;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Begins translations, and notes that one says again what the German text says. */
public final class Translator {
    /** The keys that a translation translates, in the order in which they are offered. */
    private static final List<String> KEYS = List.of("teaser", "bildtext", "grund");

    private static final Pattern ENTRY = Pattern.compile(":([^:\\s]+):[ \\t]*(.*)");
    private static final Pattern STAMP = Pattern.compile("(?im)^:stand:[^\\r\\n]*");
    private static final Pattern TITLE = Pattern.compile("(?m)^(?:=|#)[ \\t]+\\S[^\\r\\n]*(\\r\\n|\\n|\\z)");

    private static final Pattern HEADER_END = Pattern.compile("(?m)^[ \\t]*\\r?$");

    private final Desk desk;

    /** For one site. */
    public Translator(Desk desk) {
        this.desk = desk;
    }

    /**
     * Begins a translation: a draft that holds the German text as a comment, and its fingerprint.
     *
     * @param placeholder what stands for the text until there is one, e.g. {@code [PLATZHALTER: Übersetzung]}
     * @param hint what to do, in a comment above the text
     * @return the file, relative to the site
     * @throws FileAlreadyExistsException if there is one; it is not touched
     * @throws IOException if it cannot be written
     */
    public String begin(Page german, Language language, String placeholder, String hint) throws IOException {
        String file = Translations.file(german, language);
        Path path = desk.source().resolve(file);
        List<String> lines = lines(desk.source().resolve(german.origin().path()));
        int title = title(lines);
        int body = Math.min(lines.size(), header(lines, title));
        List<String> made = new ArrayList<>();
        made.add("= " + german.title());
        made.add(":status: entwurf");
        made.add(":stand: " + german.stamp());
        Map<String, String> entries = entries(lines.subList(title, body));
        for (String key : KEYS) {
            if (!entries.getOrDefault(key, "").isEmpty()) {
                made.add("// :" + key + ": " + entries.get(key));
            }
        }
        made.add("");
        made.add("// " + hint);
        made.add("");
        made.add(placeholder);
        made.add("");
        lines.subList(body, lines.size()).forEach(line -> made.add(("// " + line).stripTrailing()));
        while (made.get(made.size() - 1).equals("//")) {
            made.remove(made.size() - 1);
        }
        Files.writeString(path, String.join("\n", made) + "\n", StandardOpenOption.CREATE_NEW);
        return file;
    }

    /**
     * Notes in a translation that it says what the German text says now. Nothing else in the file changes.
     *
     * @param file of the translation
     * @return whether the file changed: not if it said so already
     * @throws IOException if it cannot be read or written; it is then as it was
     */
    public boolean confirm(Path file, Page german) throws IOException {
        String text = Files.readString(file);
        String line = ":stand: " + german.stamp();
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            throw new IOException("no title: " + file);
        }
        Matcher end = HEADER_END.matcher(text).region(title.end(), text.length());
        Matcher stamp = STAMP.matcher(text).region(0, end.find() ? end.start() : text.length());
        String changed;
        if (stamp.find()) {
            changed = text.substring(0, stamp.start()) + line + text.substring(stamp.end());
        } else {
            String feed = title.group(1).isEmpty() ? "\n" : title.group(1);
            changed = text.substring(0, title.end())
                    + (title.group(1).isEmpty() ? feed : "")
                    + line
                    + feed
                    + text.substring(title.end());
        }
        if (changed.equals(text)) {
            return false;
        }
        Path draft = file.resolveSibling("." + file.getFileName() + "~");
        try {
            Files.write(draft, changed.getBytes(StandardCharsets.UTF_8));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    private static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
        return text.lines().toList();
    }

    /** The index behind the title's line. */
    private static int title(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("(?:=|#)[ \\t]+\\S.*")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The index of the first empty line below the title. */
    private static int header(List<String> lines, int title) {
        int at = title;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        return at + 1;
    }

    /** The entries of a header by key, a value that goes on over several lines as one. */
    private static Map<String, String> entries(List<String> header) {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Matcher entry = ENTRY.matcher(header.get(i));
            if (entry.matches()) {
                StringBuilder value = new StringBuilder(entry.group(2));
                while (value.toString().endsWith(" \\") && i + 1 < header.size()) {
                    value.setLength(value.length() - 1);
                    value.append(header.get(++i).strip());
                }
                entries.put(
                        entry.group(1).toLowerCase(Locale.GERMAN),
                        value.toString().strip());
            }
        }
        return entries;
    }
}
