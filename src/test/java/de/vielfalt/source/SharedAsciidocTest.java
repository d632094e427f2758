package de.vielfalt.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/**
 * Two threads that share one processor get what one thread gets, whatever is in the texts: those of all test sites, the
 * faulty ones too, with their includes, raw blocks and complaints.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedAsciidocTest {
    private static final int DOCUMENTS = 1000;

    private final Asciidoc asciidoc = new Asciidoc(Asciidoc.PATIENCE);
    private final List<Callable<Asciidoc.Converted>> tasks = new ArrayList<>();
    private final List<Asciidoc.Converted> alone = new ArrayList<>();

    @BeforeAll
    void convertAlone() throws Exception {
        List<TextFile> texts = texts();
        for (int i = 0; i < DOCUMENTS; i++) {
            TextFile text = texts.get(i % texts.size());
            TextFile numbered = new TextFile(text.path(), text.file(), text.text() + "\nNummer " + i + ".\n");
            Path content = content(text.file());
            tasks.add(() -> outcome(numbered, content));
        }
        for (Callable<Asciidoc.Converted> task : tasks) {
            alone.add(task.call());
        }
        assertThat(alone).anyMatch(converted -> !converted.log().isEmpty());
    }

    @AfterAll
    void stop() {
        asciidoc.close();
    }

    @RepeatedTest(3)
    void two_threads_get_what_one_gets() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Asciidoc.Converted> together = new ArrayList<>();
            for (Future<Asciidoc.Converted> future : threads.invokeAll(tasks)) {
                together.add(future.get());
            }
            assertThat(together).isEqualTo(alone);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What becomes of a text; some make Asciidoctor fail. */
    private Asciidoc.Converted outcome(TextFile text, Path content) {
        try {
            return asciidoc.convert(text, content);
        } catch (RuntimeException e) {
            return new Asciidoc.Converted("", String.valueOf(e.getMessage()), List.of());
        }
    }

    private static List<TextFile> texts() throws IOException {
        Path sites = Path.of(System.getProperty("vielfalt.home", "."), "src/test/sites")
                .toRealPath();
        List<TextFile> texts = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(sites)) {
            for (Path file : (Iterable<Path>)
                    walk.filter(path -> path.toString().endsWith(".adoc")).sorted()::iterator) {
                Optional<TextFile> text = Files.isRegularFile(file)
                        ? TextFile.read(sites.relativize(file).toString(), file, problem -> {})
                        : Optional.empty();
                text.ifPresent(texts::add);
            }
        }
        return texts;
    }

    private static Path content(Path file) {
        Path folder = file;
        while (!folder.endsWith("content") && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
