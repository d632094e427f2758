package de.vielfalt.brand;

import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The mark of a brand in dots, for what does not know SVG: the same bytes on every machine of the same JDK. */
final class Icon {
    /** Samples across a dot, and down. */
    private static final int FINE = 4;

    private final Mark mark;
    private final Look look;

    Icon(Look look) {
        this.mark = new Mark(look);
        this.look = look;
    }

    /**
     * The mark on the ground of a page, with room around it, as home screens want it: PNG without see-through parts.
     *
     * @param size length of a side in dots
     */
    byte[] tile(int size) {
        return png(size, size / 5, true);
    }

    /** The mark alone, in two sizes in one file: ICO, as browsers ask for it unasked. */
    byte[] ico() {
        List<byte[]> pictures = new ArrayList<>();
        int[] sizes = {16, 32};
        for (int size : sizes) {
            pictures.add(png(size, 0, false));
        }
        int at = 6 + 16 * sizes.length;
        ByteBuffer ico = ByteBuffer.allocate(
                at + pictures.stream().mapToInt(one -> one.length).sum());
        ico.order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            ico.put((byte) sizes[i]).put((byte) sizes[i]).put((byte) 0).put((byte) 0);
            ico.putShort((short) 1).putShort((short) 32);
            ico.putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        pictures.forEach(ico::put);
        return ico.array();
    }

    private byte[] png(int size, int margin, boolean grounded) {
        int channels = grounded ? 3 : 4;
        ByteBuffer dots = ByteBuffer.allocate(size * (1 + size * channels));
        int[] ground = parts(look.palette().light(Hue.PAPER));
        List<int[]> colours =
                Mark.HUES.stream().map(hue -> parts(look.palette().light(hue))).toList();
        double scale = (double) Mark.SIZE / (size - 2 * margin);
        for (int y = 0; y < size; y++) {
            dots.put((byte) 0); // this row is not filtered
            for (int x = 0; x < size; x++) {
                int[] sum = new int[3];
                int covered = 0;
                for (int corner : corners((x - margin) * scale, (y - margin) * scale, scale)) {
                    if (corner >= 0) {
                        covered++;
                        add(sum, colours.get(corner));
                    } else if (grounded) {
                        add(sum, ground);
                    }
                }
                int samples = grounded ? FINE * FINE : Math.max(1, covered);
                for (int part : sum) {
                    dots.put((byte) ((2 * part + samples) / (2 * samples)));
                }
                if (!grounded) {
                    dots.put((byte) (255 * covered / (FINE * FINE)));
                }
            }
        }
        return file(size, grounded ? 2 : 6, dots.array());
    }

    /**
     * What the samples of a dot show, as {@link Mark#at} tells it.
     *
     * @param x left edge of the dot in the mark
     * @param y upper edge
     * @param length of its sides
     */
    private int[] corners(double x, double y, double length) {
        int[] corners = new int[FINE * FINE];
        int first = mark.at(x, y);
        if (first == mark.at(x + length, y)
                && first == mark.at(x, y + length)
                && first == mark.at(x + length, y + length)) {
            Arrays.fill(corners, first);
            return corners;
        }
        for (int i = 0; i < corners.length; i++) {
            int row = i / FINE;
            corners[i] = mark.at(x + (i % FINE + 0.5) / FINE * length, y + (row + 0.5) / FINE * length);
        }
        return corners;
    }

    private static void add(int[] sum, int[] colour) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += colour[i];
        }
    }

    private static int[] parts(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new int[] {value >> 16, value >> 8 & 255, value & 255};
    }

    /** PNG (RFC 2083) of eight bits a channel. */
    private static byte[] file(int size, int kind, byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        byte[] head = ByteBuffer.allocate(13)
                .putInt(size)
                .putInt(size)
                .put((byte) 8)
                .put((byte) kind)
                .array();
        chunk(out, "IHDR", head);
        chunk(out, "IDAT", packed(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        deflater.setInput(rows);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(named);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
