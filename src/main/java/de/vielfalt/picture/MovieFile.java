package de.vielfalt.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an MP4 or WebM file says of itself (ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2 and 8.6.1.2; RFC 9559).
 *
 * @param seconds how long it lasts, rounded up
 * @param width in pixels; 0 if it has no picture
 * @param height in pixels; 0 if it has no picture
 * @param rate pictures in a second; 0 if it does not say
 */
public record MovieFile(int seconds, int width, int height, double rate) {
    private static final int HEADER = 8;
    private static final int LARGEST = 8 << 20;

    /** Reads the description of a film, wherever in the file it is; empty if there is none that makes sense. */
    public static Optional<MovieFile> read(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            if (WebmFile.is(in)) {
                return WebmFile.read(in);
            }
            ByteBuffer head = ByteBuffer.allocate(2 * HEADER);
            long at = 0;
            while (at + HEADER <= in.size()) {
                in.position(at);
                head.clear();
                in.read(head);
                head.flip();
                long size = Integer.toUnsignedLong(head.getInt(0));
                boolean large = size == 1 && head.limit() == 2 * HEADER;
                long begin = large ? 2 * HEADER : HEADER;
                size = large ? head.getLong(HEADER) : size == 0 ? in.size() - at : size;
                if (size < begin || size > in.size() - at) {
                    return Optional.empty();
                }
                if (name(head, 4).equals("moov")) {
                    return size > LARGEST
                            ? Optional.empty()
                            : Optional.of(movie(content(in, at + begin, size - begin)));
                }
                at += size;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** So many bytes of a file, or as many as there are. */
    static ByteBuffer content(SeekableByteChannel in, long from, long size) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) size);
        in.position(from);
        int count;
        do {
            count = in.read(content);
        } while (count > 0 && content.hasRemaining());
        return content.flip();
    }

    private static MovieFile movie(ByteBuffer movie) {
        int seconds = 0;
        int width = 0;
        int height = 0;
        long scale = 0; // of the track that is being read
        boolean shown = false;
        double rate = 0;
        int at = 0;
        while (at + HEADER <= movie.limit()) {
            int size = movie.getInt(at);
            if (size < HEADER) {
                break;
            }
            switch (name(movie, at + 4)) {
                case "mvhd" -> seconds = seconds(movie, at + HEADER);
                case "trak", "mdia", "minf", "stbl" -> at -= size - HEADER; // the boxes in it come next
                case "tkhd" -> {
                    int end = at + size;
                    width = Math.max(width, movie.getInt(end - 8) >>> 16);
                    height = Math.max(height, movie.getInt(end - 4) >>> 16);
                }
                case "mdhd" -> scale = scale(movie, at + HEADER);
                case "hdlr" -> shown = name(movie, at + HEADER + 8).equals("vide");
                case "stts" -> rate = shown ? rate(movie, at + HEADER, at + size, scale) : rate;
                default -> {}
            }
            at += size;
        }
        return new MovieFile(seconds, width, height, rate);
    }

    /** How many units of a track's time are a second. */
    private static long scale(ByteBuffer movie, int from) {
        return Integer.toUnsignedLong(movie.getInt(from + (movie.get(from) == 1 ? 20 : 12)));
    }

    /** Pictures in a second, from how many there are of each length. */
    private static double rate(ByteBuffer movie, int from, int end, long scale) {
        long pictures = 0;
        double length = 0;
        int entries = movie.getInt(from + 4);
        for (int entry = 0, at = from + 8; entry < entries && at + 8 <= end; entry++, at += 8) {
            long count = Integer.toUnsignedLong(movie.getInt(at));
            pictures += count;
            length += (double) count * Integer.toUnsignedLong(movie.getInt(at + 4));
        }
        return length == 0 ? 0 : pictures * (double) scale / length;
    }

    private static int seconds(ByteBuffer movie, int from) {
        boolean wide = movie.get(from) == 1;
        long scale = scale(movie, from);
        long length = wide ? movie.getLong(from + 24) : Integer.toUnsignedLong(movie.getInt(from + 16));
        return scale == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (length + scale - 1) / scale);
    }

    private static String name(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
