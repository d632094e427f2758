package de.vielfalt.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a picture what it tells beyond what is to be seen: place, time, camera, names, preview pictures.
 *
 * <p>Pixels are not touched. What a picture needs to be shown rightly stays: colour profile and, of JPEG's Exif data
 * (CIPA DC-008), the orientation alone. A file whose structure is not understood is handed back as it was; it was
 * recognised as a picture before.
 */
public final class Metadata {
    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT", "cICP");
    private static final Set<String> WEBP_DROPPED = Set.of("EXIF", "XMP ");
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final byte EXTENSION = 0x21;
    private static final byte TRAILER = 0x3B;
    private static final byte[] LOOP = "NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MAKING = Pattern.compile(
            "<!--.*?-->|<metadata\\b.*?</metadata\\s*>|<sodipodi:namedview\\b.*?(?:/>|</sodipodi:namedview\\s*>)"
                    + "|\\s(?:inkscape|sodipodi):[\\w-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*')",
            Pattern.DOTALL);

    private Metadata() {}

    /** Whether files of that name can hold metadata that this class knows. */
    public static boolean isKnown(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:jpe?g|png|webp|gif)");
    }

    /** The picture without them. */
    public static byte[] strip(byte[] picture) {
        try {
            if (startsWith(picture, 0, new byte[] {(byte) 0xFF, (byte) 0xD8})) {
                return jpeg(picture);
            }
            if (startsWith(picture, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G'})) {
                return png(picture);
            }
            if (startsWith(picture, 0, new byte[] {'R', 'I', 'F', 'F'})) {
                return webp(picture);
            }
            if (startsWith(picture, 0, new byte[] {'G', 'I', 'F', '8'})) {
                return gif(picture);
            }
        } catch (IndexOutOfBoundsException e) {
            return picture; // cut off; a decoder will say so
        }
        return picture;
    }

    /** GIF without comments, and without what programs put into it but how often it repeats (89a, 24 to 26). */
    private static byte[] gif(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        int at = 13 + table(picture[10]);
        out.write(picture, 0, at);
        while (at < picture.length && picture[at] != TRAILER) {
            int from = at;
            boolean kept = true;
            if (picture[at] == EXTENSION) {
                int label = picture[at + 1] & 0xFF;
                kept = label == 0xF9 || (label == 0xFF && startsWith(picture, at + 3, LOOP));
                at += 2;
            } else {
                at += 11 + table(picture[at + 9]);
            }
            while (picture[at] != 0) {
                at += 1 + (picture[at] & 0xFF);
            }
            at++;
            if (kept) {
                out.write(picture, from, at - from);
            }
        }
        out.write(TRAILER);
        return out.toByteArray();
    }

    /** Size of the colour table that these flags announce, in bytes. */
    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** SVG without comments and descriptions of its making, which name authors and folders. */
    static byte[] svg(byte[] picture) {
        String text = new String(picture, StandardCharsets.UTF_8);
        return MAKING.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] jpeg(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 2);
        int at = 2;
        while (picture[at] == (byte) 0xFF) {
            int marker = picture[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xDA || marker == 0xD9) {
                break;
            }
            int length = 2 + ((picture[at + 2] & 0xFF) << 8 | (picture[at + 3] & 0xFF));
            boolean exif = marker == 0xE1 && startsWith(picture, at + 4, EXIF);
            if (exif) {
                orientation(picture, at + 4 + EXIF.length, at + length, out);
            } else if (isKept(picture, at, marker)) {
                out.write(picture, at, length);
            }
            at += length;
        }
        out.write(picture, at, picture.length - at);
        return out.toByteArray();
    }

    private static boolean isKept(byte[] picture, int at, int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        boolean profile = marker == 0xE2 && startsWith(picture, at + 4, PROFILE);
        return marker == 0xE0 || marker == 0xEE || profile || (!application && marker != 0xFE);
    }

    /** Writes an Exif segment that holds nothing but the orientation, if the old one has it. */
    private static void orientation(byte[] picture, int from, int to, ByteArrayOutputStream out) {
        ByteBuffer tiff = ByteBuffer.wrap(Arrays.copyOfRange(picture, from, to));
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int count = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                short value = tiff.getShort(entry + 8);
                ByteBuffer segment = ByteBuffer.allocate(36);
                segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34).put(EXIF);
                segment.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
                segment.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
                segment.putShort(value).putShort((short) 0).putInt(0);
                out.write(segment.array(), 0, 36);
                return;
            }
        }
    }

    private static byte[] png(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 8);
        int at = 8;
        while (at + 12 <= picture.length) {
            int length = ByteBuffer.wrap(picture).getInt(at);
            String type = new String(picture, at + 4, 4, StandardCharsets.US_ASCII);
            if (length < 0 || at + 12 + length > picture.length) {
                return picture;
            }
            if (PNG_KEPT.contains(type)) {
                out.write(picture, at, 12 + length);
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] picture) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(picture.length);
        ByteBuffer source = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= picture.length) {
            String type = new String(picture, at, 4, StandardCharsets.US_ASCII);
            int length = source.getInt(at + 4);
            int padded = 8 + length + (length & 1);
            if (length < 0 || at + padded > picture.length) {
                return picture;
            }
            if (type.equals("VP8X")) {
                byte[] header = Arrays.copyOfRange(picture, at, at + padded);
                header[8] &= ~0x0C; // neither Exif nor XMP follows
                chunks.write(header, 0, header.length);
            } else if (!WEBP_DROPPED.contains(type)) {
                chunks.write(picture, at, padded);
            }
            at += padded;
        }
        ByteBuffer out = ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put(picture, 0, 4).putInt(4 + chunks.size()).put(picture, 8, 4).put(chunks.toByteArray());
        return out.array();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }
}
