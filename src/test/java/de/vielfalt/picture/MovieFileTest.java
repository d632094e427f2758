package de.vielfalt.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films without pictures: only what a file says of itself. */
class MovieFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_mp4_says_length_size_and_how_many_pictures_a_second() throws IOException {
        byte[] sound = track("soun", 0, 0, 48_000, 1024);
        byte[] film = mp4(65_000, track("vide", 640, 480, 12_800, 512), sound);

        assertThat(read(film)).isEqualTo(new MovieFile(65, 640, 480, 25));
        assertThat(read(mp4(65_000, sound, track("vide", 320, 240, 30_000, 1001))))
                .satisfies(slow -> assertThat(slow.rate()).isBetween(29.96, 29.98));
        assertThat(read(mp4(1, track("vide", 320, 240, 0, 0))).rate()).isZero();
    }

    @Test
    void a_webm_says_the_same() throws IOException {
        byte[] video = element(
                "AE",
                element("83", 1),
                element("23E383", 0x02, 0x62, 0x5A, 0),
                element("E0", element("B0", 2, 0x80), element("BA", 1, 0xE0)));
        byte[] sound = element("AE", element("83", 2), element("23E383", 1, 0, 0));
        byte[] info = element(
                "1549A966",
                element("2AD7B1", 0x0F, 0x42, 0x40),
                element("4489", bytes(ByteBuffer.allocate(8).putDouble(65_000).array())));
        byte[] film = join(
                element("1A45DFA3", element("4282", bytes("webm".getBytes(US_ASCII)))),
                element("18538067", info, element("1654AE6B", video, sound), element("1F43B675", 1, 2, 3)));

        assertThat(read(film)).isEqualTo(new MovieFile(65, 640, 480, 25));
        for (int length = 0; length < film.length; length++) {
            Files.write(folder.resolve("cut"), Arrays.copyOf(film, length));
            assertThat(MovieFile.read(folder.resolve("cut")))
                    .satisfiesAnyOf(
                            cut -> assertThat(cut).isEmpty(),
                            cut -> assertThat(cut.orElseThrow().width()).isIn(0, 640));
        }
    }

    private MovieFile read(byte[] film) throws IOException {
        return MovieFile.read(Files.write(folder.resolve("film"), film)).orElseThrow();
    }

    private static byte[] mp4(int milliseconds, byte[]... tracks) {
        byte[] length = ByteBuffer.allocate(100)
                .putInt(12, 1000)
                .putInt(16, milliseconds)
                .array();
        return join(
                box("ftyp", new byte[4]), box("mdat", new byte[30]), box("moov", box("mvhd", length), join(tracks)));
    }

    private static byte[] track(String kind, int width, int height, int scale, int length) {
        byte[] head = ByteBuffer.allocate(84)
                .putInt(76, width << 16)
                .putInt(80, height << 16)
                .array();
        byte[] time = ByteBuffer.allocate(24).putInt(12, scale).array();
        byte[] handler = ByteBuffer.allocate(25).put(8, kind.getBytes(US_ASCII)).array();
        byte[] samples = ByteBuffer.allocate(24)
                .putInt(4, 2)
                .putInt(8, 100)
                .putInt(12, length)
                .putInt(16, 50)
                .putInt(20, length)
                .array();
        return box(
                "trak",
                box("tkhd", head),
                box("mdia", box("mdhd", time), box("hdlr", handler), box("minf", box("stbl", box("stts", samples)))));
    }

    private static byte[] box(String name, byte[]... content) {
        byte[] inner = join(content);
        return join(
                ByteBuffer.allocate(8)
                        .putInt(inner.length + 8)
                        .put(name.getBytes(US_ASCII))
                        .array(),
                inner);
    }

    private static byte[] element(String id, int... content) {
        byte[] inner = new byte[content.length];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = (byte) content[i];
        }
        return element(id, inner);
    }

    private static byte[] element(String id, byte[]... content) {
        byte[] inner = join(content);
        byte[] size = ByteBuffer.allocate(4).putInt(0x10000000 | inner.length).array();
        return join(HexFormat.of().parseHex(id), size, inner);
    }

    private static int[] bytes(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i];
        }
        return values;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
