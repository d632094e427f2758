package de.vielfalt.view;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Someone who reads in one language: how words, dates and links look to them. Not safe for several threads. */
final class Reader {
    private final Language language;
    private final Language face;
    private final Locale locale;
    private final Published published;
    private final Words words;
    private final Dates dates;
    private final Prices prices;
    private final LanguageNames languageNames;

    Reader(
            Language language,
            Messages messages,
            Vocabulary vocabulary,
            Published published,
            Consumer<Problem> problems) {
        this.language = language;
        this.face = messages.language();
        this.locale = Locales.of(face);
        this.published = published;
        this.words = new Words(messages, problems);
        this.dates = new Dates(locale, words);
        this.prices = new Prices(locale, words);
        this.languageNames = new LanguageNames(vocabulary, face, locale, words);
    }

    /** The language they read in. */
    Language language() {
        return language;
    }

    /** The language of the words around what they read. */
    Language face() {
        return face;
    }

    Locale locale() {
        return locale;
    }

    Dates dates() {
        return dates;
    }

    Prices prices() {
        return prices;
    }

    LanguageNames languageNames() {
        return languageNames;
    }

    /** A word of the interface. */
    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** Several words as one: {@code Deutsch, Türkisch und Arabisch}. */
    String list(List<String> items) {
        return ListFormatter.getInstance(ULocale.forLocale(locale), ListFormatter.Type.AND, ListFormatter.Width.WIDE)
                .format(items);
    }

    /** A text that stands among the words of the interface. */
    Label label(String text, Language written) {
        return new Label(text, written.equals(face) ? "" : written.tag());
    }

    /** A term of the vocabulary in the reader's language, else in German. */
    Label label(Vocabulary.Term term) {
        boolean own = term.names().containsKey(language.code());
        boolean ours = term.names().containsKey(face.code());
        Language written = own ? language : ours ? face : Language.GERMAN;
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

    /** A link to a page. */
    Ref ref(Page page) {
        return new Ref(page.path().value(), label(page.title(), page.language()), hreflang(page.language()));
    }

    /** A link to a page that exists in German only. */
    Ref german(String href, String text) {
        return new Ref(href, Label.of(text), hreflang(Language.GERMAN));
    }

    /** The tag of a language, unless it is the reader's. */
    String hreflang(Language target) {
        return target.equals(language) ? "" : target.tag();
    }

    /** A picture as templates show it. */
    static @Nullable PictureView picture(@Nullable Picture picture) {
        return picture == null
                ? null
                : new PictureView(
                        picture.path().value(), picture.alt(), picture.credit(), picture.width(), picture.height());
    }
}
