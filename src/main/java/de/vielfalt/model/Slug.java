package de.vielfalt.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns names into what may stand in an address: ASCII letters and digits, lower case, joined by hyphens. */
public final class Slug {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ä', "ae"),
            Map.entry('ö', "oe"),
            Map.entry('ü', "ue"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('å', "a"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    private Slug() {}

    /** Letters that have a spelling of their own in ASCII, with that spelling, sorted; what has none is written without its marks. */
    public static SortedMap<String, String> letters() {
        SortedMap<String, String> letters = new TreeMap<>();
        LETTERS.forEach((letter, spelling) -> letters.put(String.valueOf(letter), spelling));
        return letters;
    }

    /**
     * The slug of a name: {@code Größe Süd} gives {@code groesse-sued}.
     *
     * @return possibly empty, if the name holds no letter or digit that has an ASCII form
     */
    public static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            String letters = LETTERS.get(c);
            String plain = letters != null ? letters : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            boolean written = false;
            for (int k = 0; k < plain.length(); k++) {
                char p = plain.charAt(k);
                if ((p >= 'a' && p <= 'z') || (p >= '0' && p <= '9')) {
                    slug.append(p);
                    written = true;
                }
            }
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!written && letters == null && !mark && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    /** A key or fixed value in its ASCII spelling: {@code geprüft-am} gives {@code geprueft-am}; case is ignored. */
    public static String key(String key) {
        String composed = Normalizer.normalize(key, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }
}
