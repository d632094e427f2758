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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures {@code ./site preview}: from the moment a file is about to be written until a browser is told to load its page again,
 * and until it has got the page.
 */
public final class PreviewBench {
    /** Between two saves of somebody who looks at what was saved: what the last one set going is over. */
    private static final long PAUSE_MILLIS = 2000;

    /** Between two saves of somebody in a hurry: the preview is still busy with what the last one changed elsewhere. */
    private static final long HURRY_MILLIS = 400;

    private static final Pattern PICTURE = Pattern.compile("<img[^>]* src=\"[^\"]*\"");

    private final Path site;
    private final Browser browser;
    private final Corpus corpus;
    private int edits;

    private PreviewBench(Path site, Browser browser, Corpus corpus) {
        this.site = site;
        this.browser = browser;
        this.corpus = corpus;
    }

    /** Gets a save ready, so that nothing but a file's writing is left. */
    private interface Edit {
        Save prepare(int number) throws IOException, InterruptedException;
    }

    /**
     * A save.
     *
     * @param write writes the file
     * @param page address that shows it
     * @param shown whether a page of that address shows it already
     */
    private record Save(Write write, String page, Predicate<String> shown) {}

    /** Writes a file. */
    private interface Write {
        void run() throws IOException;
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
        measure("warm-up", saves / 2, HURRY_MILLIS, this::text);
        measure("text", saves, PAUSE_MILLIS, this::text);
        measure("text, hurried", saves, HURRY_MILLIS, this::text);
        measure("title", saves, PAUSE_MILLIS, this::title);
        measure("new file", saves, PAUSE_MILLIS, this::file);
        measure("picture", saves, PAUSE_MILLIS, this::picture);
    }

    private void measure(String name, int saves, long pauseMillis, Edit edit) throws Exception {
        List<Double> reload = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        for (int i = 0; i < saves; i++) {
            Save save = edit.prepare(edits++);
            Thread.sleep(pauseMillis);
            long began = System.nanoTime();
            save.write().run();
            String html = "";
            double told = 0;
            while (!save.shown().test(html)) { // what an earlier save changed elsewhere may be told only now
                browser.awaitReload();
                told = (System.nanoTime() - began) / 1e6;
                html = browser.get(save.page());
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

    private Save text(int number) throws IOException {
        return edit(number, old -> old + "\nProbewort" + number + "\n", "Probewort" + number);
    }

    private Save title(int number) throws IOException {
        return edit(number, old -> old.replaceFirst("= .*", "= Probetitel " + number), "Probetitel " + number);
    }

    private Save edit(int number, UnaryOperator<String> change, String shown) throws IOException {
        Doc doc = event(number);
        Path file = file(doc);
        String text = change.apply(Files.readString(file));
        return new Save(() -> Files.writeString(file, text), page(doc), html -> html.contains(shown));
    }

    /** An event that was written first in German, another one for each number until all had their turn. */
    private Doc event(int number) {
        List<Doc> events = corpus.docs().stream()
                .filter(doc -> doc.kind() == Kind.EVENT && doc.original())
                .toList();
        return events.get(number % events.size());
    }

    private Path file(Doc doc) {
        return site.resolve("content").resolve(doc.kind().folder()).resolve(doc.slug() + ".adoc");
    }

    private static String page(Doc doc) {
        return "/" + doc.kind().folder() + "/" + doc.slug() + "/";
    }

    private Save file(int number) {
        Path file = site.resolve("content/aktuelles/probe-" + number + ".adoc");
        String text = "= Probemeldung " + number + "\n:datum: 2026-11-20\n\nEin Absatz.\n";
        return new Save(
                () -> Files.writeString(file, text),
                "/aktuelles/probe-" + number + "/",
                html -> html.contains("Probemeldung " + number));
    }

    /** Another picture in place of one that several pages show. */
    private Save picture(int number) throws IOException, InterruptedException {
        Doc doc = event(0);
        String text = Files.readString(file(doc));
        Path target;
        try (Stream<Path> files = Files.list(file(doc).getParent())) {
            target = files.filter(file -> text.contains(file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
        Path drawn = site.resolve("drawn.jpg");
        Pictures.draw(drawn, 5000 + number);
        List<String> before = pictures(browser.get(page(doc)));
        return new Save(
                () -> Files.move(drawn, target, StandardCopyOption.REPLACE_EXISTING),
                page(doc),
                html -> !html.isEmpty() && !pictures(html).equals(before));
    }

    /** Addresses of the pictures of a page, each of which changes with its picture. */
    private static List<String> pictures(String html) {
        return PICTURE.matcher(html).results().map(MatchResult::group).toList();
    }
}
