package de.vielfalt.picture;

import com.luciad.imageio.webp.WebP;
import com.luciad.imageio.webp.WebPDecoderOptions;
import com.luciad.imageio.webp.WebPEncoderOptions;
import java.io.IOException;
import java.lang.ref.Reference;

/** WebP by libwebp, which is part of a library for most systems, but not for all. */
public final class Webp {
    /** Set to {@code off}, that property makes this class behave as on a system without libwebp. */
    public static final String SWITCH = "vielfalt.webp";

    /** To the eye as JPEG of quality 80. */
    private static final float QUALITY = 77;

    /** From 0 (quick) to 6 (small): beyond that one, each twelfth less costs twice the time. */
    private static final int EFFORT = 2;

    /** Exact pixels may cost so many bytes each; a photograph costs more. */
    private static final double EXACT_BYTES = 0.5;

    private Webp() {}

    /** Whether WebP can be made and read here. The first time that takes some hundredths of a second. */
    public static boolean isAvailable() {
        return !"off".equals(System.getProperty(SWITCH)) && Loaded.LOADED;
    }

    /** Loads the library once, when somebody first asks. */
    private static final class Loaded {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                return WebP.loadNativeLibrary();
            } catch (LinkageError | RuntimeException e) {
                return false; // none for this system
            }
        }
    }

    /** The pixels of a file. */
    static Pixels decode(byte[] file) throws IOException {
        int[] told = new int[4]; // status, width, height, whether one may see through
        WebPDecoderOptions options = new WebPDecoderOptions();
        int[] argb;
        try {
            argb = WebP.decode(options, file, 0, file.length, told);
        } finally {
            Reference.reachabilityFence(options); // it frees what the library works with as soon as nobody holds it
        }
        int width = told[1];
        int height = told[2];
        if (argb == null || argb.length != width * height) {
            throw new IOException("no pixels");
        }
        boolean opaque = true;
        for (int pixel : argb) {
            opaque &= pixel >>> 24 == 0xFF;
        }
        int channels = opaque ? 3 : 4;
        byte[] samples = new byte[argb.length * channels];
        int at = 0;
        for (int pixel : argb) {
            samples[at++] = (byte) (pixel >> 16);
            samples[at++] = (byte) (pixel >> 8);
            samples[at++] = (byte) pixel;
            if (!opaque) {
                samples[at++] = (byte) (pixel >>> 24);
            }
        }
        return new Pixels(width, height, channels, samples);
    }

    /**
     * A file.
     *
     * @param exact whether each pixel is to be as it is, if that does not cost too much
     */
    static byte[] encode(Pixels pixels, boolean exact) {
        if (exact) {
            WebPEncoderOptions options = new WebPEncoderOptions();
            options.setLossless(true);
            options.setMethod(EFFORT);
            byte[] file = encode(pixels, options);
            if (file.length <= EXACT_BYTES * pixels.width() * pixels.height() + 512) {
                return file;
            }
        }
        WebPEncoderOptions options = new WebPEncoderOptions();
        options.setCompressionQuality(QUALITY);
        options.setMethod(EFFORT);
        return encode(pixels, options);
    }

    private static byte[] encode(Pixels pixels, WebPEncoderOptions options) {
        int stride = pixels.width() * pixels.channels();
        byte[] file;
        try {
            file = pixels.channels() == 4
                    ? WebP.encodeRGBA(options, pixels.samples(), pixels.width(), pixels.height(), stride)
                    : WebP.encodeRGB(options, pixels.samples(), pixels.width(), pixels.height(), stride);
        } finally {
            Reference.reachabilityFence(options);
        }
        if (file == null) {
            throw new IllegalStateException("libwebp made nothing of " + pixels.width() + " × " + pixels.height());
        }
        return file;
    }
}
