package de.vielfalt.build;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.print.Easel;
import de.vielfalt.print.Poster;
import de.vielfalt.print.Press;
import de.vielfalt.print.QrCode;
import de.vielfalt.print.Recipe;
import de.vielfalt.print.SocialCard;
import de.vielfalt.print.Thumbnail;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.share.Kit;
import de.vielfalt.share.Kits;
import de.vielfalt.share.Piece;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes what each kit holds: posters, flyers, cards, QR codes.
 *
 * <p>What was made of the very same pages stays where it is, without a look at what it says; else the cache is asked for a
 * sheet that says the same. Only if neither has it is one made, and only then are the libraries loaded that do it.
 */
final class Prints {
    private static final String KIND = "kits";

    private final Cache cache;
    private final Findings findings;
    private final Design design;
    private final Settings settings;
    private final Recipe recipe;
    private @Nullable Press press;
    private @Nullable Easel easel;

    Prints(BuildRequest request, Cache cache, Findings findings, Design design, Settings settings) throws IOException {
        this.cache = cache;
        this.findings = findings;
        this.design = design;
        this.settings = settings;
        this.recipe = new Recipe(file(request, Recipe.TEMPLATE), file(request, Recipe.STYLE), settings.look());
    }

    /** A template's text; empty if there is none, which the press tells. */
    static String file(BuildRequest request, String name) throws IOException {
        for (Path root : Design.roots(request, "templates")) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
        }
        return "";
    }

    /**
     * A piece that is to be made.
     *
     * @param page the event's page in the language of the piece
     * @param german its German page
     */
    private record Job(Piece piece, PageView page, PageView german) {}

    /**
     * The pieces of every kit.
     *
     * @param pages every page of the output by its address
     */
    List<SlowFile> files(Kits kits, Map<SitePath, PageView> pages, View view) {
        List<SlowFile> files = new ArrayList<>();
        for (Kit kit : kits.all()) {
            PageView german = pages.get(kit.event().path(Language.GERMAN));
            for (Language language : kit.languages()) {
                PageView page = pages.get(kit.event().path(language));
                for (Piece piece : Piece.values()) {
                    if (page != null && german != null && kit.has(piece, language)) {
                        Job job = new Job(piece, page, german);
                        files.add(new SlowFile(
                                kit.path(piece, language),
                                List.of(page.path(), german.path()),
                                () -> bytes(job, view)));
                    }
                }
            }
        }
        return files;
    }

    /** A file; empty if it cannot be made, which is told. */
    private Optional<byte[]> bytes(Job job, View view) {
        Poster poster = job.piece() == Piece.FLYER
                ? Poster.flyer(job.german(), view.site())
                : Poster.of(job.page(), job.german(), view.site());
        if (job.piece() == Piece.CODE) {
            return Optional.of(QrCode.of(poster.address()).svg().getBytes(StandardCharsets.UTF_8));
        }
        SocialCard card = card(job, poster);
        Object said = card == null ? poster : card;
        String key = Fingerprint.of(List.of(ProgramVersion.get(), recipe.parts(), said, job.piece()));
        Optional<byte[]> known = cache.get(KIND, key);
        if (known.isPresent()) {
            return known;
        }
        try {
            Optional<byte[]> made = job.piece() == Piece.PREVIEW
                    ? preview(job, view)
                    : Optional.of(card == null ? print(job, poster) : easel().paint(card));
            made.ifPresent(bytes -> cache.put(KIND, key, bytes));
            return made;
        } catch (TemplateProblemException e) {
            findings.add(e.problem());
            fail(job);
        } catch (IOException | RuntimeException e) {
            fail(job);
        }
        return Optional.empty();
    }

    private byte[] print(Job job, Poster poster) throws TemplateProblemException, IOException {
        return press().print(poster, design.messages().of(job.page().interfaceLanguage()));
    }

    private Optional<byte[]> preview(Job job, View view) throws IOException {
        Optional<byte[]> poster = bytes(new Job(Piece.POSTER, job.page(), job.german()), view);
        return poster.isPresent() ? Optional.of(Thumbnail.of(poster.get())) : Optional.empty();
    }

    private static @Nullable SocialCard card(Job job, Poster poster) {
        return switch (job.piece()) {
            case CARD -> SocialCard.of(SocialCard.Shape.WIDE, job.page(), poster);
            case STORY -> SocialCard.of(SocialCard.Shape.SQUARE, job.page(), poster);
            case POSTER, FLYER, CODE, PREVIEW -> null;
        };
    }

    private void fail(Job job) {
        String source = job.page()
                .source()
                .or(job.german()::source)
                .orElse(job.page().path().file());
        findings.add(Problem.error(
                Code.KIT_FAILED, Location.file(source), "failed", job.piece().file()));
    }

    private synchronized Press press() {
        if (press == null) {
            press = new Press(design.templates(), recipe);
        }
        return press;
    }

    private synchronized Easel easel() {
        if (easel == null) {
            easel = new Easel(settings.look());
        }
        return easel;
    }
}
