package de.vielfalt.source;

import de.vielfalt.model.Body;
import de.vielfalt.model.Code;
import de.vielfalt.model.Html;
import de.vielfalt.model.Location;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Origin;
import de.vielfalt.model.Page;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Publication;
import de.vielfalt.model.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Page} of a file that was read, with the facts of its original if it is a translation. */
final class PageReader {
    private static final Set<String> CONSENT = Set.of("ja", "nicht noetig");

    private static final List<String> DETAILS = List.of("bildtext", "bildrechte", "einwilligung");

    private final SiteFiles files;
    private final PageSource source;
    private final FrontMatter matter;
    private final @Nullable PageSource original;
    private final Origin origin;
    private final Consumer<Problem> problems;

    PageReader(SiteFiles files, PageSource source, @Nullable PageSource original, Consumer<Problem> problems) {
        this.files = files;
        this.source = source;
        this.original = original;
        this.matter = original == null ? source.matter() : source.matter().inherit(original.matter());
        this.origin = new Origin(source.file().path(), source.matter().lines());
        this.problems = problems;
    }

    Page page() {
        Conversion conversion = source.conversion();
        Picture picture = picture().orElse(null);
        List<Picture> pictures = new ArrayList<>();
        Html html = html(conversion, picture != null, pictures);
        boolean known = !conversion.problems().isEmpty() || source.header().strayOrNull() != null;
        if (source.schema().textRequired() && html.isEmpty() && !known) {
            error(Code.TEXT_MISSING, new Location(origin.path(), source.header().titleLine()), "missing");
        }
        Body body = new Body(
                html, conversion.summary(), conversion.links(), conversion.ids(), conversion.sentences(), pictures);
        Consumer<Problem> facts = original == null ? problems : problem -> {};
        Picture logo = matter.get("logo", String.class)
                .flatMap(file -> files.picture(owner(), file, conversion.title(), "", origin.at("logo"), facts))
                .orElse(null);
        String teaser = matter.text("teaser").isEmpty() ? shortened(conversion.summary()) : matter.text("teaser");
        Publication publication = publication();
        if (!publication.draft()) {
            source.placeholders().forEach(placeholder -> problems.accept(Placeholders.note(placeholder)));
        }
        return new Page(
                source.file().id(),
                source.file().language(),
                origin,
                conversion.title(),
                teaser,
                body,
                publication,
                picture,
                files.memory()
                        .facts(
                                source,
                                Optional.ofNullable(original),
                                Optional.ofNullable(logo),
                                facts,
                                found -> new FactsReader(matter, origin, found)
                                        .facts(source.file().id().type(), logo)),
                original == null ? source.stamp() : matter.text("stamp").toLowerCase(Locale.ROOT));
    }

    /** The file that pictures named in the header lie beside: a translation inherits them from its original. */
    private ContentFile owner() {
        return original == null ? source.file() : original.file();
    }

    private Publication publication() {
        boolean draft = source.matter().isDraft()
                || (original != null && original.matter().isDraft());
        return new Publication(
                draft,
                matter.orNull("visibleFrom", Moment.class),
                matter.orNull("visibleUntil", Moment.class),
                matter.orNull("withdrawn", LocalDate.class),
                matter.list("formerPaths", String.class));
    }

    private Optional<Picture> picture() {
        String file = matter.text("picture");
        String alt = matter.text("pictureText");
        String credit = matter.text("pictureCredit");
        boolean consent = !matter.text("pictureConsent").isEmpty();
        if (file.isEmpty()) {
            for (String key : original == null ? DETAILS : List.of("bildtext")) {
                if (origin.lines().containsKey(key)) {
                    error(Code.PICTURE_DETAILS, origin.at(key), "without-picture", key);
                }
            }
            return Optional.empty();
        }
        if (original == null) {
            List<String> missing = new ArrayList<>();
            addIf(missing, alt.isEmpty(), "bildtext");
            addIf(missing, credit.isEmpty(), "bildrechte");
            addIf(missing, !consent, "einwilligung");
            if (!missing.isEmpty()) {
                error(Code.PICTURE_DETAILS, origin.at("bild"), "header", file, String.join(", ", missing));
            }
        }
        Optional<Picture> picture =
                files.picture(owner(), file, decorative(alt) ? "" : alt, credit, origin.at("bild"), problems);
        return picture.filter(shown -> consent);
    }

    private static boolean decorative(String alt) {
        return alt.equals("dekorativ");
    }

    private static void addIf(List<String> list, boolean condition, String item) {
        if (condition) {
            list.add(item);
        }
    }

    /**
     * The body with the addresses of its pictures and downloads filled in.
     *
     * @param below whether a picture stands above it already
     * @param shown takes its pictures
     */
    private Html html(Conversion conversion, boolean below, List<Picture> shown) {
        List<Optional<Picture>> pictures = new ArrayList<>();
        for (Conversion.BodyPicture told : conversion.pictures()) {
            boolean complete = details(told);
            pictures.add(
                    files.picture(source.file(), told.target(), told.alt(), told.credit(), told.location(), problems)
                            .filter(picture -> complete));
        }
        pictures.forEach(picture -> picture.ifPresent(shown::add));
        String html = files.memory().filled(source.file(), conversion, pictures, below);
        for (int i = 0; i < conversion.files().size(); i++) {
            html = files.fill(html, i, source.file(), conversion.files().get(i), problems);
        }
        return new Html(html.strip());
    }

    /** Whether all is said that must be. */
    private boolean details(Conversion.BodyPicture picture) {
        List<String> missing = new ArrayList<>();
        addIf(missing, picture.alt().isEmpty(), "Alternativtext");
        if (picture.linked() && decorative(picture.alt())) {
            error(Code.PICTURE_DETAILS, picture.location(), "gallery", picture.target());
        }
        addIf(missing, picture.credit().isEmpty(), "rechte=…");
        addIf(missing, !CONSENT.contains(Slug.key(picture.consent())), "einwilligung=ja");
        if (!missing.isEmpty()) {
            error(Code.PICTURE_DETAILS, picture.location(), "body", picture.target(), String.join(", ", missing));
        }
        return missing.isEmpty();
    }

    private static String shortened(String summary) {
        if (summary.codePointCount(0, summary.length()) <= 200) {
            return summary;
        }
        String head = summary.substring(0, summary.offsetByCodePoints(0, 199));
        int blank = head.lastIndexOf(' ');
        return (blank > 100 ? head.substring(0, blank) : head) + "…";
    }

    private void error(Code code, Location location, String variant, Object... arguments) {
        problems.accept(Problem.error(code, location, variant, arguments));
    }
}
