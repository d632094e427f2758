package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a file, a bake neither dies nor hangs, and no page is lost in silence: either there is an error that
 * names the file, or the page is there with every word of its text.
 *
 * <p>{@code -Dvielfalt.mutants=20000} tries more of them.
 */
class FuzzTest {
    private static final int BATCH = 20;
    private static final int BATCHES = Integer.getInteger("vielfalt.mutants", 400) / BATCH;
    private static final Pattern HIDDEN_PAGE =
            Pattern.compile("(?m)^:(?:status: entwurf|sichtbar-|zurueckgezogen|jbake-status: draft)");

    /** No bake takes that long; one that does hangs. */
    private static final Duration FOR_EVER = Duration.ofMinutes(5);

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void copy() throws IOException {
        WholeSite.DEMO.copyTo(folder.resolve("site"));
        Folders.project(folder.resolve("project"));
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, BATCHES).mapToObj(batch -> 20_200_215L + batch);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_page_is_lost_in_silence(long seed) {
        assertTimeoutPreemptively(FOR_EVER, () -> spoilAndBake(new Random(seed)));
    }

    private void spoilAndBake(Random random) throws IOException {
        Path content = folder.resolve("site/content");
        Map<String, Mutator.Mutant> mutants = new TreeMap<>();
        Map<String, byte[]> originals = new TreeMap<>();
        for (String file : chosen(random)) {
            byte[] original = Files.readAllBytes(content.resolve(file));
            originals.put(file, original);
            mutants.put(file, new Mutator(random).spoil(Sentinels.plant(new String(original, UTF_8))));
            Files.write(content.resolve(file), mutants.get(file).bytes());
        }
        try {
            while (!mutants.isEmpty()) {
                Bake.Result result = bake();
                if (result.isGood()) {
                    assertThat(lost(mutants)).isEmpty();
                    return;
                }
                for (String file : blamed(result, mutants)) {
                    Files.write(content.resolve(file), originals.get(file));
                    mutants.remove(file);
                }
            }
        } finally {
            for (Map.Entry<String, byte[]> original : originals.entrySet()) {
                Files.write(content.resolve(original.getKey()), original.getValue());
            }
        }
    }

    private static Bake.Result bake() throws IOException {
        return new Bake(folder.resolve("project"), folder.resolve("site"), folder.resolve("output")).run();
    }

    /** Pages that anybody may see, some of them. */
    private static List<String> chosen(Random random) throws IOException {
        Path content = WholeSite.DEMO.folder().resolve("content");
        List<String> pages = new ArrayList<>();
        for (Path file : Folders.walk(content)) {
            String name = content.relativize(file).toString();
            boolean page = name.endsWith(".adoc") && name.contains("/") && !name.startsWith("_");
            if (page && !HIDDEN_PAGE.matcher(Files.readString(file)).find() && !hiddenOriginal(file)) {
                pages.add(name);
            }
        }
        Collections.shuffle(pages, random);
        return pages.subList(0, BATCH);
    }

    private static boolean hiddenOriginal(Path translation) throws IOException {
        String name = translation.getFileName().toString().replaceFirst("\\..*", ".adoc");
        return HIDDEN_PAGE
                .matcher(Files.readString(translation.resolveSibling(name)))
                .find();
    }

    /** The mutants that the errors of a bake speak of: where they are, or what they name. */
    private static List<String> blamed(Bake.Result result, Map<String, Mutator.Mutant> mutants) {
        TreeSet<String> blamed = new TreeSet<>();
        for (Problem problem : result.problems()) {
            if (problem.isError()) {
                String own = problem.location().path().replaceFirst("^content/", "");
                List<String> named = mutants.entrySet().stream()
                        .filter(mutant -> explains(mutant.getKey(), mutant.getValue(), own, problem))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(named).as("mutants behind " + problem).isNotEmpty();
                blamed.addAll(mutants.containsKey(own) ? List.of(own) : named);
            }
        }
        return List.copyOf(blamed);
    }

    /** Whether a problem in some file is the mutant's: of the same page, in a file it includes, or it is named. */
    private static boolean explains(String file, Mutator.Mutant mutant, String own, Problem problem) {
        return (folderOf(file).equals(folderOf(own)) && slug(file).equals(slug(own)))
                || mutant.text().contains(own.substring(own.lastIndexOf('/') + 1))
                || problem.arguments().stream().anyMatch(text -> text.contains(slug(file)));
    }

    /** The mutants that are not shown whole, though nobody said why. */
    private static List<String> lost(Map<String, Mutator.Mutant> mutants) {
        Edition edition = Edition.of(folder.resolve("output"), Bake.BASE);
        List<String> lost = new ArrayList<>();
        mutants.forEach((file, mutant) -> {
            Document page = edition.pages().get(address(file));
            List<String> missing = page == null ? List.of("the page") : Sentinels.missing(mutant.text(), page);
            if (!missing.isEmpty()) {
                lost.add(file + " lacks " + missing + " after " + mutant.story());
            }
        });
        return lost;
    }

    private static String slug(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    }

    private static String folderOf(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** Where the page of a file is. */
    private static String address(String file) {
        String[] names = file.substring(file.lastIndexOf('/') + 1).split("\\.");
        String language = names.length == 3 ? names[1] + "/" : "";
        String type = file.substring(0, file.indexOf('/') + 1);
        String own = type.equals("seiten/") ? "" : type;
        return file.startsWith("seiten/start.") ? language + "index.html" : language + own + names[0] + "/index.html";
    }
}
