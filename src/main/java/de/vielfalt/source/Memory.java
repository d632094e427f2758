package de.vielfalt.source;

import de.vielfalt.cache.Digest;
import de.vielfalt.cache.FileState;
import de.vielfalt.model.Facts;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What readings of one site remember of each other as long as a process lives: the running AsciiDoc processor, and what was
 * made of each file. Give it to every {@link SiteReader} of that site, one at a time.
 *
 * <p>It changes what a reading costs, never what it gives: every file is looked at anew, and what was made of it counts
 * only as long as all that it was made from is the same. What became of files that are gone is forgotten with the next
 * reading. Nothing is written anywhere; that is the cache's part.
 */
public final class Memory implements AutoCloseable {
    /** A file changed so shortly before it was looked at may change again and keep its time. */
    private static final long SETTLED_MILLIS = 1000;

    private final Asciidoc asciidoc = new Asciidoc(Asciidoc.PATIENCE);
    private @Nullable CompletableFuture<Schemas> schemas;
    private final Map<String, Text> texts = new ConcurrentHashMap<>();
    private final Map<String, Converted> conversions = new ConcurrentHashMap<>();
    private final Map<String, Made> sources = new ConcurrentHashMap<>();
    private final Map<String, Stated> facts = new ConcurrentHashMap<>();
    private final Map<String, Filled> filled = new ConcurrentHashMap<>();
    private final Map<String, Hinted> hints = new ConcurrentHashMap<>();
    private final Map<Path, Picture> pictures = new ConcurrentHashMap<>();
    private final Set<Object> seen = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean news = new AtomicBoolean();
    private boolean hadNews;
    private List<Object> decided = List.of();
    private int edition;

    /** A text, the bytes it was decoded from, and the state that the file had, when it was looked at. */
    private record Text(ByteBuffer bytes, TextFile file, Optional<FileState> state, Instant seen) {
        /** Whether the file cannot have changed since. */
        boolean isUntouched(Optional<FileState> now) {
            return state.isPresent() && state.equals(now) && state.get().isSettled(seen);
        }
    }

    /** A conversion, of which text, and with which other files. */
    private record Converted(TextFile text, Map<String, String> includes, Conversion conversion) {}

    /** A page as its own file gives it, and what was found wrong on the way. */
    record Made(
            ContentFile file,
            TextFile text,
            Conversion conversion,
            int edition,
            PageSource source,
            List<Problem> problems) {
        Made {
            problems = List.copyOf(problems);
        }
    }

    /** What a page states, by the headers it was made from. */
    private record Stated(
            Optional<PageSource> original,
            PageSource source,
            Optional<de.vielfalt.model.Picture> logo,
            Facts facts,
            List<Problem> problems) {}

    /** Makes facts, and tells what is wrong with them. */
    interface FactsMaker {
        Facts make(Consumer<Problem> problems);
    }

    /** A text with its pictures filled in, and what it was made of. */
    private record Filled(
            Conversion conversion, List<Optional<de.vielfalt.model.Picture>> pictures, boolean below, String html) {}

    /** Hints about a text, and what they are made with. */
    private record Hinted(TextFile text, Object with, List<Problem> hints) {}

    /** The size of a picture, and the file's state then. */
    private record Picture(Object key, long bytes, FileTime changed, PictureFile picture) {}

    /** Makes a value, as the reader does that remembers nothing. */
    interface Maker<T> {
        T make() throws IOException;
    }

    /**
     * Starts the AsciiDoc processor beside everything else.
     *
     * @param texts number of texts that it will have to convert; for none it is not started
     */
    public void expect(int texts) {
        if (texts > 0) {
            beginSchemas();
            asciidoc.warmUp(texts);
        }
    }

    Asciidoc asciidoc() {
        return asciidoc;
    }

    /** Begins to read the schemas, beside whatever the caller does next. */
    synchronized void beginSchemas() {
        if (schemas == null) {
            schemas = CompletableFuture.supplyAsync(Schemas::new);
        }
    }

