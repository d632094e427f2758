package de.vielfalt.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * The words of {@link Problem}s in one language, German or English, and the other sentences of the command line.
 *
 * <p>{@code new ProblemTexts("de").line(problem)} gives the one line that standard error shows. Arguments are inserted
 * as they are; the texts hold no markup.
 */
public final class ProblemTexts {
    /** One file for each part of the program that has much to say. */
    private static final List<String> FILES = List.of(
            "problems",
            "problems-app",
            "problems-publish",
            "problems-calendar",
            "problems-view",
            "problems-wording",
            "problems-preview",
            "problems-form");

    private final String language;
    private final CompletableFuture<Properties> texts;

    /**
     * Begins to load the texts, beside whatever the caller does next.
     *
     * @param language {@code de} or {@code en}
     */
    public ProblemTexts(String language) {
        this.language = language;
        texts = CompletableFuture.supplyAsync(() -> load(language));
    }

    private static Properties load(String language) {
        Properties loaded = new Properties();
        for (String file : FILES) {
            load(file + "_" + language + ".properties", loaded);
        }
        return loaded;
    }

    private static void load(String resource, Properties loaded) {
        try (InputStream in = ProblemTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource);
            }
            loaded.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language: {@code de} or {@code en}. */
    public String language() {
        return language;
    }

    /** What codes mean, in the same language. */
    public CodeTexts meanings() {
        return new CodeTexts(language);
    }

    /** What is wrong, as a sentence. */
    public String message(Problem problem) {
        return text(problem.code().id() + "." + problem.variant(), problem.arguments());
    }

    /** What to do about it, as a sentence. */
    public String remedy(Problem problem) {
        return text(problem.code().id() + "." + problem.variant() + ".remedy", problem.arguments());
    }

    /** What is wrong and what to do about it. */
    public String whole(Problem problem) {
        return message(problem) + " " + remedy(problem);
    }

    /** The word for the severity: {@code FEHLER}, {@code HINWEIS}, {@code ERROR}, {@code NOTE}. */
    public String severity(Severity severity) {
        return text("severity." + severity.name(), List.of());
    }

    /** The whole line: {@code path:line: FEHLER code: message remedy}. */
    public String line(Problem problem) {
        return problem.location().path() + ":" + problem.location().line() + ": " + severity(problem.severity()) + " "
                + problem.code().id() + ": " + whole(problem);
    }

    /** The same with arguments one by one. */
    public String text(String key, String... arguments) {
        return text(key, List.of(arguments));
    }

    /** A text by its own key, for the few lines of the program that are not problems. */
    public String text(String key, List<String> arguments) {
        String pattern = pattern(key);
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean slot = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            int number = slot ? pattern.charAt(i + 1) - '0' : -1;
            if (number >= 0 && number < arguments.size()) {
                filled.append(shown(arguments.get(number)));
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** A text as it is kept, with <code>{0}</code>, <code>{1}</code> … where arguments are inserted. */
    public String pattern(String key) {
        String pattern = texts.join().getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key);
        }
        return pattern;
    }

    /** An argument as it may stand in a line on a terminal: on one line, without control characters, and not endless. */
    private static String shown(String argument) {
        String line = argument.replaceAll("\\s*\\R\\s*|\\p{Cntrl}+", " ");
        int most = 600;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(texts.join().stringPropertyNames());
    }
}
