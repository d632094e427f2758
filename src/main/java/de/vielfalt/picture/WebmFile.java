package de.vielfalt.picture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * What a WebM file says of itself (RFC 8794 for the form, RFC 9559 for the elements). Everything that is read stands before the
 * first cluster of pictures.
 */
final class WebmFile {
    private static final long MAGIC = 0x1A45DFA3L;
    private static final int LARGEST = 1 << 20;

    private final ByteBuffer bytes;
    private double length;
    private long scale = 1_000_000; // nanoseconds a unit of time, if the file does not say
    private int width;
    private int height;
    private double rate;
    private boolean sound; // whether the track that is being read is none of pictures
    private double offered; // the rate of that track

    private WebmFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Whether a file begins as WebM does. */
    static boolean is(SeekableByteChannel in) throws IOException {
        ByteBuffer head = head(in, 4);
        in.position(0);
        return head.limit() == 4 && Integer.toUnsignedLong(head.getInt(0)) == MAGIC;
    }

    /** Reads the description; empty if there is none that makes sense. */
    static Optional<MovieFile> read(SeekableByteChannel in) throws IOException {
        WebmFile film = new WebmFile(head(in, LARGEST));
        try {
            film.elements();
            film.keep();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
        int seconds = (int) Math.min(Integer.MAX_VALUE, Math.ceil(film.length * film.scale / 1e9));
        return Optional.of(new MovieFile(seconds, film.width, film.height, film.rate));
    }

    private static ByteBuffer head(SeekableByteChannel in, int most) throws IOException {
        return MovieFile.content(in, 0, Math.min(most, in.size()));
    }

    private void elements() {
        while (bytes.remaining() > 1) {
            long id = number(false);
            long size = number(true);
            int from = bytes.position();
            if (id == 0x1F43B675L) { // a cluster: from here on there are pictures
                return;
            }
            if (id == 0xAEL) {
                keep();
            }
            boolean opens = id == 0x18538067L || id == 0x1549A966L || id == 0x1654AE6BL || id == 0xAEL || id == 0xE0L;
            if (opens) {
                continue; // the elements in it come next
            }
            if (size > bytes.remaining()) {
                return;
            }
            take(id, (int) size);
            bytes.position(from + (int) size);
        }
    }

    private void take(long id, int size) {
        if (id == 0x2AD7B1L) {
            scale = integer(size);
        } else if (id == 0x4489L) {
            length = size == 4 ? bytes.getFloat() : bytes.getDouble();
        } else if (id == 0xB0L) {
            width = Math.max(width, (int) integer(size));
        } else if (id == 0xBAL) {
            height = Math.max(height, (int) integer(size));
        } else if (id == 0x83L) {
            sound = integer(size) != 1;
        } else if (id == 0x23E383L) {
            long nanoseconds = integer(size);
            offered = nanoseconds == 0 ? 0 : 1e9 / nanoseconds;
        }
    }

    /** A track has been read, and the next one begins. */
    private void keep() {
        rate = sound ? rate : Math.max(rate, offered);
        sound = false;
        offered = 0;
    }

    private long integer(int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (bytes.get() & 0xff);
        }
        return value;
    }

    /** A number whose first byte says how long it is; of a size that marker is no part. */
    private long number(boolean size) {
        int first = bytes.get() & 0xff;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        long value = size && more < 8 ? first & (0x7f >> more) : first;
        for (int i = 0; i < more; i++) {
            value = value << 8 | (bytes.get() & 0xff);
        }
        return value;
    }
}
