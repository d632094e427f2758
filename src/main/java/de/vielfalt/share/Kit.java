package de.vielfalt.share;

import de.vielfalt.model.Language;
import de.vielfalt.model.PageId;
import de.vielfalt.model.SitePath;
import java.util.List;

/**
 * What there is to pass one event or workshop on with.
 *
 * @param event whose kit it is
 * @param languages the languages it is in, German first, then as the site lists them
 */
public record Kit(PageId event, List<Language> languages) {
    /** Name of the folder of a kit, below the page of its event. */
    public static final String FOLDER = "weitersagen/";

    public Kit {
        languages = List.copyOf(languages);
    }

    /** The page that shows the kit: {@code /tr/veranstaltungen/jugendtag/weitersagen/}. Its pieces lie there, too. */
    public SitePath page(Language language) {
        return new SitePath(event.path(language).value() + FOLDER);
    }

    /** The address of a piece: {@code /veranstaltungen/jugendtag/weitersagen/aushang-a4.pdf}. */
    public SitePath path(Piece piece, Language language) {
        return new SitePath(page(language).value() + piece.file());
    }

    /** The language in which readers of one are served best: theirs, else German. */
    public Language nearest(Language readers) {
        return languages.contains(readers) ? readers : Language.GERMAN;
    }

    /** Whether it holds a piece in a language. */
    public boolean has(Piece piece, Language language) {
        return languages.contains(language) && piece.isMadeIn(language);
    }
}
