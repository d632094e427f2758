package de.vielfalt.source;

import de.vielfalt.model.Code;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The size of a picture, read from the file's first bytes without decoding it.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureFile(int width, int height) {
    /** Largest file, in bytes. */
    static final long MAX_BYTES = 20L * 1024 * 1024;

    /** Longest side, in pixels. */
    static final int MAX_SIDE = 12_000;

    private static final Map<String, String> FORMATS =
            Map.of("jpg", "jpeg", "jpeg", "jpeg", "png", "png", "gif", "gif", "webp", "webp", "svg", "svg");
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
        String format = FORMATS.get(extension);
        if (format == null) {
            throw new InvalidValueException(Code.PICTURE_INVALID, "format", name);
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidValueException(
                    Code.PICTURE_INVALID, "too-heavy", name, TextFile.megabytes(Files.size(file)));
        }
        PictureFile picture;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            picture = switch (format) {
                case "jpeg" -> jpeg(in);
                case "png" -> png(in);
                case "gif" -> gif(in);
                case "webp" -> webp(in);
                default -> svg(in, name);
            };
        } catch (EOFException e) {
            throw new InvalidValueException(Code.PICTURE_INVALID, "not-a-picture", name, format);
        }
        if (picture.width <= 0 || picture.height <= 0) {
            throw new InvalidValueException(Code.PICTURE_INVALID, "not-a-picture", name, format);
        }
        if (picture.width > MAX_SIDE || picture.height > MAX_SIDE) {
            throw new InvalidValueException(
                    Code.PICTURE_INVALID, "too-large", name, picture.width + " × " + picture.height, MAX_SIDE);
        }
        return picture;
    }

    private static final PictureFile NONE = new PictureFile(0, 0);

    private static PictureFile jpeg(DataInputStream in) throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            return NONE;
        }
        while (in.readUnsignedByte() == 0xFF) {
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            int length = in.readUnsignedShort();
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return new PictureFile(in.readUnsignedShort(), height);
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
        return NONE;
    }

    private static PictureFile png(DataInputStream in) throws IOException {
        if (in.readLong() != 0x89504E470D0A1A0AL || in.readInt() != 13 || in.readInt() != 0x49484452) {
            return NONE;
        }
        int width = in.readInt();
        return new PictureFile(width, in.readInt());
    }

    private static PictureFile gif(DataInputStream in) throws IOException {
        String magic = new String(in.readNBytes(6), StandardCharsets.US_ASCII);
        if (!magic.equals("GIF87a") && !magic.equals("GIF89a")) {
            return NONE;
        }
        int width = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        return new PictureFile(width, Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
    }

    private static PictureFile webp(DataInputStream in) throws IOException {
        byte[] head = new byte[30];
        in.readFully(head);
        String kind = new String(head, 12, 4, StandardCharsets.US_ASCII);
        boolean riff = new String(head, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")
                && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
        if (!riff) {
            return NONE;
        }
        return switch (kind) {
            case "VP8 " -> new PictureFile(little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF);
            case "VP8L" ->
                new PictureFile((little(head, 21, 4) & 0x3FFF) + 1, ((little(head, 21, 4) >>> 14) & 0x3FFF) + 1);
            case "VP8X" -> new PictureFile(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
            default -> NONE;
        };
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    /** An SVG is a document that can run script when opened by itself; one that could is refused. */
    private static PictureFile svg(DataInputStream in, String name) throws InvalidValueException, IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
        if (svg == null) {
            return NONE;
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
            return new PictureFile(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)));
        }
        return new PictureFile(width == 0 ? 300 : width, height == 0 ? 150 : height);
    }

    private static int length(String value) {
        Matcher matcher = LENGTH.matcher(value.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
