package de.vielfalt.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param sizes numbers of pages
 * @param peers who runs, in this order
 * @param runs how often; the one in the middle counts
 * @param languages those of our site, German first; with more than one a tenth of the pages are translations
 * @param limit seconds that a process may take
 */
record Options(
        List<Integer> sizes,
        List<String> peers,
        int runs,
        long seed,
        List<String> languages,
        long limit,
        Optional<Path> report) {
    static final List<String> PEERS = List.of("ours", "floor", "jbake", "antora", "eleventy", "hugo", "jekyll");

    static final String USAGE = """
            Usage: src/bench/bench [OPTIONS]

              --sizes 100,1000,5000   numbers of pages; above 5000 only ours and floor run, unless --peers names others
              --peers %s
                                      who runs, in this order
              --runs 3                how often; the run in the middle counts
              --seed 1                another seed gives other pages
              --languages de          of our site; with more than one a tenth of the pages are translations
              --limit 900             seconds after which a process is stopped
              --report FILE           writes the tables there, too

            Or: src/bench/bench --preview [PAGES [SAVES]]   measures the live preview, 1000 pages and 60 saves of each kind
            Or: src/bench/bench --profile [PAGES]           shows where a build spends its time, by packages
            """.formatted(String.join(",", PEERS));

    /** Reads the command line; throws {@link IllegalArgumentException} with a sentence for what it does not understand. */
    static Options parse(String... arguments) {
        List<Integer> sizes = List.of(100, 1000, 5000);
        List<String> peers = List.of();
        int runs = 3;
        long seed = 1;
        List<String> languages = List.of("de");
        long limit = 900;
        Optional<Path> report = Optional.empty();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            words.addAll(Arrays.asList(argument.split("=", 2)));
        }
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(option + " is unknown or lacks its value.");
            }
            String value = words.get(i + 1);
            switch (option) {
                case "--sizes" ->
                    sizes = list(value).stream().map(Integer::valueOf).toList();
                case "--peers" -> peers = list(value);
                case "--runs" -> runs = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--languages" -> languages = list(value);
                case "--limit" -> limit = Long.parseLong(value);
                case "--report" -> report = Optional.of(Path.of(value));
                default -> throw new IllegalArgumentException(option + " is unknown.");
            }
        }
        for (String peer : peers) {
            if (!PEERS.contains(peer)) {
                throw new IllegalArgumentException("There is no peer " + peer + ".");
            }
        }
        if (runs < 1
                || sizes.stream().anyMatch(size -> size < 20)
                || !languages.get(0).equals("de")) {
            throw new IllegalArgumentException("At least one run, 20 pages, and German as the first language.");
        }
        return new Options(sizes, peers, runs, seed, languages, limit, report);
    }

    /** Who runs at a size. */
    List<String> peers(int size) {
        return !peers.isEmpty() ? peers : size > 5000 ? List.of("ours", "floor") : PEERS;
    }

    private static List<String> list(String value) {
        return List.of(value.split(","));
    }
}
