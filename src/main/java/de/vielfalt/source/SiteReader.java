package de.vielfalt.source;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Code;
import de.vielfalt.model.Ledger;
import de.vielfalt.model.Location;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Site;
import de.vielfalt.model.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a site: {@code content/}, its vocabulary and {@code jbake.properties}.
 *
 * <p>Each AsciiDoc file is converted once. Whatever is wrong with a single file is named here; what concerns several,
 * such as references, is checked later, on the {@link Site} that comes out.
 */
public final class SiteReader {
    private final Path source;
    private final @Nullable URI base;
    private final Cache cache;
    private final @Nullable Memory memoryOrNull;
    private Advance advance = (done, total) -> {};
    private PageShelf shelf = PageShelf.none();
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    /**
     * Prepares to read.
     *
     * @param source folder that holds {@code content/} and {@code jbake.properties}
     * @param base absolute address of the site that outweighs {@code site.host}; null for none
     * @param cache keeps converted texts
     */
    public SiteReader(Path source, @Nullable URI base, Cache cache) {
        this(source, base, cache, null);
    }

    /**
     * Prepares to read a site that is read again and again.
     *
     * @param memory of earlier readings of the same site; null for none
     */
    public SiteReader(Path source, @Nullable URI base, Cache cache, @Nullable Memory memory) {
        this.source = source;
        this.base = base;
        this.cache = cache;
        this.memoryOrNull = memory;
    }

    /** Tells how the reading gets on. */
    public SiteReader telling(Advance who) {
        advance = who;
        return this;
    }

    /** Spares the reading of what lies on a shelf, and offers it the rest. */
    public SiteReader from(PageShelf kept) {
        shelf = kept;
        return this;
    }

    /**
     * Reads everything.
     *
     * @throws IOException if the machine fails; what an editor can mend is a problem instead
     */
    public Reading read() throws IOException, InterruptedException {
        if (memoryOrNull != null) {
            Reading reading = read(memoryOrNull);
            memoryOrNull.settle();
            return reading;
        }
        try (Memory own = new Memory()) {
            return read(own);
        }
    }

    private Reading read(Memory memory) throws IOException, InterruptedException {
        Path content = source.resolve("content").toRealPath();
        Settings settings = new SettingsReader(settingsFile(), base, problems::add).read();
        Defaults defaults = new Defaults(content);
        Vocabulary vocabulary = vocabulary(content, defaults);
        ContentFolder folder = new ContentFolder(content, settings.languages(), problems::add);
        Set<PageId> existing =
                folder.pages().stream().map(ContentFile::id).collect(Collectors.toCollection(HashSet::new));
        List<ContentFile> missing = defaults.missing(existing, problems::add);
        missing.forEach(file -> existing.add(file.id()));
        List<ContentFile> all = new ArrayList<>(folder.pages());
        all.addAll(missing);
        Map<String, ReadPage> kept = shelf.find(all);
        if (kept.size() < all.size()) {
            memory.beginSchemas();
        }
        Converter converter = new Converter(content, cache, memory);
        SourceReader reader = new SourceReader(memory, settings, existing, converter);
        List<Memory.Made> made = new ArrayList<>(
                new SourcesReader(reader, memory, advance, problems::add).read(without(kept, folder.pages())));
        for (ContentFile file : without(kept, missing)) {
            made.add(reader.begin(file, defaults.page(file)).finish());
        }
        SiteFiles files = new SiteFiles(content, memory);
        PagesReader pages = new PagesReader(files, made, originals(folder.pages()));
        for (ContentFile file : all) {
            ReadPage page = kept.get(file.path());
            if (page == null) {
                pages.read(file);
            } else if (!pages.take(page)) {
                return readAnew(memory);
            }
        }
        shelf.put(all, pages.read(), kept);
        problems.addAll(pages.problems());
        unused(folder, files, pages.included());
        Ledger ledger = LedgerReader.read(source, problems::add);
        return new Reading(new Site(settings, vocabulary, pages.pages(), files.planned(), ledger), problems);
    }

    /** Two pages do not get on together: reading both says what is wrong. */
    private Reading readAnew(Memory memory) throws IOException, InterruptedException {
        problems.clear();
        shelf = PageShelf.none();
        return read(memory);
    }

    private static List<ContentFile> without(Map<String, ReadPage> kept, List<ContentFile> files) {
        return files.stream().filter(file -> !kept.containsKey(file.path())).toList();
    }

    private Optional<TextFile> settingsFile() throws IOException {
        Path file = source.resolve(SettingsReader.FILE);
        if (!Files.exists(file)) {
            problems.add(Problem.note(Code.DEFAULT_USED, Location.file(SettingsReader.FILE), "configuration"));
            return Optional.empty();
        }
        return TextFile.read(SettingsReader.FILE, file, problems::add);
    }

    private Vocabulary vocabulary(Path content, Defaults defaults) throws IOException {
        String path = "content/vokabular.yaml";
        Path file = content.resolve("vokabular.yaml");
        if (!Files.exists(file)) {
            problems.add(Problem.note(Code.DEFAULT_USED, Location.file(path), "vocabulary"));
            return new VocabularyReader(defaults.vocabulary(path), problems::add).read();
        }
        if (!file.toRealPath().startsWith(content)) {
            return Vocabulary.EMPTY; // the folder's listing says why
        }
        return TextFile.read(path, file, problems::add)
                .map(text -> new VocabularyReader(text, problems::add).read())
                .orElse(Vocabulary.EMPTY);
    }

    private static Set<PageId> originals(List<ContentFile> files) {
        return files.stream()
                .filter(file -> file.language().isGerman())
                .map(ContentFile::id)
                .collect(Collectors.toSet());
    }

    /** Tells of files that nobody will see, so that none is dropped in silence. */
    private void unused(ContentFolder folder, SiteFiles files, Set<String> included) throws IOException {
        for (String path : folder.strays().keySet()) {
            if (!included.contains(path)) {
                problems.add(Problem.error(
                        Code.FOLDER_UNKNOWN, Location.file(path), "folder", folderOf(path), ContentFolder.folders()));
            }
        }
        for (Map.Entry<String, Path> other : folder.others().entrySet()) {
            boolean known = other.getKey().equals("content/vokabular.yaml");
            if (!known && !included.contains(other.getKey()) && !files.isUsed(other.getValue())) {
                problems.add(Problem.note(Code.FILE_UNUSED, Location.file(other.getKey()), "unused"));
            }
        }
    }

    private static String folderOf(String path) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
