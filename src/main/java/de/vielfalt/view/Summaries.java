package de.vielfalt.view;

/** Shortens texts at a word's end. */
final class Summaries {
    private Summaries() {}

    /**
     * The text, at most that long.
     *
     * @param limit number of UTF-16 units, the ellipsis included
     */
    static String shorten(String text, int limit) {
        String plain = text.strip();
        if (plain.length() <= limit) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', limit - 1);
        int cut = end > limit / 2 ? end : limit - 1;
        if (Character.isHighSurrogate(plain.charAt(cut - 1))) {
            cut--;
        }
        String kept = plain.substring(0, cut);
        while (!kept.isEmpty() && ",;:–-".indexOf(kept.charAt(kept.length() - 1)) >= 0) {
            kept = kept.substring(0, kept.length() - 1).stripTrailing();
        }
        return kept + "…";
    }
}
