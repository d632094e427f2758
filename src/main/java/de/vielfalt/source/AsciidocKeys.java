package de.vielfalt.source;

import java.util.Set;

/** The attributes of the AsciiDoc language that a header may set; everything else must be in the schema. */
final class AsciidocKeys {
    private static final Set<String> KEYS = Set.of(
            "toc",
            "toc-title",
            "toclevels",
            "icons",
            "lang",
            "sectnums",
            "sectnumlevels",
            "sectanchors",
            "sectlinks",
            "sectids",
            "idprefix",
            "idseparator",
            "experimental",
            "hardbreaks",
            "hardbreaks-option",
            "table-caption",
            "figure-caption",
            "example-caption",
            "listing-caption",
            "note-caption",
            "tip-caption",
            "warning-caption",
            "caution-caption",
            "important-caption",
            "appendix-caption",
            "untitled-label",
            "source-language",
            "tabsize",
            "keywords",
            "description",
            "author",
            "email",
            "revdate",
            "revnumber",
            "revremark",
            "xrefstyle",
            "imagesdir",
            "leveloffset",
            "stem",
            "compat-mode",
            "asset-uri-scheme",
            "hide-uri-scheme",
            "showtitle",
            "notitle",
            "idscheme",
            "chapter-signifier",
            "section-refsig",
            "nofooter",
            "reproducible");

    private AsciidocKeys() {}

    /** Whether the language knows an attribute of that name, be it set or unset. */
    static boolean contains(String name) {
        return KEYS.contains(name.replaceAll("^!|!$", ""));
    }
}
