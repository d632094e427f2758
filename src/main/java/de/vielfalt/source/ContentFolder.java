package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Slug;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Lists {@code content/}: which file is which page, and which other files there are.
 *
 * <p>Hidden files are of no account, nor are those whose name begins with {@code _}: they are fragments to be included.
 * Symbolic links are followed as long as they stay within {@code content/}.
 */
final class ContentFolder {
    /** Every language there can be, whether or not it is switched on. */
    static final Set<String> LANGUAGES = Set.of("de", "leicht", "tr", "ar", "uk", "ru", "pl", "en", "ro");

    private static final String EXTENSION = ".adoc";
    private static final Pattern NOTICE = Pattern.compile("hinweis(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    /** What stands in a name for bytes that are no text by the system's encoding: any address made of it would be chance. */
    private static final char UNREADABLE = '\uFFFD';

    private final Path root;
    private final List<Language> languages;
    private final Consumer<Problem> problems;
    private final List<ContentFile> pages = new ArrayList<>();
    private final TreeMap<String, Path> strays = new TreeMap<>();
    private final TreeMap<String, Path> others = new TreeMap<>();
    private final Deque<Path> open = new ArrayDeque<>();

    /**
     * Lists a folder.
     *
     * @param root the folder, as a real path
     * @param languages languages switched on
     */
    ContentFolder(Path root, List<Language> languages, Consumer<Problem> problems) throws IOException {
        this.root = root;
        this.languages = languages;
        this.problems = problems;
        list(root, "content");
        pages.sort(Comparator.comparing(ContentFile::path));
    }

    /** The pages, sorted by path. */
    List<ContentFile> pages() {
        return List.copyOf(pages);
    }

    /** AsciiDoc files in a folder that belongs to no type, by path; fine if another file includes them. */
    SortedMap<String, Path> strays() {
        return strays;
    }

    /** Files that are not AsciiDoc, by path. */
    SortedMap<String, Path> others() {
        return others;
    }

    private void list(Path folder, String path) throws IOException {
        open.push(folder);
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName())));
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(".") || name.endsWith("~")) {
                continue;
            }
            if (name.indexOf(UNREADABLE) >= 0) {
                problems.accept(Problem.error(Code.ENCODING, Location.file(path + "/" + name), "file-name", name));
            } else {
                entry(entry, path + "/" + name, name);
            }
        }
        open.pop();
    }

    private void entry(Path entry, String path, String name) throws IOException {
        Optional<Path> real = real(entry, path);
        if (real.isEmpty() || name.startsWith("_")) {
            return;
        }
        Path file = real.get();
        if (Files.isDirectory(file)) {
            if (open.contains(file)) {
                problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "link-circle"));
            } else if (!Files.isReadable(file)) {
                problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "unreadable"));
            } else {
                list(file, path);
            }
        } else if (!Files.isRegularFile(file)) {
            problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "special"));
        } else if (name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            page(file, path, name.substring(0, name.length() - EXTENSION.length()));
        } else {
            others.put(path, file);
        }
    }

    private Optional<Path> real(Path entry, String path) {
        try {
            if (!Files.isSymbolicLink(entry)) {
                return Optional.of(entry); // the folder that lists it is given as a real path
            }
            Path real = entry.toRealPath();
            if (real.startsWith(root)) {
                return Optional.of(real);
            }
            problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "link-outside"));
        } catch (IOException e) {
            problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "link-broken"));
        }
        return Optional.empty();
    }

    private void page(Path file, String path, String name) {
        String[] parts = path.split("/", -1);
        PageType type = parts.length > 2 ? PageType.ofFolder(parts[1]).orElse(null) : null;
        if (type == null && parts.length == 2 && NOTICE.matcher(name).matches()) {
            type = PageType.NOTICE;
        }
        if (type == null) {
            strays.put(path, file);
            return;
        }
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (LANGUAGES.contains(suffix) || languages.contains(new Language(suffix))) {
            language(file, path, type, name.substring(0, dot), suffix);
        } else if (suffix.matches("[a-z]{2,3}(?:-[a-z]+)?")) {
            String known =
                    String.join(", ", languages.stream().map(Language::code).toList());
            problems.accept(Problem.error(Code.VALUE_INVALID, Location.file(path), "language-unknown", suffix, known));
        } else {
            add(file, path, type, name, Language.GERMAN);
        }
    }

    private void language(Path file, String path, PageType type, String name, String code) {
        Language language = new Language(code);
        if (language.isGerman()) {
            problems.accept(Problem.error(Code.VALUE_INVALID, Location.file(path), "german-suffix", name + EXTENSION));
        } else if (!languages.contains(language)) {
            problems.accept(Problem.note(Code.VALUE_INVALID, Location.file(path), "language-off", code));
        } else {
            add(file, path, type, name, language);
        }
    }

    private void add(Path file, String path, PageType type, String name, Language language) {
        String slug = Slug.of(name);
        if (slug.isEmpty()) {
            problems.accept(Problem.error(Code.VALUE_INVALID, Location.file(path), "no-slug", name));
        } else {
            pages.add(new ContentFile(path, file, new PageId(type, slug), language));
        }
    }

    /** The folders that belong to a type, for messages. */
    static String folders() {
        return String.join(
                ", ",
                Arrays.stream(PageType.values())
                        .map(PageType::folder)
                        .filter(folder -> !folder.isEmpty())
                        .toList());
    }
}