    synchronized Schemas schemas() {
        beginSchemas();
        return Objects.requireNonNull(schemas).join();
    }
    /** A text file, decoded; the one that was handed out before if nobody touched it, or its bytes are the same. */
    Optional<TextFile> text(String path, Path file, Consumer<Problem> problems) throws IOException {
        Text kept = texts.get(path);
        Instant now = Instant.now();
        Optional<FileState> state = FileState.of(file);
        if (kept != null && kept.file().file().equals(file) && kept.isUntouched(state)) {
            seen.add(path);
            return Optional.of(kept.file());
        }
        Optional<byte[]> bytes = TextFile.bytes(path, file, problems);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        seen.add(path);
        if (kept != null && kept.file().file().equals(file) && kept.bytes().equals(ByteBuffer.wrap(bytes.get()))) {
            texts.put(path, new Text(kept.bytes(), kept.file(), state, now));
            return Optional.of(kept.file());
        }
        Optional<TextFile> text = TextFile.decode(path, file, bytes.get(), problems);
        news.set(true);
        text.ifPresent(decoded -> texts.put(path, new Text(ByteBuffer.wrap(bytes.get()), decoded, state, now)));
        return text;
    }

    /** What was made of that text, unless a file that it includes has changed since. */
    Optional<Conversion> conversion(TextFile text, Path content) throws IOException {
        seen.add(text.path());
        Converted kept = conversions.get(text.path());
        return kept != null
                        && kept.text().equals(text)
                        && digests(content, kept.includes().keySet()).equals(kept.includes())
                ? Optional.of(kept.conversion())
                : Optional.empty();
    }

    void keep(TextFile text, Map<String, String> includes, Conversion conversion) {
        news.set(true);
        conversions.put(text.path(), new Converted(text, Map.copyOf(includes), conversion));
    }

    /** A number that stands for these pages and settings: another one as soon as there are others. */
    synchronized int edition(Set<PageId> pages, Settings settings) {
        List<Object> now = List.of(Set.copyOf(pages), settings.brand(), settings.misspellings());
        if (!decided.equals(now)) {
            decided = now;
            news.set(true);
            edition++;
        }
        return edition;
    }

    /** A page as its own file gives it, made anew if anything that it was made from has changed. */
    Made source(ContentFile file, TextFile text, Conversion conversion, int edition, Maker<Made> maker)
            throws IOException {
        Made kept = sources.get(file.path());
        if (kept != null
                && kept.text().equals(text)
                && kept.conversion().equals(conversion)
                && kept.file().equals(file)
                && kept.edition() == edition) {
            return kept;
        }
        Made made = maker.make();
        sources.put(file.path(), made);
        return made;
    }

    /**
     * Hints about the wording of a page.
     *
     * @param with what they are made with besides the text
     */
    List<Problem> hints(TextFile text, Object with, Supplier<List<Problem>> maker) {
        Hinted kept = hints.get(text.path());
        if (kept == null || !kept.text().equals(text) || !kept.with().equals(with)) {
            kept = new Hinted(text, with, maker.get());
            hints.put(text.path(), kept);
        }
        return kept.hints();
    }

    /** What a page states: made anew if its header, its original's or its logo has changed. */
    @SuppressWarnings("ReferenceEquality") // the very same object is what source() hands out while nothing has changed
    Facts facts(
            PageSource source,
            Optional<PageSource> original,
            Optional<de.vielfalt.model.Picture> logo,
            Consumer<Problem> problems,
            FactsMaker maker) {
        Stated kept = facts.get(source.file().path());
        boolean same = kept != null
                && kept.source() == source
                && kept.original().orElse(source) == original.orElse(source)
                && kept.logo().equals(logo);
        if (kept == null || !same) {
            List<Problem> found = new ArrayList<>();
            kept = new Stated(original, source, logo, maker.make(found::add), found);
            facts.put(source.file().path(), kept);
        }
        kept.problems().forEach(problems);
        return kept.facts();
    }

