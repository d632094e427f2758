package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import de.vielfalt.model.Palette;
import de.vielfalt.model.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the brand looks: {@code marke.zeichen}, four forms, and {@code marke.farbe.…}, a colour for the light scheme and
 * one for the dark one. Colours that could not be read where they meet are an error that names them.
 */
final class LookReader {
    static final String MARK = "marke.zeichen";
    static final String COLOUR = "marke.farbe.";

    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})");

    private final Map<String, PropertiesFile.Entry> properties;
    private final Consumer<Problem> problems;

    LookReader(Map<String, PropertiesFile.Entry> properties, Consumer<Problem> problems) {
        this.properties = properties;
        this.problems = problems;
    }

    /** The keys of the colours. */
    static List<String> keys() {
        return Arrays.stream(Hue.values()).map(LookReader::key).toList();
    }

    private static String key(Hue hue) {
        return COLOUR + hue.key();
    }

    Look read() {
        return new Look(mark(), palette());
    }

    private List<String> mark() {
        PropertiesFile.Entry entry = entry(MARK);
        if (entry == null) {
            return Look.DEFAULT.mark();
        }
        List<String> forms = List.of(entry.value().toLowerCase(Locale.ROOT).split("[\\s,]+"));
        if (forms.size() == 4 && Look.FORMS.containsAll(forms)) {
            return forms;
        }
        error(entry, "mark", entry.value(), String.join(", ", Look.FORMS));
        return Look.DEFAULT.mark();
    }

    private Palette palette() {
        Map<Hue, String> light = new EnumMap<>(Hue.class);
        Map<Hue, String> dark = new EnumMap<>(Hue.class);
        for (Hue hue : Hue.values()) {
            List<String> pair = colours(hue);
            light.put(hue, pair.get(0));
            dark.put(hue, pair.get(1));
        }
        Palette palette = new Palette(light, dark);
        for (Palette.Pair pair : Palette.PAIRS) {
            check(pair, palette.light(pair.front()), palette.light(pair.back()), "contrast-light");
            check(pair, palette.dark(pair.front()), palette.dark(pair.back()), "contrast-dark");
        }
        return palette;
    }

    /** What the configuration says of a colour: of the light scheme and of the dark one. */
    private List<String> colours(Hue hue) {
        PropertiesFile.Entry entry = entry(key(hue));
        if (entry != null) {
            String[] said = entry.value().toLowerCase(Locale.ROOT).split("[\\s,]+");
            if (said.length <= 2
                    && Arrays.stream(said).allMatch(one -> HEX.matcher(one).matches())) {
                return List.of(full(said[0]), full(said[said.length - 1]));
            }
            error(entry, "colour", entry.value(), hue.light() + " " + hue.dark());
        }
        return List.of(hue.light(), hue.dark());
    }

    /** {@code #1ab} as {@code #11aabb}. */
    private static String full(String colour) {
        return colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    }

    /** Only what somebody wrote can be at fault: the default colours go together. */
    private void check(Palette.Pair pair, String front, String back, String variant) {
        PropertiesFile.Entry entry = entry(key(pair.front()));
        if (entry == null) {
            entry = entry(key(pair.back()));
        }
        double contrast = Palette.contrast(front, back);
        if (entry != null && contrast < pair.least()) {
            error(
                    entry,
                    variant,
                    pair.front().key(),
                    front,
                    pair.back().key(),
                    back,
                    tenths(contrast),
                    tenths(pair.least()));
        }
    }

    /** Rounded down, as a contrast that is almost enough is none that is. */
    private static String tenths(double contrast) {
        int tenths = (int) (contrast * 10);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10);
    }

    private PropertiesFile.@Nullable Entry entry(String key) {
        PropertiesFile.Entry entry = properties.get(key);
        return entry == null || entry.value().isEmpty() ? null : entry;
    }

    private void error(PropertiesFile.Entry entry, String variant, Object... arguments) {
        problems.accept(Problem.error(Code.VALUE_INVALID, entry.location(), variant, arguments));
    }
}
