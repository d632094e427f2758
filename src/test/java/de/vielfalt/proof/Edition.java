package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.vielfalt.SiteTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a site was baked to, read from the disk: every file, and every page parsed. */
final class Edition {
    private final String base;
    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, Document> pages = new TreeMap<>();

    private Edition(String base, Map<String, byte[]> files) {
        this.base = base;
        this.files = new TreeMap<>(files);
        files.forEach((file, bytes) -> {
            if (file.endsWith(".html") && !file.endsWith("/mail.html")) { // a digest is to be sent, not to be visited
                pages.put(file, Jsoup.parse(new String(bytes, UTF_8)));
            }
        });
    }

    /** Reads a folder that a bake for that address made. */
    static Edition of(Path folder, String base) {
        return new Edition(base, SiteTest.tree(folder));
    }

    /** Bakes a site and reads what came of it. It is taken out of its repository first, so that no commit is told. */
    static Edition bake(WholeSite site, String base) {
        try (Scratch scratch = Scratch.folder()) {
            Path source = scratch.path().resolve("site");
            Path output = scratch.path().resolve("output");
            site.copyTo(source);
            Bake.Result result = new Bake(WholeSite.PROJECT, source, output, base).run();
            if (!result.isGood()) {
                throw new IllegalStateException(String.join("\n", result.errors()));
            }
            return of(output, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The absolute address it was made for. */
    String base() {
        return base;
    }

    /** Every file, by its path with forward slashes. */
    SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** A file's text. */
    String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("no " + file);
        }
        return new String(bytes, UTF_8);
    }

    /** Every page, by its file. */
    SortedMap<String, Document> pages() {
        return Collections.unmodifiableSortedMap(pages);
    }

    /** Whether a page shows the German text to readers of another language. */
    boolean isFallback(String file) {
        return page(file).selectFirst(".translation-notice[data-kind=missing]") != null;
    }

    /** The page in that file. */
    Document page(String file) {
        Document page = pages.get(file);
        if (page == null) {
            throw new IllegalArgumentException("no page " + file + " among " + List.copyOf(pages.keySet()));
        }
        return page;
    }
}
