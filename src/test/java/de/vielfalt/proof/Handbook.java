package de.vielfalt.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the handbook with the examples that comments in it say how to bake.
 *
 * @param name its file
 * @param files files of the site that all good examples make together, by path
 * @param copies files of the project that belong to that site, by path in it
 * @param mistakes examples with a mistake
 * @param codes codes of problems that it explains
 */
record Handbook(
        String name, Map<String, String> files, Map<String, Path> copies, List<Mistake> mistakes, List<String> codes) {
    private static final Pattern DIRECTIVE = Pattern.compile("// (bake|bake-copy|bake-fails|expect-problem):\\s*(.*)");
    private static final Pattern CODE = Pattern.compile("\\| `([a-z]+(?:-[a-z]+)*)` \\|.*");

    /**
     * An example with a mistake.
     *
     * @param path path of its file
     * @param text what stands in it
     * @param lines what the program answers
     */
    record Mistake(String path, String text, List<String> lines) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** Every page of the handbook. */
    static List<Handbook> pages() {
        try {
            List<Handbook> pages = new ArrayList<>();
            for (Path file : Folders.walk(WholeSite.PROJECT.resolve("docs/handbuch"))) {
                if (file.toString().endsWith(".adoc")) {
                    pages.add(new Reading(file).page());
                }
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Reads a page line by line. */
    private static final class Reading {
        private final Path file;
        private final List<String> lines;
        private int at;

        Reading(Path file) throws IOException {
            this.file = file;
            this.lines = Files.readAllLines(file);
        }

        Handbook page() {
            Map<String, String> files = new LinkedHashMap<>();
            Map<String, Path> copies = new LinkedHashMap<>();
            List<Mistake> mistakes = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            String failing = "";
            String failingText = "";
            boolean inCodes = false;
            while (at < lines.size()) {
                String line = lines.get(at++);
                Matcher directive = DIRECTIVE.matcher(line);
                Matcher code = CODE.matcher(line);
                inCodes = line.startsWith("| Kennwort") || (inCodes && !line.equals("|==="));
                if (inCodes && code.matches()) {
                    codes.add(code.group(1));
                }
                if (!directive.matches()) {
                    continue;
                }
                String argument = directive.group(2).strip();
                switch (directive.group(1)) {
                    case "bake" -> {
                        if (files.put(argument, block()) != null) {
                            throw new IllegalStateException(file + " holds " + argument + " twice");
                        }
                    }
                    case "bake-copy" -> {
                        String[] ends = argument.split(" -> ");
                        copies.put(ends[1], WholeSite.PROJECT.resolve(ends[0]));
                    }
                    case "bake-fails" -> {
                        failing = argument;
                        failingText = block();
                    }
                    default ->
                        mistakes.add(new Mistake(
                                failing, failingText, block().lines().toList()));
                }
            }
            return new Handbook(String.valueOf(file.getFileName()), files, copies, mistakes, codes);
        }

        /** The text of the block that follows. */
        private String block() {
            while (!lines.get(at).equals("----")) {
                at++;
            }
            int from = ++at;
            while (!lines.get(at).equals("----")) {
                at++;
            }
            return String.join("\n", lines.subList(from, at++)) + "\n";
        }
    }
}
