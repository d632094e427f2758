package de.vielfalt.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    private static final String SECRET = "51.6167 N canary";

    @Test
    void a_jpeg_keeps_its_pixels_and_orientation_and_loses_everything_else() throws IOException {
        byte[] plain = encoded("jpg");
        byte[] loaded = join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif()),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(StandardCharsets.US_ASCII)),
                segment(0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.US_ASCII)),
                segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, 2, plain.length));

        byte[] stripped = Metadata.strip(loaded);

        assertThat(text(loaded)).contains(SECRET);
        assertThat(text(stripped)).doesNotContain("canary").doesNotContain("51.6167");
        assertThat(Arrays.copyOfRange(stripped, 2, 38)).endsWith(0, 6, 0, 0, 0, 0, 0, 0);
        assertThat(pixels(stripped)).isEqualTo(pixels(plain));
        assertThat(Metadata.strip(stripped)).isEqualTo(stripped);
    }

    @Test
    void a_png_keeps_its_pixels_and_loses_its_texts() throws IOException {
        byte[] plain = encoded("png");
        int header = 8 + 25;
        byte[] loaded = join(
                Arrays.copyOf(plain, header),
                chunk("tEXt", "Comment\0" + SECRET),
                chunk("eXIf", SECRET),
                Arrays.copyOfRange(plain, header, plain.length));

        byte[] stripped = Metadata.strip(loaded);

        assertThat(text(loaded)).contains(SECRET);
        assertThat(text(stripped)).doesNotContain("canary");
        assertThat(pixels(stripped)).isEqualTo(pixels(plain));
    }

    @Test
    void a_webp_loses_its_exif_and_xmp_chunks_and_says_so_in_its_header() {
        byte[] loaded = riff(
                webpChunk("VP8X", new byte[] {0x0C | 0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                webpChunk("VP8 ", new byte[] {1, 2, 3}),
                webpChunk("EXIF", SECRET.getBytes(StandardCharsets.US_ASCII)),
                webpChunk("XMP ", SECRET.getBytes(StandardCharsets.US_ASCII)));

        byte[] stripped = Metadata.strip(loaded);

        assertThat(stripped)
                .isEqualTo(riff(
                        webpChunk("VP8X", new byte[] {0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                        webpChunk("VP8 ", new byte[] {1, 2, 3})));
    }

    @Test
    void the_demo_picture_with_a_position_is_published_without_it() throws IOException {
        Path demo =
                Path.of(System.getProperty("vielfalt.home", "."), "src/test/sites/demo/content/aktuelles/lesefest.jpg");
        byte[] picture = Files.readAllBytes(demo);

        assertThat(text(picture)).contains("Exif");
        assertThat(text(Metadata.strip(picture))).doesNotContain("GPS");
        assertThat(Metadata.strip(picture).length).isLessThan(picture.length);
        assertThat(pixels(Metadata.strip(picture))).isEqualTo(pixels(picture));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 20, 30, 50})
    void a_picture_that_is_cut_off_does_no_harm(int length) throws IOException {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] cut = Arrays.copyOf(encoded(format), length);
            assertThat(Metadata.strip(cut).length).isLessThanOrEqualTo(length);
        }
    }

    private static byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) {
            image.setRGB(x, x / 2, 0xE8553A);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Little-endian Exif data with a description and orientation 6. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(SECRET.length())
                .putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        return tiff.put(SECRET.getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] chunk(String type, String text) {
        byte[] data = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] typed = join(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(data.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] webpChunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] all = join(chunks);
        return ByteBuffer.allocate(12 + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + all.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(all)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
