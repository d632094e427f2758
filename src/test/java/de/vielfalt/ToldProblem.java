package de.vielfalt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole line that some test expects: from the {@code problems.txt} of a tiny site, a row of the table of refused
 * values, or a string in the code of a test.
 *
 * @param where file of the expectation, below {@code src/test}
 * @param line whole line, as an editor sees it
 */
record ToldProblem(String where, String line) {
    private static final Path TESTS =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test");
    private static final String LITERAL = "\"[^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*\"";
    private static final Pattern STRING = Pattern.compile(LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*");
    private static final Pattern JOINT = Pattern.compile("(?<!\\\\)\"\\s*\\+\\s*\"");
    private static final Pattern LINE =
            Pattern.compile("[^:\\s][^:]*:\\d+: (?:FEHLER|HINWEIS) ([a-z-]+): \\S.*", Pattern.DOTALL);

    /** Every line that a test expects, whether that test has run or not. */
    static List<ToldProblem> all() {
        return Stream.of(ofSites(), ofValues(), ofCode())
                .flatMap(List::stream)
                .filter(each -> LINE.matcher(each.line()).matches())
                .toList();
    }

    private static List<ToldProblem> ofSites() {
        return files("sites", "problems.txt").stream()
                .flatMap(file -> read(file).lines().map(line -> new ToldProblem(name(file), line)))
                .toList();
    }

    private static List<ToldProblem> ofValues() {
        return HeaderRow.read("rejected.txt").stream()
                .flatMap(row -> row.problems().stream())
                .map(line -> new ToldProblem("sites/values/rejected.txt", line))
                .toList();
    }

    private static List<ToldProblem> ofCode() {
        return files("java", "Test.java").stream()
                .flatMap(file -> STRING.matcher(read(file))
                        .results()
                        .map(match -> match.group())
                        .filter(text -> text.contains("FEHLER ") || text.contains("HINWEIS "))
                        .map(text -> new ToldProblem(name(file), unquoted(text))))
                .toList();
    }

    private static String unquoted(String literals) {
        String joined = JOINT.matcher(literals).replaceAll("");
        return joined.substring(1, joined.length() - 1).replace("\\u", "u").translateEscapes();
    }

    /** The code that the line names. */
    String code() {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static List<Path> files(String folder, String end) {
        try (Stream<Path> walk = Files.walk(TESTS.resolve(folder))) {
            return walk.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return TESTS.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
