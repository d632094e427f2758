package de.vielfalt.view;

/**
 * A link.
 *
 * @param href where it leads: an absolute path of the site, or an address elsewhere; empty for words without a link
 * @param label its words
 * @param hreflang language tag of the page it leads to; empty if that is the reader's language
 */
public record Ref(String href, Label label, String hreflang) {
    /** A link to a page in the reader's language. */
    public static Ref of(String href, String text) {
        return new Ref(href, Label.of(text), "");
    }

    /** Words without a link. */
    public static Ref text(Label label) {
        return new Ref("", label, "");
    }

    Ref withText(String text) {
        return new Ref(href, Label.of(text), hreflang);
    }
}
