package de.vielfalt.share;

/** The alphabet of text messages (3GPP TS 23.038, 6.2.1), which decides how long one may be. */
final class Gsm7 {
    /** Letters of one place each. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Letters of two places each. */
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private static final int GSM_PLACES = 160;
    private static final int UCS2_PLACES = 70;

    private Gsm7() {}

    /** Whether a text goes into one message: 160 places of this alphabet, else 70 UTF-16 units. */
    static boolean fits(String text) {
        int places = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (EXTENDED.indexOf(letter) >= 0) {
                places += 2;
            } else if (BASIC.indexOf(letter) >= 0) {
                places++;
            } else {
                return text.length() <= UCS2_PLACES;
            }
        }
        return places <= GSM_PLACES;
    }

    /** The same with those signs of print that the alphabet lacks in their plain forms: quotes, dashes, blanks, dots. */
    static String plain(String text) {
        return text.replaceAll("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", "\"")
                .replaceAll("[\u2018\u2019\u201a\u201b\u2039\u203a]", "'")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\u00a0\u2002-\u200a\u202f]", " ")
                .replaceAll("[\u200b-\u200f\u2066-\u2069\u00ad]", "")
                .replace("\u2026", "...");
    }
}
