package de.vielfalt.view;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of messages, read with the line of each key, which {@link Properties} alone does not tell.
 *
 * <p>A comment line {@code # prüfen} says that a native reader has yet to review what follows, {@code # geprüft} that one
 * has; what stands before either counts as reviewed.
 */
final class MessageFile {
    private static final Pattern REVIEW =
            Pattern.compile("[#!]\\s*(pr(?:ü|ue)fen|gepr(?:ü|ue)ft)\\b.*", Pattern.CASE_INSENSITIVE);

    private final String location;
    private final Consumer<Problem> problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean reviewed = true;

    private MessageFile(String location, Consumer<Problem> problems) {
        this.location = location;
        this.problems = problems;
    }

    /**
     * A message as it stands in its file.
     *
     * @param text its text
     * @param location where it stands
     * @param reviewed whether a native reader has read it, or need not
     */
    record Entry(String text, Location location, boolean reviewed) {}

    /** How problems name the file of a language, whichever template folder it lies in. */
    static String location(Language language) {
        return "templates/messages/messages_" + language.code() + ".properties";
    }

    /** The messages of a file by key; of a key given twice, the first. */
    static Map<String, Entry> read(Path file, Language language, Consumer<Problem> problems) throws IOException {
        MessageFile messages = new MessageFile(location(language), problems);
        try {
            messages.parse(
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList());
        } catch (CharacterCodingException e) {
            problems.accept(Problem.error(Code.MESSAGE_INVALID, Location.file(messages.location), "encoding"));
        }
        return messages.entries;
    }

    private void parse(List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            int first = i + 1;
            StringBuilder logical = new StringBuilder(lines.get(i));
            while (!isComment(logical) && continues(logical) && i + 1 < lines.size()) {
                i++;
                logical.append('\n').append(lines.get(i));
            }
            if (isComment(logical)) {
                review(logical.toString().strip());
            } else {
                add(logical.toString(), new Location(location, first));
            }
        }
    }

    private void review(String comment) {
        Matcher word = REVIEW.matcher(comment);
        if (word.matches()) {
            reviewed = word.group(1).toLowerCase(Locale.ROOT).startsWith("g");
        }
    }

    private void add(String logical, Location at) throws IOException {
        Properties line = new Properties();
        try {
            line.load(new StringReader(logical));
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.error(Code.MESSAGE_INVALID, at, "malformed", logical.strip(), "\\u"));
            return;
        }
        for (String key : line.stringPropertyNames()) {
            if (entries.putIfAbsent(key, new Entry(line.getProperty(key), at, reviewed)) != null) {
                problems.accept(Problem.error(Code.MESSAGE_INVALID, at, "duplicate", key));
            }
        }
    }

    private static boolean isComment(CharSequence line) {
        String text = line.toString().stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    private static boolean continues(StringBuilder line) {
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
