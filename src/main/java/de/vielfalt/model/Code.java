package de.vielfalt.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The stable codes of problems, as they stand in every message and report.
 *
 * <p>The German identifiers are part of the contract with editors and are never renamed; new ones may be added.
 */
public enum Code {
    /** A header key that no schema knows, or one that stands where it has no effect. */
    KEY_UNKNOWN("schluessel-unbekannt"),
    /** A header key given twice. */
    KEY_DUPLICATE("schluessel-doppelt"),
    /** A required key is missing. */
    KEY_MISSING("pflicht-fehlt"),
    /** A value that its key does not accept. */
    VALUE_INVALID("wert-ungueltig"),
    /** A date that does not exist or is not written as a date. */
    DATE_INVALID("datum-ungueltig"),
    /** A time of day that does not exist or is not written as one. */
    TIME_INVALID("zeit-ungueltig"),
    /** An end that does not lie after its beginning. */
    END_BEFORE_BEGIN("ende-vor-beginn"),
    /** A recurrence that cannot be understood, never ends, or does not fit its dates. */
    SERIES_INVALID("serie-ungueltig"),
    /** A reference to something that does not exist. */
    REFERENCE_UNKNOWN("verweis-unbekannt"),
    /** Two files that claim one address. */
    URL_DUPLICATE("url-doppelt"),
    /** An address that was published once and leads nowhere now. */
    URL_GONE("url-verschwunden"),
    /** A fact set in a translation instead of the German original. */
    FACT_IN_TRANSLATION("fakt-in-uebersetzung"),
    /** A picture file that is not there. */
    PICTURE_MISSING("bild-fehlt"),
    /** A picture file that is not a picture, too large, or from elsewhere. */
    PICTURE_INVALID("bild-ungueltig"),
    /** A picture without alternative text, credit or consent. */
    PICTURE_DETAILS("bild-angaben"),
    /** A film in sign language whose pictures are too small or too few to be read. */
    SIGN_FILM("dgs-film"),
    /** Whatever the AsciiDoc processor warns about. */
    ASCIIDOC("asciidoc"),
    /** An include that leaves {@code content/}, runs in a circle or misses its file. */
    INCLUDE_FORBIDDEN("include-verboten"),
    /** Raw HTML that is not on the safe list. */
    HTML_FORBIDDEN("html-verboten"),
    /** A link whose scheme is not safe. */
    LINK_FORBIDDEN("link-verboten"),
    /** Bytes that are not UTF-8 text. */
    ENCODING("kodierung"),
    /** A file without content. */
    FILE_EMPTY("datei-leer"),
    /** A file beyond the size limit. */
    FILE_TOO_LARGE("datei-zu-gross"),
    /** A page without a title. */
    TITLE_MISSING("titel-fehlt"),
    /** A page without the text that its type requires. */
    TEXT_MISSING("text-fehlt"),
    /** Something that only the operator can fill in. */
    PLACEHOLDER("platzhalter"),
    /** A page that is to be reviewed once a year. */
    REVIEW_DUE("pruefung-faellig"),
    /** A page in a folder that belongs to no type. */
    FOLDER_UNKNOWN("ordner-unbekannt"),
    /** A file or folder that may not be read, or a link that leads out of {@code content/}. */
    FILE_FORBIDDEN("datei-verboten"),
    /** A file in {@code content/} that no page shows or includes. */
    FILE_UNUSED("datei-ungenutzt"),
    /** A default stands in for something the site does not say. */
    DEFAULT_USED("vorgabe"),
    /** Nothing, or too little, is known of when pages were changed. */
    HISTORY_INCOMPLETE("verlauf-unvollstaendig"),
    /** Leichte Sprache: a sentence of more than twelve words. */
    EASY_SENTENCE("leichte-sprache-satz"),
    /** Leichte Sprache: passive. */
    EASY_PASSIVE("leichte-sprache-passiv"),
    /** Leichte Sprache: genitive. */
    EASY_GENITIVE("leichte-sprache-genitiv"),
    /** Leichte Sprache: a word that negates. */
    EASY_NEGATION("leichte-sprache-verneinung"),
    /** Leichte Sprache: a number in words. */
    EASY_NUMBER("leichte-sprache-zahl"),
    /** Leichte Sprache: a long word that is not parted. */
    EASY_WORD("leichte-sprache-wort"),
    /** A sentence of more than 25 words. */
    TEXT_SENTENCE("text-satz"),
    /** A page that is hard to read as a whole. */
    TEXT_READABILITY("text-lesbarkeit"),
    /** A word of offices. */
    TEXT_OFFICIALESE("text-amtsdeutsch"),
    /** A wrong spelling of the brand's name. */
    TEXT_BRAND("text-marke"),
    /** A date in the text that the calendar, or the page's own date, contradicts. */
    TEXT_DATE("text-datum"),
    /** A phone number or mail address in the text that does not work. */
    TEXT_CONTACT("text-kontakt"),
    /** A link whose words do not say where it leads. */
    TEXT_LINK("text-link"),
    /** A template that FreeMarker cannot run. */
    TEMPLATE_INVALID("vorlage-ungueltig"),
    /** A message of the interface that is missing or malformed. */
    MESSAGE_INVALID("text-baustein"),
    /** Output: an internal link or fragment that leads nowhere. */
    OUTPUT_LINK("ausgabe-verweis"),
    /** Output: an id used twice on one page. */
    OUTPUT_ID("ausgabe-id"),
    /** Output: headings that skip a level, or not exactly one {@code h1}. */
    OUTPUT_HEADINGS("ausgabe-ueberschrift"),
    /** Output: a missing or repeated page title. */
    OUTPUT_TITLE("ausgabe-titel"),
    /** Output: an image without {@code alt}. */
    OUTPUT_ALT("ausgabe-alt"),
    /** Output: a page without a valid {@code lang}. */
    OUTPUT_LANGUAGE("ausgabe-sprache"),
    /** Output: a resource loaded from another host. */
    OUTPUT_FOREIGN("ausgabe-fremd"),
    /** Output: script or style inside the page. */
    OUTPUT_INLINE("ausgabe-inline"),
    /** Output: markup that was left unresolved. */
    OUTPUT_LEFTOVER("ausgabe-rest"),
    /** Output: a file that no step planned, or two steps claim. */
    OUTPUT_PLAN("ausgabe-plan"),
    /** A poster or another piece of an event's kit that could not be made. */
    KIT_FAILED("aushang-misslungen");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    /** The code as editors see it, e.g. {@code datum-ungueltig}. */
    public String id() {
        return id;
    }

    /** The code of that id, if there is one. */
    public static Optional<Code> of(String id) {
        return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
    }
}
