package de.vielfalt.form;

import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.source.OriginalText;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The form of one site, as files below {@link #FOLDER}: start with {@link #files()}.
 *
 * <p>It needs no server and no third party: what is written there stays in the browser until its writer copies it, saves it, or
 * opens the page on which a forge makes new files.
 */
public final class EditorForm {
    /** Where it is. */
    public static final SitePath FOLDER = new SitePath("/redaktion/");

    private static final List<String> SCRIPTS = List.of(
            "form.js",
            "fields.js",
            "values.js",
            "series.js",
            "document.js",
            "result.js",
            "markup.js",
            "archive.js",
            "forge.js",
            "pictures.js");
    private static final String STYLE = "form.css";
    private static final String TRANSLATION = "uebersetzung";

    private final Path source;
    private final Site site;
    private final List<Page> published;
    private final Templates templates;
    private final ProblemTexts texts;
    private final boolean review;
    private final String handbook;
    private final Schemas schemas = new Schemas();

    /**
     * A form.
     *
     * @param source folder with {@code content/}
     * @param published the pages whose text may be shown to whoever translates it, originals and translations
     * @param templates the site's own
     * @param texts the words of the form and of a build's problems
     * @param review whether the site is shown for review only, which the form says as every page does
     * @param handbook address of the chapter about it; empty where there is none
     */
    public EditorForm(
            Path source,
            Site site,
            List<Page> published,
            Templates templates,
            ProblemTexts texts,
            boolean review,
            String handbook) {
        this.source = source;
        this.site = site;
        this.published = List.copyOf(published);
        this.templates = templates;
        this.texts = texts;
        this.review = review;
        this.handbook = handbook;
    }

    /** Makes one file. */
    @FunctionalInterface
    public interface Maker {
        /**
         * The bytes of the file.
         *
         * @throws IOException if a text cannot be read, or a template fails; the message names it
         */
        byte[] make() throws IOException;
    }

    /** Every file by its address. HTML refers to other files from the root of the site. */
    public SortedMap<SitePath, Maker> files() {
        SortedMap<SitePath, Maker> files = new TreeMap<>();
        List<FormPage> pages = pages();
        files.put(FOLDER, () -> html("forms.ftlh", Map.of("pages", pages)));
        for (FormPage page : pages) {
            files.put(at(page.word() + "/"), () -> html("form.ftlh", Map.of("form", page)));
        }
        for (String name : SCRIPTS) {
            files.put(at(name), () -> resource(name).getBytes(StandardCharsets.UTF_8));
        }
        files.put(at(STYLE), () -> resource(STYLE).getBytes(StandardCharsets.UTF_8));
        files.put(at("daten.json"), () -> new FormData(site, published, schemas, texts, pages).json());
        for (Page page : published) {
            if (page.language().isGerman() && page.id().type() != PageType.NOTICE) {
                files.put(at("texte/" + page.id() + ".json"), () -> FormData.text(page, original(page)));
            }
        }
        return files;
    }

    /** Whether an address is that of a page, to be finished like any other. */
    public static boolean isPage(SitePath path) {
        return path.value().endsWith("/");
    }

    private Optional<OriginalText> original(Page page) throws IOException {
        return OriginalText.read(source.resolve(page.origin().path()), page.id().type());
    }

    private List<FormPage> pages() {
        List<FormPage> pages = new ArrayList<>();
        for (PageType type : PageType.values()) {
            List<Field> fields = schemas.of(type).keys().stream()
                    .filter(key -> key.translation() != SchemaKey.Translation.OWNS)
                    .map(key -> Field.of(key, site))
                    .toList();
            String word = type.word();
            pages.add(new FormPage(
                    word,
                    texts.text("form.type." + word),
                    type.id(),
                    type.folder(),
                    schemas.of(type).textRequired(),
                    fields));
        }
        List<Field> translated = schemas.of(PageType.EVENT).keys().stream()
                .filter(key -> key.translation() == SchemaKey.Translation.SETS
                        || key.translation() == SchemaKey.Translation.DRAFTS)
                .map(key -> key.translation() == SchemaKey.Translation.DRAFTS ? draftOnly(key) : Field.of(key, site))
                .toList();
        pages.add(new FormPage(TRANSLATION, texts.text("form.type." + TRANSLATION), "", "", true, translated));
        return pages;
    }

    /** A translation is a draft or not; the rest of the status is the original's. */
    private static Field draftOnly(SchemaKey key) {
        return new Field(key, Field.Widget.SELECT, List.of(new Field.Choice("entwurf", "Entwurf")));
    }

    private byte[] html(String template, Map<String, Object> own) throws IOException {
        Map<String, Object> model = new TreeMap<>(own);
        model.put("words", words());
        model.put("folder", FOLDER.value());
        model.put("brand", site.settings().brand());
        model.put("review", review);
        model.put("handbook", handbook);
        model.put(
                "languages",
                site.settings().languages().stream()
                        .filter(language -> !language.isGerman())
                        .map(language -> language.code())
                        .toList());
        try {
            return templates.render(template, resource(template), model).getBytes(StandardCharsets.UTF_8);
        } catch (TemplateProblemException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The words of the form by their keys without the first part. */
    private Map<String, String> words() {
        String first = "form.";
        return texts.keys().stream()
                .filter(key -> key.startsWith(first))
                .collect(Collectors.toMap(key -> key.substring(first.length()), texts::pattern));
    }

    private static SitePath at(String name) {
        return new SitePath(FOLDER.value() + name);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EditorForm.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
