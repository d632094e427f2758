package de.vielfalt.source;

import de.vielfalt.cache.Digest;
import de.vielfalt.model.Code;
import de.vielfalt.model.Picture;
import de.vielfalt.picture.PictureHeader;
import de.vielfalt.picture.PictureHeader.Kind;
import de.vielfalt.picture.UnfitPictureException;
import de.vielfalt.picture.Webp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What must be known of a picture file, read without decoding it.
 *
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param digest of its content, in hex
 * @param form what is published of it
 */
record PictureFile(int width, int height, String digest, Picture.Form form) {
    private static final String SVG = "svg";
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})(?:\\.\\d+)?(?:px)?");
    private static final Pattern BOX =
            Pattern.compile("[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,6})[\\d.]*[\\s,]+(\\d{1,6})[\\d.]*");
    private static final Pattern LOADING_SVG = Pattern.compile(
            "<!entity|<\\?xml-stylesheet|@import|url\\(\\s*[\"']?\\s*[^\"'#\\s]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ACTIVE_SVG =
            Set.of("script", "foreignobject", "iframe", "handler", "set", "animate");

    /** Reads a file, or says why it is no picture for this site. */
    static PictureFile read(Path file, String name) throws InvalidValueException, IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<Kind> kind = Kind.ofName(extension);
        if (kind.isEmpty() && !extension.equals(SVG)) {
            throw new InvalidValueException(Code.PICTURE_INVALID, "format", name);
        }
        if (Files.size(file) > PictureHeader.MAX_BYTES) {
            throw new InvalidValueException(
                    Code.PICTURE_INVALID, "too-heavy", name, TextFile.megabytes(Files.size(file)));
        }
        byte[] bytes = Files.readAllBytes(file);
        return kind.isPresent() ? raster(bytes, name, kind.get()) : svg(bytes, name);
    }

    /** A photograph in pixels, or a drawing in pixels. */
    private static PictureFile raster(byte[] bytes, String name, Kind kind) throws InvalidValueException {
        PictureHeader header;
        try {
            header = PictureHeader.read(bytes, kind);
        } catch (UnfitPictureException e) {
            if (e.reason() == UnfitPictureException.Reason.TOO_LARGE) {
                throw new InvalidValueException(
                        Code.PICTURE_INVALID, e.reason().variant(), name, e.size(), PictureHeader.MAX_SIDE);
            }
            throw new InvalidValueException(
                    Code.PICTURE_INVALID,
                    e.reason().variant(),
                    name,
                    kind.name().toLowerCase(Locale.ROOT));
        }
        return new PictureFile(header.uprightWidth(), header.uprightHeight(), Digest.of(bytes), form(header));
    }

    private static Picture.Form form(PictureHeader header) {
        boolean webp = Webp.isAvailable();
        if (header.isMoving() || (header.kind() == Kind.WEBP && !webp)) {
            return Picture.Form.AS_IT_IS;
        }
        if (header.isExact() || header.isSeeThrough()) {
            return webp ? Picture.Form.GRAPHIC : Picture.Form.GRAPHIC_PNG;
        }
        return webp ? Picture.Form.PHOTO : Picture.Form.PHOTO_JPEG;
    }

    /** An SVG is a document that can run script when opened by itself; one that could is refused. */
    private static PictureFile svg(byte[] bytes, String name) throws InvalidValueException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
        if (svg == null) {
            throw new InvalidValueException(Code.PICTURE_INVALID, "not-a-picture", name, SVG);
        }
        for (Element element : svg.getAllElements()) {
            boolean active = ACTIVE_SVG.contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean reference = key.endsWith("href") || key.equals("src");
                active |= key.startsWith("on") || (reference && !value.startsWith("#"));
            }
            if (active) {
                throw new InvalidValueException(Code.PICTURE_INVALID, "active-svg", name);
            }
        }
        if (LOADING_SVG.matcher(text).find()) {
            throw new InvalidValueException(Code.PICTURE_INVALID, "active-svg", name);
        }
        Matcher box = BOX.matcher(svg.attr("viewBox").strip());
        int width = length(svg.attr("width"));
        int height = length(svg.attr("height"));
        if ((width == 0 || height == 0) && box.matches()) {
            width = Integer.parseInt(box.group(1));
            height = Integer.parseInt(box.group(2));
        }
        return new PictureFile(
                width == 0 ? 300 : width, height == 0 ? 150 : height, Digest.of(bytes), Picture.Form.AS_IT_IS);
    }

    private static int length(String value) {
        Matcher matcher = LENGTH.matcher(value.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
