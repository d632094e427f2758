package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The pictures and downloads that pages refer to: found within {@code content/}, checked, given an address. */
final class SiteFiles {
    private static final Set<String> DOWNLOADS = Set.of(
            "pdf", "txt", "csv", "ics", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "zip", "epub", "mp3", "mp4",
            "m4a", "ogg", "webm", "vtt", "jpg", "jpeg", "png", "gif", "webp");

    /** What the site itself says to search engines. */
    private static final SitePath ROBOTS = new SitePath("/robots.txt");

    private final Path root;
    private final Memory memory;
    private final TreeMap<SitePath, Path> files = new TreeMap<>();
    private final Set<Path> used = new TreeSet<>();
    private final Map<SitePath, String> plannedLately = new TreeMap<>();
    private final Set<String> usedLately = new TreeSet<>();

    /** Files below {@code content/}, given as a real path. */
    SiteFiles(Path root, Memory memory) {
        this.root = root;
        this.memory = memory;
    }

    Memory memory() {
        return memory;
    }

    /** All that pages refer to, by address in the output. */
    SortedMap<SitePath, Path> planned() {
        return files;
    }

    /**
     * Takes what a page refers to as an earlier reading found it.
     *
     * @return false if something else has an address of those: then nobody but a new reading can tell what is wrong
     */
    boolean take(ReadPage page) {
        page.used().forEach(file -> used.add(root.resolve(file)));
        for (Map.Entry<SitePath, String> plan : page.planned().entrySet()) {
            Path file = root.resolve(plan.getValue());
            if (!file.equals(files.computeIfAbsent(plan.getKey(), path -> file))) {
                return false;
            }
        }
        return true;
    }

    /** The addresses given since this was asked last. */
    Map<SitePath, String> plannedLately() {
        Map<SitePath, String> lately = Map.copyOf(plannedLately);
        plannedLately.clear();
        return lately;
    }

    /** What was referred to since this was asked last. */
    Set<String> usedLately() {
        Set<String> lately = Set.copyOf(usedLately);
        usedLately.clear();
        return lately;
    }

    private void use(Path file) {
        used.add(file);
        usedLately.add(relative(file));
    }

    boolean isUsed(Path file) {
        return used.contains(file);
    }

    /** A picture beside a page, or nothing if something is wrong with it. */
    Optional<Picture> picture(
            ContentFile page, String target, String alt, String credit, Location location, Consumer<Problem> problems) {
        if (!Links.scheme(target).isEmpty() || target.startsWith("//")) {
            problems.accept(Problem.error(Code.PICTURE_INVALID, location, "foreign", target));
            return Optional.empty();
        }
        Optional<Path> file = find(page, target);
        if (file.isEmpty()) {
            problems.accept(Problem.error(Code.PICTURE_MISSING, location, "missing", target, folder(page)));
            return Optional.empty();
        }
        use(file.get());
        try {
            PictureFile read = memory.picture(file.get(), target);
            Picture.Original original =
                    new Picture.Original(relative(file.get()), read.width(), read.height(), read.digest(), read.form());
            return plan(page, file.get(), location, problems)
                    .map(path -> new Picture(original, path, alt, credit, location));
        } catch (InvalidValueException e) {
            problems.accept(e.at(location));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file for download beside a page, or nothing if it is not there. */
    Optional<SitePath> download(ContentFile page, String target, Location location, Consumer<Problem> problems) {
        int cut = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
        String name = target.substring(0, cut);
        Optional<Path> file = find(page, name);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.toLowerCase(Locale.ROOT).endsWith(".adoc")
                || name.toLowerCase(Locale.ROOT).endsWith(".html")) {
            problems.accept(Problem.error(Code.REFERENCE_UNKNOWN, location, "use-xref", target));
        } else if (file.isEmpty()) {
            problems.accept(Problem.error(Code.REFERENCE_UNKNOWN, location, "file", target, folder(page)));
        } else if (!DOWNLOADS.contains(extension)) {
            use(file.get());
            problems.accept(Problem.error(Code.REFERENCE_UNKNOWN, location, "file-type", target));
        } else {
            use(file.get());
            return plan(page, file.get(), location, problems);
        }
        return Optional.empty();
    }

    /** A text with one of its files for download filled in; unchanged if that is not there. */
    String fill(String html, int number, ContentFile page, Link told, Consumer<Problem> problems) {
        Optional<SitePath> path = download(page, told.target(), told.location(), problems);
        Optional<Path> file = find(page, told.target().replaceFirst("#.*", ""));
        if (path.isEmpty() || file.isEmpty()) {
            return html;
        }
        Map<String, SitePath> captions = new LinkedHashMap<>();
        if (html.contains("\"spur:" + number + "\"")) {
            captions(page, told, captions);
        }
        try {
            SignLanguage.check(html, number, file.get(), told, problems);
            return BodyFiles.fill(html, number, path.get(), file.get(), page.language(), captions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subtitles lie beside a film and are called like it: {@code film.vtt}, {@code film.tr.vtt}. */
    private void captions(ContentFile page, Link film, Map<String, SitePath> captions) {
        String base = film.target().replaceFirst("\\.[^./]*$", "");
        String own = page.language().code();
        captions(page, film, base + ".vtt", own, captions);
        ContentFolder.LANGUAGES.stream()
                .sorted()
                .forEach(code -> captions(page, film, base + "." + code + ".vtt", code, captions));
    }

    private void captions(ContentFile page, Link film, String target, String language, Map<String, SitePath> captions) {
        if (!captions.containsKey(language) && find(page, target).isPresent()) {
            download(page, target, film.location(), problem -> {}).ifPresent(path -> captions.put(language, path));
        }
    }

    private Optional<Path> find(ContentFile page, String target) {
        try {
            String decoded = target.contains("%")
                    ? URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : target;
            for (String name : new String[] {target, decoded}) {
                Path file = Optional.ofNullable(page.file().getParent())
                        .orElse(root)
                        .resolve(name);
                if (Files.isRegularFile(file)) {
                    Path real = file.toRealPath();
                    boolean hidden = String.valueOf(real.getFileName()).startsWith(".");
                    return real.startsWith(root) && !hidden ? Optional.of(real) : Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private synchronized Optional<SitePath> plan(
            ContentFile page, Path file, Location location, Consumer<Problem> problems) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String base = Slug.of(name.substring(0, Math.max(0, dot)));
        PageId id = page.id();
        SitePath folder = id.type().base().isEmpty() ? SitePath.HOME : id.path(Language.GERMAN);
        SitePath path = new SitePath(folder.value() + (base.isEmpty() ? "datei" : base) + "." + extension);
        if (path.equals(ROBOTS)) {
            problems.accept(Problem.error(Code.URL_DUPLICATE, location, "reserved", name));
            return Optional.empty();
        }
        Path present = files.putIfAbsent(path, file);
        if (present != null && !present.equals(file)) {
            problems.accept(
                    Problem.error(Code.URL_DUPLICATE, location, "file", relative(file), relative(present), path));
            return Optional.empty();
        }
        plannedLately.put(path, relative(file));
        return Optional.of(path);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String folder(ContentFile page) {
        return page.path().substring(0, page.path().lastIndexOf('/') + 1);
    }
}
