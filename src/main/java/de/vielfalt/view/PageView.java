package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.SitePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTML page of the output.
 *
 * <p>A page is written in its {@link #language()}; the words around it are in its {@link #interfaceLanguage()}, which
 * is German where no messages exist in the page's own language.
 *
 * @param path its address in the output
 * @param template its template below {@code templates/}, e.g. {@code pages/event.ftlh}
 * @param type JBake's document type: {@code event}, {@code workshop}, {@code news}, {@code page}, {@code place},
 *     {@code partner}, {@code home}, {@code listing}, {@code archive}, {@code calendars}, {@code data}, {@code digests},
 *     {@code search}, {@code embed}, {@code widget},
 *     {@code programme}, {@code programmes}, {@code moved} or {@code notfound}
 * @param language the language its text is written in
 * @param interfaceLanguage the language of the words around it
 * @param title its only {@code h1}
 * @param headTitle title of the document: never empty, and unique among all pages of its language
 * @param description for search engines; may be empty
 * @param canonical the absolute address that search engines take it for: its own, or that of the German page
 * @param indexed whether search engines may list it
 * @param draft whether it is a draft, shown to editors only
 * @param alternates its other languages for search engines, itself and {@code x-default} included; empty if there are
 *     none
 * @param translations links to its other languages for readers
 * @param translationOrNull what readers are told if its text is not, or no longer quite, in their language
 * @param breadcrumbs the way to it from the home page, without itself; empty on the home page
 * @param frame what surrounds its text
 * @param content its text and facts, by type
 * @param sourceOrNull the file it was written in, relative to the site; null for pages that nobody wrote
 * @param lastDateOrNull last day of an event, or the day of a news item
 * @param data what it tells other programs
 */
public record PageView(
        SitePath path,
        String template,
        String type,
        Language language,
        Language interfaceLanguage,
        String title,
        String headTitle,
        String description,
        String canonical,
        boolean indexed,
        boolean draft,
        List<Alternate> alternates,
        List<Ref> translations,
        @Nullable TranslationView translationOrNull,
        List<Ref> breadcrumbs,
        Frame frame,
        Content content,
        @Nullable String sourceOrNull,
        @Nullable LocalDate lastDateOrNull,
        HeadData data) {
    public PageView {
        alternates = List.copyOf(alternates);
        translations = List.copyOf(translations);
        breadcrumbs = List.copyOf(breadcrumbs);
    }

    /** The file it was written in, relative to the site; empty for pages that nobody wrote. */
    public Optional<String> source() {
        return Optional.ofNullable(sourceOrNull);
    }

    /** The last day of an event, or the day of a news item. */
    public Optional<LocalDate> lastDate() {
        return Optional.ofNullable(lastDateOrNull);
    }

    /** What readers are told if its text is not, or no longer quite, in their language. */
    public Optional<TranslationView> translation() {
        return Optional.ofNullable(translationOrNull);
    }

    /** Whether it shows the German text to readers of another language, because nobody has translated it yet. */
    public boolean fallback() {
        return translationOrNull != null && translationOrNull.kind().equals("missing");
    }

    /** Whether the words around the text are in another language than the text. */
    public boolean foreign() {
        return !language.equals(interfaceLanguage);
    }

    /** The font files that its letters need, by name: Latin, and that of its language. */
    public List<String> fonts() {
        return Fonts.of(language, interfaceLanguage);
    }

    /** Its own pattern: on the home page a picture, elsewhere a band, in the colours of those it is for. */
    public Pattern pattern() {
        return type.equals("home")
                ? Pattern.of(path.value(), 8, 7, List.of())
                : Pattern.of(path.value(), 14, 1, content.colours());
    }

    /** Its title among the words of the interface. */
    public Label label() {
        return new Label(title, foreign() ? language.tag() : "");
    }

    PageView withHeadTitle(String unique) {
        return with(unique, data);
    }

    PageView withData(HeadData told) {
        return with(headTitle, told);
    }

    private PageView with(String unique, HeadData told) {
        return new PageView(
                path,
                template,
                type,
                language,
                interfaceLanguage,
                title,
                unique,
                description,
                canonical,
                indexed,
                draft,
                alternates,
                translations,
                translationOrNull,
                breadcrumbs,
                frame,
                content,
                sourceOrNull,
                lastDateOrNull,
                told);
    }
}
