package de.vielfalt.model;

import java.util.Set;

/**
 * A language that pages are written in.
 *
 * @param code the editors' code, also the URL prefix: {@code de}, {@code tr}, {@code leicht}
 */
public record Language(String code) {
    /** The language of originals; its pages have no URL prefix. */
    public static final Language GERMAN = new Language("de");

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "ckb", "dv", "yi", "sd", "ug");

    /** BCP 47 tag: {@code de-simple} for Leichte Sprache, {@code gsg} for German sign language, else the code. */
    public String tag() {
        return switch (code) {
            case "leicht" -> "de-simple";
            case "dgs" -> "gsg";
            default -> code;
        };
    }

    /** {@code rtl} or {@code ltr}, by the script the language is written in. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }

    /** Whether this is the language of originals. */
    public boolean isGerman() {
        return equals(GERMAN);
    }

    /** Whether this is Leichte Sprache. */
    public boolean isEasy() {
        return code.equals("leicht");
    }

    /** What stands before a page's path: empty for German, {@code /tr} for Turkish. */
    public String prefix() {
        return isGerman() ? "" : "/" + code;
    }
}
