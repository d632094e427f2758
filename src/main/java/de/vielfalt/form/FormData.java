package de.vielfalt.form;

import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import de.vielfalt.model.Code;
import de.vielfalt.model.Forge;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.Site;
import de.vielfalt.model.Slug;
import de.vielfalt.picture.PictureHeader;
import de.vielfalt.source.Captions;
import de.vielfalt.source.OriginalText;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.Schemas;
import de.vielfalt.source.ValuePatterns;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the scripts of the form need to know, as JSON: what a build would say, and of what. */
record FormData(Site site, List<Page> published, Schemas schemas, ProblemTexts texts, List<FormPage> pages) {
    /** What is found in a browser already; the rest a build says. */
    private static final Set<Code> CODES = EnumSet.of(
            Code.KEY_MISSING,
            Code.VALUE_INVALID,
            Code.DATE_INVALID,
            Code.TIME_INVALID,
            Code.END_BEFORE_BEGIN,
            Code.SERIES_INVALID,
            Code.REFERENCE_UNKNOWN,
            Code.LINK_FORBIDDEN,
            Code.PICTURE_DETAILS,
            Code.PICTURE_MISSING,
            Code.PICTURE_INVALID,
            Code.TITLE_MISSING,
            Code.TEXT_MISSING);

    byte[] json() {
        Json.Builder words = Json.object();
        texts.keys().stream()
                .filter(key -> key.startsWith("form.")
                        || Code.of(key.replaceFirst("\\..*", ""))
                                .filter(CODES::contains)
                                .isPresent())
                .forEach(key -> words.add(key, texts.pattern(key)));
        return bytes(Json.object()
                .add("texts", words.done())
                .add("patterns", map(ValuePatterns.all()))
                .add("letters", map(Slug.letters()))
                .add("notes", map(Captions.notes(texts.language())))
                .add(
                        "pictures",
                        Json.object()
                                .add("bytes", PictureHeader.MAX_BYTES)
                                .add("side", PictureHeader.MAX_SIDE)
                                .done())
                .add("types", types())
                .add("pages", written())
                .addIfAny("forge", site.settings().forge().map(FormData::forge))
                .done());
    }

    /** The keys of each type by its English name: what the scripts need to look at a value. */
    private Json types() {
        Json.Builder types = Json.object();
        for (FormPage page : pages) {
            List<Json.Members> keys =
                    page.fields().stream().map(field -> key(field.entry())).toList();
            types.add(
                    page.typeId().isEmpty() ? page.word() : page.typeId(),
                    Json.object()
                            .add("folder", page.folder())
                            .add("textRequired", page.textRequired())
                            .add("keys", Json.array(keys))
                            .done());
        }
        return types.done();
    }

    private static Json.Members key(SchemaKey key) {
        Json.Builder entry = Json.object()
                .add("key", key.key())
                .add("spelling", key.spelling())
                .add("type", key.type())
                .add("required", key.required())
                .add("list", key.list())
                .add("choices", Json.texts(key.choices()))
                .add("schemes", Json.texts(key.schemes()))
                .add("example", key.example());
        if (key.maxOrNull() != null) {
            entry.add("max", key.maxOrNull());
        }
        if (key.minOrNull() != null) {
            entry.add("min", key.minOrNull());
        }
        return entry.done();
    }

    /** The German pages, and into which languages each is translated. */
    private Json written() {
        Map<PageId, Set<String>> languages = published.stream()
                .collect(Collectors.groupingBy(
                        Page::id,
                        Collectors.mapping(page -> page.language().code(), Collectors.toCollection(TreeSet::new))));
        return Json.array(published.stream()
                .filter(page -> page.language().equals(Language.GERMAN))
                .map(page -> Json.object()
                        .add("id", page.id().toString())
                        .add("type", page.id().type().id())
                        .add("title", page.title())
                        .add("file", page.origin().path())
                        .add("languages", Json.texts(List.copyOf(languages.getOrDefault(page.id(), Set.of()))))
                        .done())
                .toList());
    }

    private static Json forge(Forge forge) {
        return Json.object()
                .add("kind", forge.kind().name().toLowerCase(Locale.ROOT))
                .add("repository", forge.repository().toString())
                .add("branch", forge.branch())
                .done();
    }

    private static Json map(Map<String, String> map) {
        Json.Builder members = Json.object();
        map.forEach(members::add);
        return members.done();
    }

    /** What a page says, for whoever translates it; a page that nobody wrote says nothing. */
    static byte[] text(Page page, Optional<OriginalText> original) {
        Json.Builder text = Json.object()
                .add("title", page.title())
                .add("stamp", page.stamp())
                .add("keys", map(original.map(OriginalText::keys).orElseGet(java.util.TreeMap::new)));
        return bytes(text.add(
                        "body",
                        original.map(own -> String.join("\n", own.body())).orElse(""))
                .done());
    }

    private static byte[] bytes(Json json) {
        return JsonText.compact(json).getBytes(StandardCharsets.UTF_8);
    }
}
