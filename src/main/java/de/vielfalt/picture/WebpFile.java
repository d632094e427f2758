package de.vielfalt.picture;

import de.vielfalt.picture.PictureHeader.Kind;
import de.vielfalt.picture.UnfitPictureException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A WebP file as a row of chunks (RFC 9649, section 2). */
final class WebpFile {
    private static final int RIFF = 0x46464952;
    private static final int WEBP = 0x50424557;
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int EXTENDED = 0x58385056;
    private static final int EXIF = 0x46495845;
    private static final int PROFILE = 0x50434349;
    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;

    private final ByteBuffer file;
    private int width;
    private int height;
    private boolean seeThrough;
    private boolean moving;
    private boolean lossless;
    private byte[] profile = new byte[0];
    private Orientation orientation = Orientation.UPRIGHT;

    WebpFile(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    PictureHeader header() throws UnfitPictureException {
        if (file.limit() < 12 || file.getInt(0) != RIFF || file.getInt(8) != WEBP) {
            throw new UnfitPictureException(Reason.OTHER_KIND);
        }
        int at = 12;
        int end = file.getInt(4) + 8;
        if (end < at || end > file.limit()) {
            throw new UnfitPictureException(Reason.CUT_OFF);
        }
        while (at + 8 <= end) {
            int length = file.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                throw new UnfitPictureException(Reason.CUT_OFF);
            }
            chunk(file.getInt(at), at + 8, length);
            at += 8 + length + (length & 1);
        }
        return new PictureHeader(Kind.WEBP, width, height)
                .seeThrough(seeThrough)
                .moving(moving)
                .exact(lossless)
                .profile(profile)
                .turned(orientation);
    }

    private void chunk(int type, int from, int length) {
        switch (type) {
            case EXTENDED -> {
                seeThrough = (file.get(from) & ALPHA) != 0;
                moving = (file.get(from) & ANIMATION) != 0;
                width = (file.getInt(from + 4) & 0xFFFFFF) + 1;
                height = (file.getInt(from + 6) >>> 8) + 1;
            }
            case LOSSY -> size(file.getShort(from + 6) & 0x3FFF, file.getShort(from + 8) & 0x3FFF);
            case LOSSLESS -> {
                int bits = file.getInt(from + 1);
                size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
                seeThrough |= (bits >>> 28 & 1) == 1;
                lossless = true;
            }
            case EXIF -> orientation = Orientation.ofExif(file.array(), from + prefix(from, length), from + length);
            case PROFILE -> profile = Arrays.copyOfRange(file.array(), from, from + length);
            default -> {}
        }
    }

    /** Some programs put before the data what belongs before them in JPEG only. */
    private int prefix(int from, int length) {
        return length > 6 && file.get(from) == 'E' ? 6 : 0;
    }

    private void size(int across, int down) {
        if (width == 0) {
            width = across;
            height = down;
        }
    }
}
