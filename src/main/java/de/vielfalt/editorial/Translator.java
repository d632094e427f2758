package de.vielfalt.editorial;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.source.OriginalText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Begins translations, and notes that one says again what the German text says. */
public final class Translator {
    private static final Pattern TITLE = Pattern.compile("\uFEFF?[=#][ \\t]+\\S");

    private static final Pattern LINE_END = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

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
        OriginalText original = OriginalText.read(
                        desk.source().resolve(german.origin().path()),
                        german.id().type())
                .orElseThrow(() -> new NoSuchFileException(german.origin().path()));
        List<String> made = new ArrayList<>();
        made.add("= " + german.title());
        made.add(":status: entwurf");
        made.add(":stand: " + german.stamp());
        original.keys().forEach((key, value) -> made.add("// :" + key + ": " + value));
        made.addAll(List.of("", "// " + hint, "", placeholder, ""));
        original.body().forEach(line -> made.add(("// " + line).stripTrailing()));
        Files.writeString(desk.source().resolve(file), String.join("\n", made) + "\n", StandardOpenOption.CREATE_NEW);
        return file;
    }

    /**
     * The file of a translation with a note that it says what the German text says now. Nothing else in it is changed.
     *
     * @param text the file as it is
     */
    public static String confirmed(String text, Page translation, Page german) {
        List<String> lines = new ArrayList<>(List.of(LINE_END.split(text)));
        String stamp = ":stand: " + german.stamp();
        Integer present = translation.origin().lines().get("stand");
        if (present != null) {
            lines.set(present - 1, stamp + end(lines.get(present - 1), ""));
            return String.join("", lines);
        }
        int title = 0;
        while (!TITLE.matcher(lines.get(title)).lookingAt()) {
            title++; // a page without one is none
        }
        String end = end(lines.get(title), "\n");
        lines.set(title, lines.get(title).stripTrailing() + end + stamp + end);
        return String.join("", lines);
    }

    private static String end(String line, String otherwise) {
        int length = line.length() - line.replaceFirst("[\r\n]+$", "").length();
        return length == 0 ? otherwise : line.substring(line.length() - length);
    }
}
