package de.vielfalt.brand;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dresses the assets of the design as a brand wants them: its colours in style sheets, and its mark and icons, unless the
 * site brings files of its own for these.
 */
public final class Wardrobe {
    /** The mark, as pages show it. */
    public static final String MARK = "img/mark.svg";
    /** The mark for home screens. */
    public static final String TILE = "img/icon.png";
    /** The mark for browsers that know nothing better, and for those that look for it where it always was. */
    public static final String ICO = "img/icon.ico";

    private static final int TILE_SIZE = 192;
    private static final Pattern TOKEN = Pattern.compile("--(\\w+): #[0-9a-f]{3,6};");
    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";

    private final Look look;

    /** A wardrobe for one look. */
    public Wardrobe(Look look) {
        this.look = look;
    }

    /**
     * Assets as this brand wants them.
     *
     * @param assets what there is, by name below {@code assets/}
     */
    public SortedMap<String, byte[]> dress(Map<String, byte[]> assets) {
        SortedMap<String, byte[]> dressed = new TreeMap<>(assets);
        dressed.replaceAll((name, bytes) -> name.endsWith(".css") ? coloured(bytes) : bytes);
        Icon icon = new Icon(look);
        dressed.computeIfAbsent(MARK, name -> new Mark(look).svg().getBytes(StandardCharsets.UTF_8));
        dressed.computeIfAbsent(TILE, name -> icon.tile(TILE_SIZE));
        dressed.computeIfAbsent(ICO, name -> icon.ico());
        return dressed;
    }

    /** A style sheet with this brand's colours: first those of the light scheme, then those of the dark one. */
    private byte[] coloured(byte[] bytes) {
        String css = new String(bytes, StandardCharsets.UTF_8);
        int dark = css.indexOf(DARK);
        StringBuilder coloured = new StringBuilder();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            boolean inDark = dark >= 0 && token.start() > dark;
            String rule = Hue.ofToken(token.group(1))
                    .map(hue -> "--" + hue.token() + ": "
                            + (inDark
                                    ? look.palette().dark(hue)
                                    : look.palette().light(hue)) + ";")
                    .orElse(token.group());
            token.appendReplacement(coloured, Matcher.quoteReplacement(rule));
        }
        return token.appendTail(coloured).toString().getBytes(StandardCharsets.UTF_8);
    }
}
