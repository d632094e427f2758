package de.vielfalt.picture;

import de.vielfalt.picture.UnfitPictureException.Reason;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes pixels of a picture file: by the JDK's own readers, of which only the samples as they lie in the file are taken, as
 * those are the same in every JDK; WebP by libwebp.
 */
final class Decoder {
    /** Of more pixels than that only every second is taken, every third and so on: some 90 MB. */
    private static final long MOST = 30_000_000;

    private final byte[] file;
    private final PictureHeader header;

    Decoder(byte[] file, PictureHeader header) {
        this.file = file;
        this.header = header;
    }

    /** The pixels as they lie in the file, in the colours of its profile, unless it is one for four inks: then in sRGB. */
    Pixels decode() throws UnfitPictureException {
        try {
            if (header.kind() == PictureHeader.Kind.WEBP) {
                return Webp.decode(file);
            }
            return read();
        } catch (IOException | RuntimeException e) {
            throw new UnfitPictureException(Reason.DAMAGED); // whatever a reader stumbles over lies in the file
        }
    }

    private Pixels read() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(
                        header.kind().name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = every();
            param.setSourceSubsampling(every, every, 0, 0);
            return header.kind() == PictureHeader.Kind.JPEG
                    ? jpeg(reader.readRaster(0, param))
                    : image(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    private int every() {
        double times = (double) header.width() * header.height() / MOST;
        return Math.max(1, (int) Math.ceil(Math.sqrt(times)));
    }

    private Pixels jpeg(Raster raster) {
        byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
        return new Pixels(
                raster.getWidth(), raster.getHeight(), 3, Colours.rgb(samples, header.colours(), header.profile()));
    }

    private static Pixels image(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int height = image.getHeight();
        int bands = raster.getNumBands();
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        boolean alpha = image.getColorModel().hasAlpha();
        int channels = alpha ? 4 : 3;
        int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        byte[] samples = new byte[width * height * channels];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                if (indexed) {
                    int argb = image.getColorModel().getRGB(row[x]);
                    samples[at++] = (byte) (argb >> 16);
                    samples[at++] = (byte) (argb >> 8);
                    samples[at++] = (byte) argb;
                    if (alpha) {
                        samples[at++] = (byte) (argb >>> 24);
                    }
                } else {
                    for (int channel = 0; channel < channels; channel++) {
                        boolean opacity = channel == 3;
                        int band = opacity ? bands - 1 : bands < 3 ? 0 : channel;
                        samples[at++] = (byte) (row[x * bands + band] >> shift);
                    }
                }
            }
        }
        return new Pixels(width, height, channels, samples);
    }
}
