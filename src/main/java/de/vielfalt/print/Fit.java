package de.vielfalt.print;

import de.vielfalt.print.Poster.Part;
import de.vielfalt.view.Label;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way of setting a poster. Each takes less room than the one before: first the type gets smaller, then the teaser goes,
 * then the title is cut.
 *
 * @param title size of the title in points
 * @param base size of all other text in points, from which its parts take theirs
 * @param teaser whether there is room for the teaser
 * @param letters how many characters of the title there is room for
 */
record Fit(int title, double base, boolean teaser, int letters) {
    /** Size of the second title, in proportion to the first. */
    static final double SECOND = 0.6;

    /** More than any title has. */
    private static final int ALL = 10_000;

    private static final int[] SHORTENED = {160, 110, 70};

    /** By how much all else shrinks with the title, at most. */
    private static final double LEAST = 0.68;

    /** All ways for a format, the largest first; the last one holds whatever there is. */
    static List<Fit> of(Format format) {
        List<Fit> fits = new ArrayList<>();
        int[] sizes = format.sizes();
        int last = sizes.length - 1;
        for (int i = 0; i <= last; i++) {
            fits.add(new Fit(sizes[i], base(format, i / (double) last), true, ALL));
        }
        fits.add(new Fit(sizes[last], base(format, 1), false, ALL));
        for (int letters : SHORTENED) {
            fits.add(new Fit(sizes[last], base(format, 1), false, letters));
        }
        return fits;
    }

    private static double base(Format format, double part) {
        return Math.round(format.base() * (1 - (1 - LEAST) * part) * 10) / 10.0;
    }

    /** A poster as it is set so. */
    Poster apply(Poster poster) {
        return poster.with(poster.parts().stream().map(this::apply).toList());
    }

    private Part apply(Part part) {
        return part.shown(
                new Label(shortened(part.title().text(), letters), part.title().lang()),
                teaser ? part.teaser() : Label.EMPTY);
    }

    /** A text cut after a whole word, with an ellipsis; as it is if there is room for it. */
    static String shortened(String text, int letters) {
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int limit = text.offsetByCodePoints(0, letters - 1);
        int cut = words.isBoundary(limit) ? limit : words.preceding(limit);
        String kept = text.substring(0, cut < letters / 2 ? limit : cut).strip();
        return kept.replaceFirst("[\\p{P}\\s]+$", "") + "…";
    }
}
