package de.vielfalt.picture;

/**
 * Makes a picture smaller: each new pixel is a weighted mean of all old ones that it covers and some around (Catmull and
 * Rom's spline), so that nothing flickers and edges stay sharp. Whole numbers only: the same on every machine.
 *
 * <p>Up to three channels travel in one number, 21 bits each, so that one multiplication weighs all of them. A sum may be
 * negative or larger than white for a while, as the spline has negative weights; 21 bits leave room for that.
 */
final class Scaler {
    /** Weights are that many binary places long, and add up to one. */
    private static final int PLACES = 11;

    private static final int ONE = 1 << PLACES;
    private static final int LANE = 21;
    private static final int TWO_LANES = 2 * LANE;
    private static final int ABOVE = Long.SIZE - LANE;
    private static final double REACH = 2;
    private static final long HALVES = (ONE / 2) * (1L | 1L << LANE | 1L << TWO_LANES);

    private Scaler() {}

    /** The weights for one direction: of each new line, from which old one on, and how much of each. */
    private static final class Weights {
        final int[] first;
        final int[][] parts;

        Weights(int from, int to) {
            double step = (double) from / to;
            double reach = REACH * step;
            first = new int[to];
            parts = new int[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * step;
                int begin = Math.max(0, (int) Math.floor(centre - reach + 0.5));
                int end = Math.min(from, (int) Math.floor(centre + reach + 0.5));
                first[i] = begin;
                parts[i] = parts(begin, Math.max(end, begin + 1), centre, step);
            }
        }

        private static int[] parts(int begin, int end, double centre, double step) {
            double[] exact = new double[end - begin];
            double sum = 0;
            for (int j = 0; j < exact.length; j++) {
                exact[j] = spline(Math.abs((begin + j + 0.5 - centre) / step));
                sum += exact[j];
            }
            int[] parts = new int[exact.length];
            double wanted = 0;
            int given = 0;
            for (int j = 0; j < parts.length; j++) { // what rounding takes from one, the next one gets
                wanted += exact[j] / sum * ONE;
                parts[j] = (int) Math.round(wanted) - given;
                given += parts[j];
            }
            return parts;
        }

        private static double spline(double x) {
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }
    }

    /**
     * The picture in another size.
     *
     * @param width at most that of the picture
     * @param height at most that of the picture
     */
    static Pixels scale(Pixels pixels, int width, int height) {
        if (pixels.width() == width && pixels.height() == height) {
            return pixels;
        }
        int channels = pixels.channels();
        byte[] from = channels == 4 ? weighted(pixels.samples()) : pixels.samples();
        byte[] to = new byte[width * height * channels];
        Weights across = new Weights(pixels.width(), width);
        Weights down = new Weights(pixels.height(), height);
        for (int channel = 0; channel < channels; channel += 3) {
            lanes(from, pixels.width(), channels, channel, across, down, to);
        }
        if (channels == 4) {
            unweigh(to);
        }
        return new Pixels(width, height, channels, to);
    }

    /** Scales three channels, or the one that is left. Old rows are made narrower one after the other, as they are needed. */
    private static void lanes(
            byte[] from, int width, int channels, int channel, Weights across, Weights down, byte[] to) {
        int newWidth = across.first.length;
        int longest = 0;
        for (int[] parts : down.parts) {
            longest = Math.max(longest, parts.length);
        }
        long[][] narrow = new long[longest][newWidth];
        long[] row = new long[width];
        long[] sums = new long[newWidth];
        int ready = 0;
        for (int y = 0; y < down.first.length; y++) {
            int[] parts = down.parts[y];
            int first = down.first[y];
            for (int old = Math.max(ready, first); old < first + parts.length; old++) {
                pack(from, old * width * channels + channel, channels, row);
                narrow(row, across, narrow[old % longest]);
            }
            ready = first + parts.length;
            java.util.Arrays.fill(sums, HALVES);
            for (int j = 0; j < parts.length; j++) {
                long part = parts[j];
                long[] old = narrow[(first + j) % longest];
                for (int x = 0; x < newWidth; x++) {
                    sums[x] += part * old[x];
                }
            }
            unpack(sums, to, y * newWidth * channels + channel, channels);
        }
    }

    private static void pack(byte[] samples, int from, int channels, long[] row) {
        boolean alone = from % channels == 3;
        int at = from;
        for (int x = 0; x < row.length; x++) {
            long value = samples[at] & 0xFF;
            if (!alone) {
                value |= (samples[at + 1] & 0xFFL) << LANE | (samples[at + 2] & 0xFFL) << TWO_LANES;
            }
            row[x] = value;
            at += channels;
        }
    }

    private static void narrow(long[] row, Weights weights, long[] to) {
        for (int x = 0; x < to.length; x++) {
            int[] parts = weights.parts[x];
            int source = weights.first[x];
            long sum = HALVES;
            for (int part : parts) {
                sum += part * row[source++];
            }
            long rest = next(sum);
            to[x] = sample(sum) | sample(rest) << LANE | sample(next(rest)) << TWO_LANES;
        }
    }

    private static void unpack(long[] sums, byte[] samples, int from, int channels) {
        boolean alone = from % channels == 3;
        int at = from;
        for (long sum : sums) {
            samples[at] = (byte) sample(sum);
            if (!alone) {
                long rest = next(sum);
                samples[at + 1] = (byte) sample(rest);
                samples[at + 2] = (byte) sample(next(rest));
            }
            at += channels;
        }
    }

    /** The lowest lane of a sum as a sample. */
    private static long sample(long sum) {
        long value = ((sum << ABOVE) >> ABOVE) >> PLACES;
        return value < 0 ? 0 : value > 255 ? 255 : value;
    }

    /** A sum without its lowest lane, which may have borrowed from the next. */
    private static long next(long sum) {
        return (sum - ((sum << ABOVE) >> ABOVE)) >> LANE;
    }

    /** What one sees through weighs nothing, or its colour would shine at edges. */
    private static byte[] weighted(byte[] samples) {
        byte[] weighted = samples.clone();
        for (int i = 0; i < weighted.length; i += 4) {
            int opacity = weighted[i + 3] & 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                weighted[i + channel] = (byte) (((weighted[i + channel] & 0xFF) * opacity + 127) / 255);
            }
        }
        return weighted;
    }

    private static void unweigh(byte[] samples) {
        for (int i = 0; i < samples.length; i += 4) {
            int opacity = samples[i + 3] & 0xFF;
            for (int channel = 0; channel < 3 && opacity > 0; channel++) {
                int value = ((samples[i + channel] & 0xFF) * 255 + opacity / 2) / opacity;
                samples[i + channel] = (byte) Math.min(255, value);
            }
        }
    }
}
