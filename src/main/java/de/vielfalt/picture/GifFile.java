package de.vielfalt.picture;

import de.vielfalt.picture.PictureHeader.Kind;
import de.vielfalt.picture.UnfitPictureException.Reason;
import java.nio.charset.StandardCharsets;

/** A GIF file as a row of blocks (GIF 89a, section 12 on). */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int CONTROL = 0xF9;

    private final byte[] file;
    private int frames;
    private boolean partial;
    private boolean transparent;

    GifFile(byte[] file) {
        this.file = file;
    }

    PictureHeader header() throws UnfitPictureException {
        String magic = new String(file, 0, Math.min(6, file.length), StandardCharsets.US_ASCII);
        if (!magic.equals("GIF87a") && !magic.equals("GIF89a")) {
            throw new UnfitPictureException(Reason.OTHER_KIND);
        }
        PictureHeader header = new PictureHeader(Kind.GIF, word(6), word(8));
        walk();
        if (frames == 0) {
            throw new UnfitPictureException(Reason.DAMAGED);
        }
        return header.seeThrough(transparent).moving(frames > 1 || partial);
    }

    /** Goes through all blocks; a picture is whole when its last data block is, the trailer is often missing. */
    private void walk() throws UnfitPictureException {
        int at = 13 + table(10);
        while (at < file.length) {
            int kind = file[at] & 0xFF;
            if (kind == EXTENSION) {
                transparent |= (file[at + 1] & 0xFF) == CONTROL && (file[at + 3] & 1) == 1;
                at = afterBlocks(at + 2);
            } else if (kind == FRAME) {
                frames++;
                partial |= word(at + 5) != word(6) || word(at + 7) != word(8);
                at = afterBlocks(at + 11 + table(at + 9));
            } else {
                return;
            }
        }
        if (frames == 0) {
            throw new UnfitPictureException(Reason.CUT_OFF);
        }
    }

    /** Size of the colour table that these flags announce, in bytes. */
    private int table(int flags) {
        return (file[flags] & 0x80) == 0 ? 0 : 3 << ((file[flags] & 7) + 1);
    }

    private int afterBlocks(int from) {
        int at = from;
        while (file[at] != 0) {
            at += 1 + (file[at] & 0xFF);
        }
        return at + 1;
    }

    private int word(int at) {
        return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
    }
}