    /** The text of a page with its pictures filled in, as {@link BodyPictures#fill} does it. */
    @SuppressWarnings("ReferenceEquality") // the very same object is what source() hands out while nothing has changed
    String filled(
            ContentFile file,
            Conversion conversion,
            List<Optional<de.vielfalt.model.Picture>> pictures,
            boolean below) {
        if (pictures.isEmpty()) {
            return conversion.html();
        }
        Filled kept = filled.get(file.path());
        boolean same = kept != null
                && kept.conversion() == conversion
                && kept.below() == below
                && kept.pictures().equals(pictures);
        if (kept == null || !same) {
            kept = new Filled(conversion, List.copyOf(pictures), below, BodyPictures.fill(conversion, pictures, below));
            filled.put(file.path(), kept);
        }
        return kept.html();
    }

    /** The size of a picture. */
    PictureFile picture(Path file, String name) throws InvalidValueException, IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Object key = List.of(name, Optional.ofNullable(now.fileKey()));
        seen.add(file);
        Picture kept = pictures.get(file);
        if (kept != null
                && kept.key().equals(key)
                && kept.bytes() == now.size()
                && kept.changed().equals(now.lastModifiedTime())) {
            return kept.picture();
        }
        PictureFile picture = PictureFile.read(file, name);
        if (isSettled(now.lastModifiedTime())) {
            pictures.put(file, new Picture(key, now.size(), now.lastModifiedTime(), picture));
        } else {
            pictures.remove(file);
        }
        return picture;
    }

    /** Whether none of these files has changed lately: what is made of them now was made of what they hold. */
    static boolean areSettled(Path content, List<String> includes) throws IOException {
        for (String include : includes) {
            Path file = content.resolve(include);
            if (Files.exists(file) && !isSettled(Files.getLastModifiedTime(file))) {
                return false;
            }
        }
        return true;
    }

    /** Digests of files below {@code content/}; empty for one that is not there. */
    static Map<String, String> digests(Path content, Iterable<String> includes) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String include : includes) {
            Path file = content.resolve(include);
            digests.put(include, Files.isRegularFile(file) ? Digest.of(Files.readAllBytes(file)) : "");
        }
        return digests;
    }

    /** Forgets what the reading that ends here did not come across. */
    void settle() {
        hadNews = news.getAndSet(false);
        Set<Object> alive = new HashSet<>(seen);
        seen.clear();
        texts.keySet().retainAll(alive);
        conversions.keySet().retainAll(alive);
        sources.keySet().retainAll(alive);
        facts.keySet().retainAll(alive);
        filled.keySet().retainAll(alive);
        hints.keySet().retainAll(alive);
        pictures.keySet().retainAll(alive);
    }

    /** Whether the last reading came across a page that was not there before, or reads differently now. */
    public boolean hasNews() {
        return hadNews;
    }

    /**
     * Starts the AsciiDoc processor and converts some texts that were read, for nothing but practice: the first hundred take
     * many times as long as those that follow.
     *
     * @param most number of texts
     * @param wanted asked before each whether to go on
     */
    public void practise(int most, BooleanSupplier wanted) {
        List<TextFile> some = new ArrayList<>();
        texts.values().stream().map(Text::file).limit(most).forEach(some::add);
        if (some.isEmpty()) {
            some.add(new TextFile("a.adoc", Path.of("/a.adoc"), "= A\n\nB.\n"));
        }
        for (TextFile text : some) {
            if (!wanted.getAsBoolean()) {
                return;
            }
            practise(text);
        }
    }

    private void practise(TextFile text) {
        try {
            asciidoc.convert(text, Optional.ofNullable(text.file().getParent()).orElse(text.file()));
        } catch (RuntimeException | StackOverflowError e) {
            // whoever reads it will be told
        }
    }

    @Override
    public void close() {
        asciidoc.close();
    }

    private static boolean isSettled(FileTime changed) {
        return changed.toMillis() < System.currentTimeMillis() - SETTLED_MILLIS;
    }
}
