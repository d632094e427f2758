package de.vielfalt.picture;

import de.vielfalt.picture.PictureHeader.JpegColours;
import de.vielfalt.picture.PictureHeader.Kind;
import de.vielfalt.picture.UnfitPictureException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/** A JPEG file as a row of segments (ITU-T T.81, annex B). */
final class JpegFile {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private final byte[] file;
    private Orientation orientation = Orientation.UPRIGHT;
    private final TreeMap<Integer, byte[]> profile = new TreeMap<>();
    private int frame = -1;
    private int transform = -1;
    private boolean jfif;

    JpegFile(byte[] file) {
        this.file = file;
    }

    PictureHeader header() throws UnfitPictureException {
        if (file.length < 4 || word(0) != 0xFFD8 || (file[2] & 0xFF) != 0xFF) {
            throw new UnfitPictureException(Reason.OTHER_KIND);
        }
        try {
            walk();
        } catch (IndexOutOfBoundsException e) {
            if (frame >= 0 && frame + 9 < file.length) {
                size();
            }
            throw e;
        }
        if (frame < 0) {
            throw new UnfitPictureException(Reason.DAMAGED);
        }
        int process = file[frame + 1] & 0xFF;
        if ((process != 0xC0 && process != 0xC1 && process != 0xC2) || file[frame + 4] != 8) {
            throw new UnfitPictureException(Reason.UNUSUAL); // lossless, arithmetic, twelve bits
        }
        return size().turned(orientation).profile(profile()).colours(colours());
    }

    private PictureHeader size() throws UnfitPictureException {
        return new PictureHeader(Kind.JPEG, word(frame + 7), word(frame + 5));
    }

    /** Goes through all segments up to the end of the picture; what follows that (a camera's second picture) is of no account. */
    private void walk() throws UnfitPictureException {
        int at = 2;
        while (true) {
            int marker = marker(at);
            if (marker == END) {
                return;
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int next = at + 2 + word(at + 2);
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame && frame < 0) {
                frame = at;
            } else if (marker >= 0xE0 && marker <= 0xEF) {
                application(marker, at + 4, Math.min(next, file.length));
            }
            at = marker == SCAN ? afterScan(next) : next;
        }
    }

    /** The next marker that is no part of the coded data. */
    private int afterScan(int from) {
        int at = from;
        while ((file[at] & 0xFF) != 0xFF || file[at + 1] == 0 || isRestart(file[at + 1] & 0xFF)) {
            at++;
        }
        return at;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /**
     * The same picture, and nothing else: no place, no preview picture, nothing behind its end. Its coded data are as they
     * were; orientation and profile go too.
     */
    byte[] bare() throws UnfitPictureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        int at = 2;
        while (marker(at) != END) {
            int marker = marker(at);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int next = at + 2 + word(at + 2);
            boolean application = marker >= 0xE0 && marker <= 0xEF;
            if (marker == SCAN) {
                next = afterScan(next);
            }
            if (marker == 0xE0 && begins(at + 4, JFIF)) {
                jfif(at, out);
            } else if ((!application && marker != COMMENT) || (marker == 0xEE && begins(at + 4, ADOBE))) {
                out.write(file, at, next - at);
            }
            at = next;
        }
        out.write(file, at, 2);
        return out.toByteArray();
    }

    /** Version and density, without the preview that may follow them (ITU-T T.871, 10.1). */
    private void jfif(int at, ByteArrayOutputStream out) {
        byte[] segment = Arrays.copyOfRange(file, at, at + 18);
        segment[2] = 0;
        segment[3] = 16;
        segment[16] = 0;
        segment[17] = 0;
        out.writeBytes(segment);
    }

    private int marker(int at) throws UnfitPictureException {
        if ((file[at] & 0xFF) != 0xFF) {
            throw new UnfitPictureException(Reason.DAMAGED);
        }
        return file[at + 1] & 0xFF;
    }

    private void application(int marker, int from, int to) {
        if (marker == 0xE0 && begins(from, JFIF)) {
            jfif = true;
        } else if (marker == 0xE1 && begins(from, EXIF) && orientation == Orientation.UPRIGHT) {
            orientation = Orientation.ofExif(file, from + EXIF.length, to);
        } else if (marker == 0xE2 && begins(from, PROFILE) && to - from > PROFILE.length + 2) {
            int number = file[from + PROFILE.length] & 0xFF;
            profile.put(number, Arrays.copyOfRange(file, from + PROFILE.length + 2, to));
        } else if (marker == 0xEE && begins(from, ADOBE) && to - from >= 12) {
            transform = file[from + 11] & 0xFF;
        }
    }

    private byte[] profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profile.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    /** As libjpeg guesses it, and so every browser. */
    private JpegColours colours() throws UnfitPictureException {
        int components = file[frame + 9] & 0xFF;
        return switch (components) {
            case 1 -> JpegColours.GREY;
            case 3 -> isRgb() ? JpegColours.RGB : JpegColours.YCC;
            case 4 -> transform == 2 ? JpegColours.YCCK : JpegColours.CMYK;
            default -> throw new UnfitPictureException(Reason.UNUSUAL);
        };
    }

    private boolean isRgb() {
        if (jfif) {
            return false;
        }
        boolean named = file[frame + 10] == 'R' && file[frame + 13] == 'G' && file[frame + 16] == 'B';
        return transform >= 0 ? transform == 0 : named;
    }

    private boolean begins(int at, byte[] start) {
        return at + start.length <= file.length && Arrays.equals(file, at, at + start.length, start, 0, start.length);
    }

    private int word(int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }
}
