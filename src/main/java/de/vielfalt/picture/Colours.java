package de.vielfalt.picture;

import de.vielfalt.picture.PictureHeader.JpegColours;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes red, green and blue of whatever a file holds, and sRGB of those of another colour space. */
final class Colours {
    /** Fixed-point numbers with that many binary places. */
    private static final int PLACES = 16;

    private static final int HALF = 1 << (PLACES - 1);
    private static final int RED_CR = fixed(1.402);
    private static final int GREEN_CB = fixed(0.344136);
    private static final int GREEN_CR = fixed(0.714136);
    private static final int BLUE_CB = fixed(1.772);
    private static final int SAMPLE = 4096;

    private Colours() {}

    /**
     * The samples of a JPEG file as red, green and blue. What is handed in is used up.
     *
     * @param profile that of the file; only one for four inks is applied here
     */
    static byte[] rgb(byte[] samples, JpegColours colours, Optional<byte[]> profile) {
        return switch (colours) {
            case RGB -> samples;
            case GREY -> grey(samples);
            case YCC -> {
                luminance(samples, 3);
                yield samples;
            }
            case CMYK, YCCK -> inks(samples, colours == JpegColours.YCCK, profile);
        };
    }

    private static byte[] grey(byte[] samples) {
        byte[] rgb = new byte[samples.length * 3];
        for (int i = 0; i < samples.length; i++) {
            rgb[3 * i] = samples[i];
            rgb[3 * i + 1] = samples[i];
            rgb[3 * i + 2] = samples[i];
        }
        return rgb;
    }

    /** Luminance and two differences to red, green and blue (ITU-T T.871, section 7), in place. */
    private static void luminance(byte[] samples, int step) {
        for (int i = 0; i + 2 < samples.length; i += step) {
            int y = (samples[i] & 0xFF) << PLACES;
            int cb = (samples[i + 1] & 0xFF) - 128;
            int cr = (samples[i + 2] & 0xFF) - 128;
            samples[i] = clamp((y + RED_CR * cr + HALF) >> PLACES);
            samples[i + 1] = clamp((y - GREEN_CB * cb - GREEN_CR * cr + HALF) >> PLACES);
            samples[i + 2] = clamp((y + BLUE_CB * cb + HALF) >> PLACES);
        }
    }

    /**
     * Four inks to red, green and blue. Every program that writes such files writes them inverted, as Adobe's do. Without a
     * profile each ink takes its part of the light.
     *
     * @param paper what each ink leaves of the light
     */
    private static byte[] inks(byte[] paper, boolean luminance, Optional<byte[]> profile) {
        if (luminance) {
            luminance(paper, 4);
        }
        Optional<ICC_Profile> known = profile.flatMap(Colours::parse).filter(icc -> icc.getNumComponents() == 4);
        if (known.isPresent()) {
            byte[] ink = new byte[paper.length];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = (byte) ~paper[i];
            }
            Optional<byte[]> rgb = convert(ink, 4, known.get());
            if (rgb.isPresent()) {
                return rgb.get();
            }
        }
        byte[] rgb = new byte[paper.length / 4 * 3];
        for (int i = 0, at = 0; at < rgb.length; i += 4) {
            int black = paper[i + 3] & 0xFF;
            rgb[at++] = (byte) (((paper[i] & 0xFF) * black + 127) / 255);
            rgb[at++] = (byte) (((paper[i + 1] & 0xFF) * black + 127) / 255);
            rgb[at++] = (byte) (((paper[i + 2] & 0xFF) * black + 127) / 255);
        }
        return rgb;
    }

    /** The same picture in sRGB, if its profile is one of red, green and blue and another; else as it is. */
    static Pixels standard(Pixels pixels, Optional<byte[]> profile) {
        Optional<ICC_Profile> other = profile.filter(icc -> !isStandard(icc))
                .flatMap(Colours::parse)
                .filter(icc -> icc.getNumComponents() == 3);
        if (other.isEmpty()) {
            return pixels;
        }
        int depth = pixels.channels();
        byte[] samples = pixels.samples();
        byte[] rgb = new byte[pixels.width() * pixels.height() * 3];
        copy(samples, depth, rgb, 3);
        Optional<byte[]> converted = convert(rgb, 3, other.get());
        if (converted.isEmpty()) {
            return pixels;
        }
        byte[] standard = samples.clone();
        copy(converted.get(), 3, standard, depth);
        return new Pixels(pixels.width(), pixels.height(), depth, standard);
    }

    private static void copy(byte[] from, int step, byte[] to, int stride) {
        for (int i = 0, at = 0; i < from.length; i += step, at += stride) {
            to[at] = from[i];
            to[at + 1] = from[i + 1];
            to[at + 2] = from[i + 2];
        }
    }

    /** Whether pixels with that profile are in sRGB. */
    static boolean isStandard(Optional<byte[]> profile) {
        return profile.map(Colours::isStandard).orElse(true);
    }

    /** Whether a profile describes sRGB itself: it says so in its description, in one byte a letter or in two. */
    private static boolean isStandard(byte[] profile) {
        String head = new String(profile, 0, Math.min(profile.length, SAMPLE), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "").contains("sRGB");
    }

    private static Optional<ICC_Profile> parse(byte[] profile) {
        try {
            return Optional.of(ICC_Profile.getInstance(profile));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a broken profile: browsers go on without it
        }
    }

    /** By Little CMS, as one long row. */
    private static Optional<byte[]> convert(byte[] samples, int components, ICC_Profile profile) {
        int count = samples.length / components;
        WritableRaster from = raster(samples, count, components);
        byte[] rgb = new byte[count * 3];
        try {
            ICC_Profile standard = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            new ColorConvertOp(new ICC_Profile[] {profile, standard}, null).filter(from, raster(rgb, count, 3));
            return Optional.of(rgb);
        } catch (CMMException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WritableRaster raster(byte[] samples, int count, int components) {
        int[] offsets = new int[components];
        for (int i = 0; i < components; i++) {
            offsets[i] = i;
        }
        DataBuffer buffer = new DataBufferByte(samples, samples.length);
        return Raster.createInterleavedRaster(buffer, count, 1, count * components, components, offsets, null);
    }

    private static int fixed(double value) {
        return (int) Math.round(value * (1 << PLACES));
    }

    private static byte clamp(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
