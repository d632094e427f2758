package de.vielfalt.picture;

import static de.vielfalt.model.RenditionFormat.JPEG;
import static de.vielfalt.model.RenditionFormat.ORIGINAL;
import static de.vielfalt.model.RenditionFormat.PNG;
import static de.vielfalt.model.RenditionFormat.WEBP;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Rendition;
import de.vielfalt.model.Renditions;
import de.vielfalt.picture.Exposed.Shown;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
    /** Red, green, blue, yellow: left and right above, left and right below. */
    private static final List<Integer> COLOURS = List.of(0xFFD83C28, 0xFF289646, 0xFF3250C8, 0xFFF0C83C);

    /** CRC-32 of each file, in hex. */
    private static final Set<String> GOLDEN = Set.of(
            "drawn.png PNG 700 79e0bf54",
            "drawn.png WEBP 320 edf7389d",
            "drawn.png WEBP 700 d72fe6f0",
            "inks.jpg JPEG 48 99ccd151",
            "inks.jpg WEBP 48 b3427904",
            "lossy.webp JPEG 48 ebb2b5e",
            "lossy.webp WEBP 48 8d09200b",
            "phone.jpg JPEG 480 ecdc6b6",
            "phone.jpg WEBP 320 e40c4991",
            "phone.jpg WEBP 480 d0d0fecb",
            "see-through.png PNG 48 e3927ce8",
            "see-through.png WEBP 48 b5bda7fd",
            "still.gif PNG 48 c97f2277",
            "still.gif WEBP 48 9533025",
            "wide.jpg JPEG 48 f8b23357",
            "wide.jpg WEBP 48 2c80a7d2");

    @TempDir
    Path folder = Path.of("");

    @Test
    void sizes_reach_as_far_as_the_picture_and_no_further() throws Exception {
        assertThat(Exposed.of("a.jpg", drawn("jpg", 2400, 1600)).sizes())
                .containsExactly(
                        "a-1600.jpg 1600×1067",
                        "a-1600.webp 1600×1067",
                        "a-320.webp 320×213",
                        "a-672.jpg 672×448",
                        "a-672.webp 672×448",
                        "a-960.webp 960×640");
        assertThat(Exposed.of("a.jpg", drawn("jpg", 1200, 800)).sizes())
                .containsExactly(
                        "a-1200.jpg 1200×800",
                        "a-1200.webp 1200×800",
                        "a-320.webp 320×213",
                        "a-672.jpg 672×448",
                        "a-672.webp 672×448");
        assertThat(Exposed.of("a.png", drawn("png", 700, 2)).sizes())
                .containsExactly("a-320.webp 320×1", "a-700.png 700×2", "a-700.webp 700×2");
        assertThat(Exposed.of("a.png", drawn("png", 1, 1)).sizes()).containsExactly("a-1.png 1×1", "a-1.webp 1×1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline.jpg",
                "progressive.jpg",
                "restart.jpg",
                "inks.jpg",
                "opaque.png",
                "palette.png",
                "interlaced.png",
                "deep.png",
                "lossy.webp",
                "still.gif"
            })
    void every_kind_of_file_looks_as_it_did(String name) throws Exception {
        Exposed exposed = Exposed.of(name);

        assertThat(exposed.files()).hasSize(2);
        for (Shown shown : exposed.shown()) {
            assertThat(List.of(shown.width(), shown.height())).isEqualTo(List.of(48, 32));
            assertAlike(shown.quarters(), COLOURS, name.equals("restart.jpg") ? 12 : 8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey.jpg", "grey.png", "deep-grey.png"})
    void grey_stays_as_light_as_it_was(String name) throws Exception {
        for (Shown shown : Exposed.of(name).shown()) {
            assertAlike(shown.quarters(), List.of(0xFF686868, 0xFF6C6C6C, 0xFF545454, 0xFFC4C4C4), 4);
        }
    }

    /** The colours that another colour management made of it. */
    @ParameterizedTest
    @ValueSource(strings = {"wide.jpg", "wide.png"})
    void colours_of_another_profile_become_those_of_browsers(String name) throws Exception {
        for (Shown shown : Exposed.of(name).shown()) {
            assertAlike(shown.quarters(), List.of(0xFFFA3922, 0xFF00973D, 0xFF154FCD, 0xFFFEC925), 8);
        }
        assertThat(Exposed.of(name).text()).doesNotContain("wide gamut").doesNotContain("acsp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"see-through.png", "see-through.webp"})
    void what_one_sees_through_stays_so(String name) throws Exception {
        for (Shown shown : Exposed.of(name).shown()) {
            List<Integer> opacities =
                    shown.quarters().stream().map(argb -> argb >>> 24).toList();
            assertThat(opacities).containsExactly(0, 128, 255, 255);
            assertAlike(shown.quarters().subList(1, 4), COLOURS.subList(1, 4), 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"palette-see-through.png", "grey-see-through.png"})
    void other_ways_to_say_so_do_as_well(String name) throws Exception {
        for (Shown shown : Exposed.of(name).shown()) {
            assertThat(shown.quarters().get(0) >>> 24).isZero();
            assertThat(shown.quarters().get(3) >>> 24).isEqualTo(255);
        }
    }

    @Test
    void no_colour_shines_at_the_edge_of_what_one_sees_through() throws Exception {
        BufferedImage image = new BufferedImage(1000, 10, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 10_000; i++) {
            image.setRGB(i % 1000, i / 1000, i % 1000 < 501 ? 0x00FF0000 : 0xFF0000FF);
        }
        Exposed exposed = Exposed.of("a.png", encoded(image, "png"));

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(exposed.file(PNG, 672)));

        for (int x = 0; x < small.getWidth(); x++) {
            assertThat(new Color(small.getRGB(x, 3), true).getRed()).isLessThan(3);
        }
    }

    /** What the eight values mean, as CIPA DC-008 has it: on which side of what is seen the first row and column lie. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left",
        "2, top, right",
        "3, bottom, right",
        "4, bottom, left",
        "5, left, top",
        "6, right, top",
        "7, right, bottom",
        "8, left, bottom"
    })
    void a_photo_stands_upright_however_the_camera_was_held(int value, String row, String column) throws Exception {
        int width = 800;
        int height = 480;
        boolean lies = row.equals("left") || row.equals("right");
        BufferedImage image =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int seenX = lies ? side(row, y, width) : side(column, x, width);
                int seenY = lies ? side(column, x, height) : side(row, y, height);
                int quarter = (seenX < width / 2 ? 0 : 1) + (seenY < height / 2 ? 0 : 2);
                image.setRGB(x, y, COLOURS.get(quarter));
            }
        }

        Exposed exposed = Exposed.of("a.jpg", turned(encoded(image, "jpg"), value));

        assertThat(exposed.sizes()).containsExactly("a-320.webp 320×192", "a-800.jpg 800×480", "a-800.webp 800×480");
        for (Shown shown : exposed.shown()) {
            assertThat(shown.width()).isEqualTo(shown.rendition().width());
            assertThat(shown.height()).isEqualTo(shown.rendition().height());
            assertAlike(shown.quarters(), COLOURS, 12);
        }
    }

    private static int side(String side, int at, int length) {
        return side.equals("top") || side.equals("left") ? at : length - 1 - at;
    }

    @Test
    void nothing_is_left_of_what_a_camera_tells() throws Exception {
        String before = new String(Exposed.resource("phone.jpg"), ISO_8859_1);
        assertThat(before)
                .contains("canary description", "canary maker", "canary comment", "canary xmp", "canary iptc", "Exif")
                .contains("canary behind the end");

        Exposed exposed = Exposed.of("phone.jpg");

        assertThat(exposed.sizes()).contains("phone-480.jpg 480×700");
        assertThat(exposed.text())
                .doesNotContain("canary", "Exif", "8BIM", "xmpmeta", "ICC_PROFILE", "EXIF", "XMP ", "2020:02:15");
        assertThat(markers(exposed.file(JPEG, 480))).allMatch(marker -> marker < 0xE1 || marker > 0xFD);
        assertThat(chunks(exposed.file(WEBP, 480))).containsExactly("VP8 ");
    }

    @Test
    void a_photo_that_is_small_already_keeps_its_pixels_to_the_last_bit() throws Exception {
        byte[] plain = drawn("jpg", 900, 600);
        byte[] told = turned(plain, 1);

        byte[] largest = Exposed.of("a.jpg", told).file(JPEG, 900);

        assertThat(pixels(largest)).isEqualTo(pixels(plain));
        assertThat(markers(largest)).allMatch(marker -> marker < 0xE1 || marker > 0xFD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moving.gif", "moving.webp", "moving.png"})
    void what_moves_goes_on_moving(String name) throws Exception {
        Exposed exposed = Exposed.of(name);

        assertThat(exposed.sizes()).containsExactly(name + " 48×32");
        assertThat(exposed.text()).doesNotContain("canary");
        if (name.endsWith("gif")) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(exposed.file(ORIGINAL, 48))));
            assertThat(reader.getNumImages(true)).isEqualTo(2);
        }
    }

    /**
     * What is made of a picture is part of the output's bytes: of no JDK, system, thread or order. If this fails because
     * the recipe was changed on purpose, {@code Renditions.EDITION} must change, too, or browsers keep what they have.
     */
    @Test
    void the_bytes_are_the_same_on_every_machine() throws Exception {
        Set<String> digests = new TreeSet<>();
        for (String name : List.of("phone.jpg", "see-through.png", "inks.jpg", "wide.jpg", "lossy.webp", "still.gif")) {
            Exposed.of(name).files().forEach((file, bytes) -> digests.add(name + sum(file, bytes)));
        }
        Exposed.of("drawn.png", drawn("png", 700, 400))
                .files()
                .forEach((file, bytes) -> digests.add("drawn.png" + sum(file, bytes)));

        assertThat(digests).isEqualTo(GOLDEN);
    }

    private static String sum(Rendition file, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return " " + file.format() + " " + file.width() + " " + Long.toHexString(sum.getValue());
    }

    @Test
    void one_by_one_as_well_as_all_at_once() throws Exception {
        byte[] bytes = drawn("jpg", 1300, 700);
        Picture picture = Exposed.picture("a.jpg", bytes);
        List<Rendition> all = Renditions.of(picture).all();
        Map<Rendition, byte[]> together = Exposed.make(picture, bytes, all, Cache.none());

        assertThat(together).hasSize(6);
        for (Rendition one : all) {
            assertThat(Exposed.make(picture, bytes, List.of(one), Cache.none()).get(one))
                    .as(one.path().value())
                    .isEqualTo(together.get(one));
        }
    }

    @Test
    void from_the_cache_as_well_as_anew_and_gone_from_there_when_nobody_shows_it() throws Exception {
        Cache cache = Cache.in(folder);
        byte[] bytes = drawn("jpg", 700, 400);
        byte[] others = drawn("png", 700, 400);
        Picture picture = Exposed.picture("a.jpg", bytes);
        Picture other = Exposed.picture("b.png", others);
        List<Rendition> all = Renditions.of(picture).all();
        Map<Rendition, byte[]> first = Exposed.make(picture, bytes, all, cache);
        Exposed.make(other, others, Renditions.of(other).all(), cache);

        assertThat(Exposed.make(picture, new byte[0], all, cache)).containsExactlyInAnyOrderEntriesOf(first);

        Exposed.darkroom(cache).keepOnly(List.of(picture, other));
        new Darkroom(cache, folder.resolve(".."), folder).keepOnly(List.of());
        assertThat(files()).as("those of both, and the name of the site").hasSize(first.size() + 3 + 1);
        Exposed.darkroom(cache).keepOnly(List.of(other));
        assertThat(files()).hasSize(3 + 1);
        assertThatThrownBy(() -> Exposed.make(picture, new byte[0], all, cache))
                .isInstanceOf(FileSystemException.class);
    }

    private List<Path> files() throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /** Cut off anywhere, or with any byte another: an answer, and no fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "progressive.jpg",
                "inks.jpg",
                "wide.jpg",
                "palette.png",
                "wide.png",
                "lossy.webp",
                "still.gif",
                "see-through.webp"
            })
    void whatever_is_wrong_with_a_file_is_answered(String name) throws Exception {
        byte[] bytes = Exposed.resource(name);
        Random random = new Random(7);
        int answered = 0;
        for (int i = 0; i < 120; i++) {
            byte[] harmed = i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int j = 0; i % 3 != 0 && j < 1 + i % 4; j++) {
                harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
            }
            try {
                Exposed.of(name, harmed);
            } catch (UnfitPictureException e) {
                answered++;
            }
        }
        assertThat(answered).isGreaterThan(30);
    }

    @Test
    void a_flood_of_pixels_in_a_few_bytes_is_refused_before_it_is_let_loose() {
        ByteBuffer png =
                ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452);
        png.putInt(30_000).putInt(30_000).put(new byte[] {8, 2, 0, 0, 0});
        ByteBuffer gif = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).put("GIF89a".getBytes(ISO_8859_1));
        gif.putShort((short) 30_000).putShort((short) 30_000);

        assertThatThrownBy(() -> PictureHeader.read(png.array(), PictureHeader.Kind.PNG))
                .isInstanceOfSatisfying(
                        UnfitPictureException.class, e -> assertThat(e.size()).isEqualTo("30000 × 30000"));
        assertThatThrownBy(() -> PictureHeader.read(gif.array(), PictureHeader.Kind.GIF))
                .isInstanceOfSatisfying(
                        UnfitPictureException.class, e -> assertThat(e.size()).isEqualTo("30000 × 30000"));
    }

    /** The largest that is let in: 144 million pixels of one colour, in a hundredth of that in bytes. */
    @Test
    void the_largest_picture_takes_no_more_memory_than_a_photo() throws Exception {
        Exposed exposed = Exposed.of("a.png", plain(PictureHeader.MAX_SIDE, PictureHeader.MAX_SIDE));

        assertThat(exposed.sizes()).contains("a-1600.png 1600×1600");
        for (Shown shown : exposed.shown()) {
            assertAlike(shown.quarters(), List.of(0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000), 0);
        }
    }

    private static byte[] plain(int width, int height) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater(9);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] row = new byte[width * 3 + 1];
        byte[] out = new byte[65_536];
        for (int y = 0; y <= height; y++) {
            if (y < height) {
                deflater.setInput(row);
            } else {
                deflater.finish();
            }
            int count = deflater.deflate(out);
            while (count > 0) {
                data.write(out, 0, count);
                count = deflater.deflate(out);
            }
        }
        deflater.end();
        ByteBuffer png = ByteBuffer.allocate(data.size() + 57).putLong(0x89504E470D0A1A0AL);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.array();
    }

    private static void chunk(ByteBuffer to, String type, byte[] data) {
        int from = to.position();
        to.putInt(data.length).put(type.getBytes(ISO_8859_1)).put(data);
        CRC32 sum = new CRC32();
        sum.update(to.array(), from + 4, data.length + 4);
        to.putInt((int) sum.getValue());
    }

    private static void assertAlike(List<Integer> colours, List<Integer> wanted, int tolerance) {
        for (int i = 0; i < wanted.size(); i++) {
            Color is = new Color(colours.get(i));
            Color should = new Color(wanted.get(i));
            assertThat(List.of(
                            Math.abs(is.getRed() - should.getRed()),
                            Math.abs(is.getGreen() - should.getGreen()),
                            Math.abs(is.getBlue() - should.getBlue())))
                    .as("quarter %d: %s instead of %s", i, is, should)
                    .allMatch(difference -> difference <= tolerance);
        }
    }

    /** Stripes and a grain, always the same. */
    private static byte[] drawn(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (x * 31 + y * 17) % 7;
                image.setRGB(x, y, COLOURS.get((x / 90 + y / 70) % 4) ^ grain * 0x010101);
            }
        }
        return encoded(image, format);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36).put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        exif.put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The segments of a JPEG file up to its data. */
    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return markers;
    }

    private static List<String> chunks(byte[] webp) {
        List<String> chunks = new ArrayList<>();
        ByteBuffer file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 12; at < webp.length; at += 8 + file.getInt(at + 4) + (file.getInt(at + 4) & 1)) {
            chunks.add(new String(webp, at, 4, ISO_8859_1));
        }
        return chunks;
    }
}
