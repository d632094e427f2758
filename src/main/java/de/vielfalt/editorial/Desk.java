package de.vielfalt.editorial;

import de.vielfalt.cache.Cache;
import de.vielfalt.check.ContentCheck;
import de.vielfalt.history.Checkout;
import de.vielfalt.history.FileDates;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.source.Memory;
import de.vielfalt.source.Reading;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A site as its editors see it: all that was written, published or not. */
public final class Desk {
    private final Path source;
    private final Instant now;
    private final Site site;
    private final Messages.Bundles messages;
    private final List<Problem> problems;

    private Desk(Path source, Instant now, Site site, Messages.Bundles messages, List<Problem> problems) {
        this.source = source;
        this.now = now;
        this.site = site;
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * Reads a site.
     *
     * @param project folder of the program
     * @param source folder with {@code content/}
     * @param now the instant that decides what is over
     * @throws IOException if the machine fails
     */
    public static Desk open(Path project, Path source, Instant now) throws IOException, InterruptedException {
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        Cache cache = Cache.in(project.resolve(".cache"));
        List<Path> templates = List.of(source.resolve("templates"), project.resolve("templates"));
        Messages.Bundles messages = Messages.Bundles.load(templates, problems::add);
        try (Memory memory = new Memory()) {
            Reading reading = new SiteReader(source, null, cache, memory).read();
            problems.addAll(reading.problems());
            return new Desk(source, now, reading.site(), messages, problems);
        }
    }

    /** What is wrong with the site; a page with an error may be missing in what follows. */
    public List<Problem> problems() {
        return problems.stream().filter(Problem::isError).sorted().toList();
    }

    /**
     * What a build would say of one file.
     *
     * @param path relative to the site, with forward slashes
     */
    public List<Problem> problems(String path) {
        return found().filter(problem -> problem.location().path().equals(path)).toList();
    }

    /** All that a build would say of the content, sorted. */
    Stream<Problem> found() {
        return Stream.concat(problems.stream(), new ContentCheck(now).check(site).stream())
                .distinct()
                .sorted();
    }

    /** The languages that texts are translated into, in the order of the configuration. */
    public List<Language> languages() {
        return site.settings().languages().stream()
                .filter(language -> !language.isGerman())
                .toList();
    }

    /** Keys of the interface's words in a language that nobody has reviewed yet whose first language it is, sorted. */
    public SortedSet<String> unreviewed(Language language) {
        Messages words = messages.of(language);
        return words.language().equals(language) ? new TreeSet<>(words.unreviewed()) : new TreeSet<>();
    }

    /**
     * The translation that a file holds.
     *
     * @param file absolute, as the system resolves it
     * @throws IOException if the site's folder cannot be resolved
     */
    public Optional<Page> translation(Path file) throws IOException {
        Path root = source.toRealPath();
        return site.pages().stream()
                .filter(page -> !page.language().isGerman())
                .filter(page -> root.resolve(page.origin().path()).normalize().equals(file))
                .findFirst();
    }

    /** Whether an editor wrote a page; where nobody did, a default stands in its place. */
    boolean isWritten(Page page) {
        return Files.isRegularFile(source.resolve(page.origin().path()));
    }

    /** Addresses of German pages that everybody may see, and that nobody has noted in {@code adressen.txt} yet, sorted. */
    public SortedSet<String> newAddresses() {
        SortedSet<String> addresses = new TreeSet<>();
        for (Page page : site.originals().values()) {
            if (page.id().type() != PageType.NOTICE && page.publication().isPublic(now)) {
                addresses.add(page.path().value());
            }
        }
        site.ledger().entries().forEach(entry -> addresses.remove(entry.path()));
        return addresses;
    }

    /** What text editors can offer to whoever writes for this site. */
    public Snippets snippets() {
        return new Snippets(site);
    }

    /** The folder that holds {@code content/}. */
    Path source() {
        return source;
    }

    Site site() {
        return site;
    }

    Instant now() {
        return now;
    }

    /** When each file was last changed, so far as a repository tells. */
    FileDates dates() {
        return FileDates.of(Checkout.of(source.resolve("content")));
    }

    /**
     * The German page that somebody means.
     *
     * @param named its id, its slug, or its file: {@code veranstaltungen/fest}, {@code fest},
     *     {@code content/veranstaltungen/2026/fest.adoc}
     */
    public Optional<Page> german(String named) {
        String path = named.replace('\\', '/');
        Optional<Page> byFile = site.pages().stream()
                .filter(page -> page.language().isGerman() && isWritten(page))
                .filter(page -> page.origin().path().equals(path)
                        || page.origin().path().equals("content/" + path)
                        || source.resolve(page.origin().path()).toString().equals(named))
                .findFirst();
        if (byFile.isPresent()) {
            return byFile;
        }
        PageIndex index = new PageIndex(site.originals().keySet());
        Optional<PageId> id = index.resolve(path.replaceFirst("^content/", ""), PageType.EVENT);
        return id.flatMap(known -> site.page(known, Language.GERMAN)).filter(this::isWritten);
    }
}
