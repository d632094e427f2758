package de.vielfalt.picture;

import de.vielfalt.picture.PictureHeader.Kind;
import de.vielfalt.picture.UnfitPictureException.Reason;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A PNG file as a row of chunks (W3C PNG, third edition, section 5). */
final class PngFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int ACTL = 0x6163544C;
    private static final int TRNS = 0x74524E53;
    private static final int EXIF = 0x65584966;
    private static final int ICCP = 0x69434350;
    private static final int CRITICAL = 0x20000000;
    private static final int LARGEST_PROFILE = 4 << 20;

    private final ByteBuffer file;
    private Orientation orientation = Orientation.UPRIGHT;
    private byte[] profile = new byte[0];
    private boolean transparent;
    private boolean moving;
    private boolean filled;

    PngFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    PictureHeader header() throws UnfitPictureException {
        if (file.limit() < 8 || file.getLong(0) != SIGNATURE) {
            throw new UnfitPictureException(Reason.OTHER_KIND);
        }
        if (file.getInt(8) != 13 || file.getInt(12) != IHDR) {
            throw new UnfitPictureException(Reason.DAMAGED);
        }
        PictureHeader header = new PictureHeader(Kind.PNG, file.getInt(16), file.getInt(20));
        int colourType = file.get(25);
        walk();
        return header.turned(orientation)
                .profile(profile)
                .moving(moving)
                .seeThrough(transparent || colourType == 4 || colourType == 6);
    }

    private void walk() throws UnfitPictureException {
        int at = 8;
        while (true) {
            int length = file.getInt(at);
            int type = file.getInt(at + 4);
            if (length < 0 || length > file.limit() - at - 12) {
                throw new UnfitPictureException(Reason.CUT_OFF);
            }
            if ((type & CRITICAL) == 0 && !isIntact(at + 4, length + 4)) {
                throw new UnfitPictureException(Reason.DAMAGED);
            }
            if (type == IEND) {
                if (!filled) {
                    throw new UnfitPictureException(Reason.DAMAGED);
                }
                return;
            }
            chunk(type, at + 8, length);
            at += 12 + length;
        }
    }

    private void chunk(int type, int from, int length) {
        switch (type) {
            case IDAT -> filled = true;
            case ACTL -> moving = length >= 4 && file.getInt(from) > 1;
            case TRNS -> transparent = true;
            case EXIF -> orientation = Orientation.ofExif(file.array(), from, from + length);
            case ICCP -> profile = inflated(from, length);
            default -> {}
        }
    }

    private boolean isIntact(int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(file.array(), from, length);
        return (int) sum.getValue() == file.getInt(from + length);
    }

    /** A profile: its name, a null byte, the method, and the rest deflated (11.3.2.3); empty if that makes no sense. */
    private byte[] inflated(int from, int length) {
        int start = from;
        while (start < from + length && file.get(start) != 0) {
            start++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.array(), start + 2, from + length - start - 2);
            byte[] all = new byte[LARGEST_PROFILE];
            int size = inflater.inflate(all);
            return inflater.finished() ? java.util.Arrays.copyOf(all, size) : new byte[0];
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
