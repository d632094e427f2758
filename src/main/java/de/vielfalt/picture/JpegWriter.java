package de.vielfalt.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG by the JDK's own writer: libjpeg's exact integer arithmetic, the same in every JDK. */
final class JpegWriter {
    private static final float QUALITY = 0.8f;
    private static final int[] ORDER = {0, 1, 2};

    private JpegWriter() {}

    /** A file with nothing in it but the picture. */
    static byte[] write(Pixels pixels) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        int channels = pixels.channels(); // how opaque it is, JPEG cannot say
        DataBuffer buffer = new DataBufferByte(pixels.samples(), pixels.samples().length);
        var raster = Raster.createInterleavedRaster(
                buffer, pixels.width(), pixels.height(), pixels.width() * channels, channels, ORDER, null);
        BufferedImage image = new BufferedImage(model, raster, false, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        JPEGImageWriteParam param = new JPEGImageWriteParam(Locale.ROOT);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        param.setOptimizeHuffmanTables(true);
        ByteArrayOutputStream file = new ByteArrayOutputStream(pixels.samples().length / 16);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
