package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Picture;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Someone who reads in one language: how words, dates and links look to them. Not safe for several threads. */
final class Reader {
    private final Language language;
    private final Face face;
    private final Published published;

    Reader(Language language, Face face, Published published) {
        this.language = language;
        this.face = face;
        this.published = published;
    }

    /** The language they read in. */
    Language language() {
        return language;
    }

    /** The interface around what they read. */
    Face face() {
        return face;
    }

    Dates dates() {
        return face.dates();
    }

    Prices prices() {
        return face.prices();
    }

    LanguageNames languageNames() {
        return face.languageNames();
    }

    /** A word of the interface. */
    String text(String key, Object... arguments) {
        return face.words().text(key, arguments);
    }

    /** Several words as one: {@code Deutsch, Türkisch und Arabisch}. */
    String list(List<String> items) {
        return face.list(items);
    }

    /** A text that stands among the words of the interface. */
    Label label(String text, Language written) {
        return new Label(text, written.equals(face.language()) ? "" : written.tag());
    }

    /** A term of the vocabulary in the reader's language, else in German. */
    Label label(Vocabulary.Term term) {
        boolean own = term.names().containsKey(language.code());
        boolean ours = term.names().containsKey(face.language().code());
        Language written = own ? language : ours ? face.language() : Language.GERMAN;
        return label(term.name(written), written);
    }

    /** A page for this reader, if it is published. */
    Optional<Page> page(PageId id) {
        return published.forReaders(id, language);
    }

    /** A link to a page for this reader, if it is published. */
    Optional<Ref> ref(PageId id) {
        return page(id).map(this::ref);
    }

    /** A link to a page: that for readers of this language, whatever its text is written in. */
    Ref ref(Page page) {
        return new Ref(page.id().path(language).value(), label(page.title(), page.language()), "");
    }

    /** A link to the home page. */
    Ref home() {
        return link(SitePath.HOME, text("nav.home"));
    }

    /** The address for readers of this language, by that of the German page. */
    SitePath here(SitePath german) {
        return german.in(language);
    }

    /** A link to a page that nobody wrote, by the address of the German one. */
    Ref link(SitePath german, String text) {
        return Ref.of(here(german).value(), text);
    }

    /** The tag of a language, unless it is the reader's. */
    String hreflang(Language target) {
        return target.equals(language) ? "" : target.tag();
    }

    /** A picture as templates show it. */
    static @Nullable PictureView picture(@Nullable Picture picture) {
        return picture == null ? null : PictureView.of(picture);
    }
}
