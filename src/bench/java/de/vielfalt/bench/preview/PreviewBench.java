package de.vielfalt.bench.preview;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.corpus.Kind;
import de.vielfalt.bench.corpus.Pictures;
import de.vielfalt.bench.peer.Machine;
import de.vielfalt.bench.peer.Ours;
import de.vielfalt.bench.peer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures {@code ./site preview}: from the moment a file is about to be written until a browser is told to load its page again,
 * and until it has got the page.
 */
public final class PreviewBench {
    /** A save's wait for what the save before set going in the background: a person does not save quicker. */
    private static final long PAUSE_MILLIS = 400;

    private final Path site;
    private final Browser browser;
    private final Corpus corpus;
    private int edits;

    private PreviewBench(Path site, Browser browser, Corpus corpus) {
        this.site = site;
        this.browser = browser;
        this.corpus = corpus;
    }

    /** An edit: writes files, and names the page that shows it and the text that is there then; none: it is a picture. */
    private interface Edit {
        String[] make(int number) throws IOException;
    }

    /** Runs: {@code [pages] [saves] [launcher]}; {@code bench.home} is the project's folder. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("bench.home")).toAbsolutePath();
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int saves = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        String launcher = arguments.length > 2 ? arguments[2] : home.resolve("site").toString();
        Machine machine = new Machine(home, Path.of(System.getProperty("java.home")), home.resolve("target/bench"));
        Path site = machine.work().resolve("sites/" + pages + "-preview");
        Tree.delete(site);
        Corpus corpus = Corpus.of(pages, List.of("de", "en"), 1);
        new Ours(machine).write(corpus, site);
        Process process = new ProcessBuilder(
                        launcher, "preview", "--source", site.toString(), "--today", Corpus.TODAY.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Browser browser = Browser.of(process)) {
            new PreviewBench(site, browser, corpus).run(saves);
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                System.err.println("The preview did not end well.");
            }
        }
    }

    private void run(int saves) throws Exception {
        browser.awaitSite();
        Thread.sleep(20_000); // the background work of the first site, and the practice of the converter
        System.out.printf("%-14s %8s %8s %8s   %s%n", "save to", "median", "p90", "worst", "page, median and worst (ms)");
        measure("warm-up", saves / 2, this::text);
        measure("text", saves, this::text);
        measure("title", saves, this::title);
        measure("new file", saves, this::file);
        measure("picture", saves, this::picture);
    }

    private void measure(String name, int saves, Edit edit) throws Exception {
        List<Double> reload = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        for (int i = 0; i < saves; i++) {
            Thread.sleep(PAUSE_MILLIS);
            long began = System.nanoTime();
            String[] shown = edit.make(edits++);
            String html = "";
            double told = 0;
            while (!html.contains(shown[1])) { // what an earlier save changed elsewhere may be told only now
                browser.awaitReload();
                told = (System.nanoTime() - began) / 1e6;
                html = browser.get(shown[0]);
            }
            reload.add(told);
            page.add((System.nanoTime() - began) / 1e6);
        }
        reload.sort(null);
        page.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-14s %8.0f %8.0f %8.0f   %.0f %.0f%n",
                name,
                reload.get(reload.size() / 2),
                reload.get(reload.size() * 9 / 10),
                reload.get(reload.size() - 1),
                page.get(page.size() / 2),
                page.get(page.size() - 1));
    }

    private String[] text(int number) throws IOException {
        return edit(number, old -> old + "\nProbewort" + number + "\n", "Probewort" + number);
    }

    private String[] title(int number) throws IOException {
        return edit(number, old -> old.replaceFirst("= .*", "= Probetitel " + number), "Probetitel " + number);
    }

    private String[] edit(int number, java.util.function.UnaryOperator<String> change, String shown) throws IOException {
        List<Doc> events = corpus.docs().stream()
                .filter(doc -> doc.kind() == Kind.EVENT && doc.original())
                .toList();
        Doc doc = events.get(number % events.size());
        Path file = site.resolve("content").resolve(doc.kind().folder()).resolve(doc.slug() + ".adoc");
        Files.writeString(file, change.apply(Files.readString(file)));
        return new String[] {"/" + doc.kind().folder() + "/" + doc.slug() + "/", shown};
    }

    private String[] file(int number) throws IOException {
        Files.writeString(
                site.resolve("content/aktuelles/probe-" + number + ".adoc"),
                "= Probemeldung " + number + "\n:datum: 2026-11-20\n\nEin Absatz.\n");
        return new String[] {"/aktuelles/probe-" + number + "/", "Probemeldung " + number};
    }

    private String[] picture(int number) throws IOException {
        Path drawn = site.resolve("drawn.png");
        Pictures.draw(drawn, 5000 + number);
        Path target;
        try (var files = Files.walk(site.resolve("content"))) {
            target = files.filter(file -> file.toString().endsWith(".jpg") || file.toString().endsWith(".png"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.move(drawn, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new String[] {"/", "<main"};
    }
}
