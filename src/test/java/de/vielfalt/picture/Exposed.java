package de.vielfalt.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import de.vielfalt.model.Location;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Rendition;
import de.vielfalt.model.RenditionFormat;
import de.vielfalt.model.Renditions;
import de.vielfalt.model.SitePath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** A picture file, and everything that is made of it. */
record Exposed(Picture picture, Map<Rendition, byte[]> files) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "pictures");

    /** One of the files among the resources. */
    static byte[] resource(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    /** Makes all files of one of the resources. */
    static Exposed of(String name) throws Exception {
        return of(name, resource(name));
    }

    /** Makes all files of a picture of that name. */
    static Exposed of(String name, byte[] bytes) throws Exception {
        Picture picture = picture(name, bytes);
        return new Exposed(picture, make(picture, bytes, Renditions.of(picture).all(), Cache.none()));
    }

    /** Makes some files of a picture. */
    static Map<Rendition, byte[]> make(Picture picture, byte[] bytes, List<Rendition> some, Cache cache)
            throws Exception {
        Path file = Files.createTempFile("picture", ".bin");
        try {
            Files.write(file, bytes);
            Map<Rendition, byte[]> made = new TreeMap<>(java.util.Comparator.comparing(Rendition::path));
            darkroom(cache).make(file, picture, some, made::put);
            return made;
        } finally {
            Files.delete(file);
        }
    }

    /** That which {@link #make} works in. */
    static Darkroom darkroom(Cache cache) {
        return new Darkroom(cache, FOLDER, FOLDER);
    }

    static Picture picture(String name, byte[] bytes) throws UnfitPictureException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        PictureHeader header =
                PictureHeader.read(bytes, PictureHeader.Kind.ofName(extension).orElseThrow());
        Picture.Form form = header.isMoving()
                ? Picture.Form.AS_IT_IS
                : header.isExact() || header.isSeeThrough() ? Picture.Form.GRAPHIC : Picture.Form.PHOTO;
        Picture.Original original =
                new Picture.Original(name, header.uprightWidth(), header.uprightHeight(), Digest.of(bytes), form);
        return new Picture(original, new SitePath("/test/" + name), "Alt", "Wir", Location.file(name));
    }

    /** The addresses without folder and digest, each with its size. */
    List<String> sizes() {
        return files.keySet().stream()
                .map(file -> file.path().value().replaceAll("/test/|\\.[0-9a-f]{11}(?=\\.)", "") + " " + file.width()
                        + "×" + file.height())
                .toList();
    }

    /** The file of a format that is that wide. */
    byte[] file(RenditionFormat format, int width) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().format() == format && file.getKey().width() == width)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Every file, decoded; WebP by our own decoder, as no other is at hand. */
    List<Shown> shown() throws Exception {
        List<Shown> all = new ArrayList<>();
        for (Map.Entry<Rendition, byte[]> file : files.entrySet()) {
            all.add(Shown.of(file.getKey(), file.getValue()));
        }
        return all;
    }

    /** All bytes of all files as letters. */
    String text() {
        StringBuilder text = new StringBuilder();
        files.values().forEach(bytes -> text.append(new String(bytes, ISO_8859_1)));
        return text.toString();
    }

    /** A file as one sees it. */
    record Shown(Rendition rendition, int width, int height, List<Integer> quarters) {
        static Shown of(Rendition rendition, byte[] file) throws Exception {
            if (rendition.format() == RenditionFormat.WEBP) {
                Pixels pixels = Webp.decode(file);
                BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
                byte[] samples = pixels.samples();
                for (int i = 0; i < pixels.width() * pixels.height(); i++) {
                    int at = i * pixels.channels();
                    int opacity = pixels.channels() == 4 ? samples[at + 3] & 0xFF : 0xFF;
                    int argb = opacity << 24
                            | (samples[at] & 0xFF) << 16
                            | (samples[at + 1] & 0xFF) << 8
                            | (samples[at + 2] & 0xFF);
                    image.setRGB(i % pixels.width(), i / pixels.width(), argb);
                }
                return of(rendition, image);
            }
            return of(rendition, ImageIO.read(new ByteArrayInputStream(file)));
        }

        /** The colours in the middle of the four quarters: left and right above, left and right below. */
        private static Shown of(Rendition rendition, BufferedImage image) {
            int across = image.getWidth();
            int down = image.getHeight();
            return new Shown(
                    rendition,
                    across,
                    down,
                    List.of(
                            image.getRGB(across / 4, down / 4),
                            image.getRGB(across * 3 / 4, down / 4),
                            image.getRGB(across / 4, down * 3 / 4),
                            image.getRGB(across * 3 / 4, down * 3 / 4)));
        }
    }
}
