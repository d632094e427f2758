package de.vielfalt.styleguide;

import java.util.regex.Pattern;

/** Sees to it that an example shows a picture where it names one that does not exist. */
final class Stand {
    private static final Pattern SOURCE =
            Pattern.compile("\\b(src|poster)=\"/(?!assets/)[^\"]*\\.(?:jpe?g|png|webp|svg)\"");
    private static final Pattern SIZES = Pattern.compile("<source\\b[^>]*>|\\bsrcset=\"[^\"]*\"");

    private Stand() {}

    /** That markup with the stand-in of the style guide in place of each picture. */
    static String in(String html, String folder) {
        return SOURCE.matcher(SIZES.matcher(html).replaceAll("")).replaceAll("$1=\"" + folder + "bild.svg\"");
    }
}
