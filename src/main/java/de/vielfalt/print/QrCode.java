package de.vielfalt.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004) of an address: error correction level Q, so that it can be read with a quarter of it stained,
 * and a quiet zone of four modules.
 */
public final class QrCode {
    /** Width of the light margin, in modules. */
    private static final int QUIET = 4;

    /** Pixels of a module in a picture: enough for any printer's driver to keep its edges sharp. */
    private static final int PIXELS = 8;

    private final io.nayuki.qrcodegen.QrCode modules;

    private QrCode(io.nayuki.qrcodegen.QrCode modules) {
        this.modules = modules;
    }

    /** The code of an address. */
    public static QrCode of(String address) {
        return new QrCode(io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.QUARTILE));
    }

    /** As SVG, black on white whatever the colour scheme: some cameras cannot read it the other way round. */
    public String svg() {
        int size = modules.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" width=\"" + size * PIXELS + "\" height=\"" + size * PIXELS
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\""
                + path() + "\"/></svg>\n";
    }

    /** The dark modules, those beside each other in one stroke. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.size; y++) {
            for (int x = 0; x < modules.size; x++) {
                int end = x;
                while (modules.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                    x = end;
                }
            }
        }
        return path.toString();
    }

    /** As a black and white PNG. */
    byte[] png() {
        int size = (modules.size + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = modules.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET);
                image.setRGB(x, y, dark ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
