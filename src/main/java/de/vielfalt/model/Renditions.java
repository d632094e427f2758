package de.vielfalt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that are published of a picture, smallest first: what a browser may choose from. None is larger than the picture.
 *
 * @param webp in WebP; empty where there is none
 * @param plain in a format that every browser knows; never empty
 */
public record Renditions(List<Rendition> webp, List<Rendition> plain) {
    /** Widest file, in pixels: some more than twice the text column. */
    public static final int WIDEST = 1600;

    /** How many are made differently: part of each address, so that no cache has the old ones. */
    private static final String EDITION = "1";

    /** A phone of 320 points; a column of text (42rem), or a phone of twice the density; a tablet of twice the density. */
    private static final List<Integer> WEBP_WIDTHS = List.of(320, 672, 960);
    /** Old browsers are few: one small file is enough for them. */
    private static final List<Integer> PLAIN_WIDTHS = List.of(672);
    /** A file hardly smaller than the largest spares nobody anything. */
    private static final double STEP = 0.75;

    private static final int DIGITS = 10;

    /** What is taller than wide is shown no wider than that, or it would fill more than a screen. */
    private static final int UPRIGHT = 480;

    public Renditions {
        webp = List.copyOf(webp);
        plain = List.copyOf(plain);
    }

    /** Those of a picture. */
    public static Renditions of(Picture picture) {
        Picture.Form form = picture.original().form();
        return new Renditions(
                form.webp() ? all(picture, RenditionFormat.WEBP, WEBP_WIDTHS) : List.of(),
                all(picture, form.format(), PLAIN_WIDTHS));
    }

    private static List<Rendition> all(Picture picture, RenditionFormat format, List<Integer> widths) {
        if (format == RenditionFormat.ORIGINAL) {
            int width = picture.original().width();
            return List.of(new Rendition(
                    path(picture, "", extension(picture)),
                    format,
                    width,
                    picture.original().height()));
        }
        int largest = Math.min(picture.original().width(), WIDEST);
        List<Rendition> all = new ArrayList<>();
        Stream.concat(widths.stream().filter(width -> width <= STEP * largest), Stream.of(largest))
                .forEach(width -> all.add(rendition(picture, format, width)));
        return all;
    }

    private static Rendition rendition(Picture picture, RenditionFormat format, int width) {
        Picture.Original original = picture.original();
        long height = Math.round((double) original.height() * width / original.width());
        return new Rendition(path(picture, "-" + width, format.extension()), format, width, (int) Math.max(1, height));
    }

    private static SitePath path(Picture picture, String size, String extension) {
        String path = picture.path().value();
        String base = path.substring(0, path.length() - extension(picture).length() - 1);
        String digest = picture.original().digest().substring(0, DIGITS);
        return new SitePath(base + size + "." + EDITION + digest + "." + extension);
    }

    private static String extension(Picture picture) {
        String path = picture.path().value();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Every file. */
    public List<Rendition> all() {
        return Stream.concat(webp.stream(), plain.stream()).toList();
    }

    /** The largest that every program can show: for those who open a picture by itself, and for other sites. */
    public Rendition largest() {
        return plain.get(plain.size() - 1);
    }

    /** How wide it is shown where there is room, in pixels of CSS. */
    public int shownWidth() {
        Rendition largest = largest();
        return largest.height() > largest.width() ? Math.min(largest.width(), UPRIGHT) : largest.width();
    }

    /** How high it is shown at a width. */
    public int shownHeight(int width) {
        Rendition largest = largest();
        return (int) Math.max(1, Math.round((double) width * largest.height() / largest.width()));
    }

    /** What is shown where a program knows of one address only. */
    public Rendition usual() {
        return plain.get(0);
    }

    /** A value for {@code srcset} (HTML, 4.8.4.2.1): addresses with their widths; empty if there is no choice. */
    public static String srcset(List<Rendition> files) {
        return files.stream()
                .filter(file -> file.format() != RenditionFormat.ORIGINAL)
                .map(file -> file.path() + " " + file.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
