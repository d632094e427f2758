package de.vielfalt.picture;

/**
 * Pixels in sRGB (IEC 61966-2-1), eight bits a channel, row by row.
 *
 * <p>The bytes are shared and not to be changed.
 */
final class Pixels {
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] samples;

    /**
     * A picture.
     *
     * @param channels 3: red, green, blue; 4: and how opaque
     */
    Pixels(int width, int height, int channels, byte[] samples) {
        if (samples.length != width * height * channels || (channels != 3 && channels != 4)) {
            throw new IllegalArgumentException(width + " × " + height + " × " + channels + ": " + samples.length);
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.samples = samples;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int channels() {
        return channels;
    }

    byte[] samples() {
        return samples;
    }
}
