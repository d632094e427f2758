package de.vielfalt.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import de.vielfalt.model.Picture;
import de.vielfalt.model.Rendition;
import de.vielfalt.model.Renditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Makes the {@link Renditions} of pictures, and keeps them in the cache: those of one site by themselves, so that a picture
 * whose consent is withdrawn can be taken out of it. Safe for several threads.
 *
 * <p>What is made follows from the picture's bytes alone: on any machine, in any order, one by one or all at once.
 */
public final class Darkroom {
    /** Two pictures at once, but a large one by itself. */
    private static final int PLACES = 2;

    private static final long LARGE = 10_000_000;

    private static final String KIND = "pictures-";
    private static final String SITES = "picture-sites";

    private final Cache cache;
    private final Path project;
    private final String name;
    private final String site;
    private final Semaphore places = new Semaphore(PLACES, true);

    /**
     * A darkroom for one site.
     *
     * @param project the folder that the cache belongs to: moved together with its sites, they are still the same
     * @param source the folder of the site, which tells it from others with the same cache
     */
    public Darkroom(Cache cache, Path project, Path source) {
        this.cache = cache;
        this.project = project.toAbsolutePath().normalize();
        Path folder = source.toAbsolutePath().normalize();
        this.name = (folder.startsWith(this.project) ? this.project.relativize(folder) : folder).toString();
        this.site = Digest.of(name.getBytes(UTF_8));
    }

    /** Takes what was made. */
    public interface Taker {
        /** Takes the bytes of a file. */
        void take(Rendition rendition, byte[] bytes) throws IOException;
    }

    /**
     * Makes files of a picture, or takes them from the cache.
     *
     * @param file the picture's file
     * @param wanted which of its {@link Renditions}
     * @throws UnfitPictureException if it cannot be decoded
     * @throws IOException if it cannot be read, or is not the same as when its header was read
     */
    public void make(Path file, Picture picture, Collection<Rendition> wanted, Taker taker)
            throws IOException, UnfitPictureException, InterruptedException {
        List<Rendition> missing = new ArrayList<>();
        for (Rendition rendition : wanted) {
            var kept = cache.get(kind(), key(picture, rendition));
            if (kept.isPresent()) {
                taker.take(rendition, kept.get());
            } else {
                missing.add(rendition);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        Picture.Original original = picture.original();
        int space = (long) original.width() * original.height() > LARGE ? PLACES : 1;
        places.acquire(space);
        try {
            develop(file, picture, missing, (rendition, bytes) -> {
                cache.put(kind(), key(picture, rendition), bytes);
                taker.take(rendition, bytes);
            });
        } finally {
            places.release(space);
        }
    }

    /** Takes out of the cache what is of none of these pictures, and what is of sites that are gone. */
    public void keepOnly(Collection<Picture> pictures) {
        Set<String> kept = new HashSet<>();
        pictures.forEach(picture -> kept.add(name(picture)));
        cache.retain(kind(), key -> kept.contains(key.substring(0, Math.max(0, key.lastIndexOf('-')))));
        if (!pictures.isEmpty() && cache.get(SITES, site).isEmpty()) {
            cache.put(SITES, site, name.getBytes(UTF_8));
        }
        for (String other : cache.kinds(KIND)) {
            if (!other.equals(kind()) && !isThere(other.substring(KIND.length()))) {
                cache.retain(other, key -> false);
            }
        }
    }

    /** Whether another site is still where it was. */
    private boolean isThere(String other) {
        try {
            return cache.get(SITES, other)
                    .map(path -> Files.isDirectory(project.resolve(new String(path, UTF_8))))
                    .orElse(false);
        } catch (InvalidPathException e) {
            return true; // a name that this run's locale cannot write: who knows
        }
    }

    private String kind() {
        return KIND + site;
    }

    private static String key(Picture picture, Rendition rendition) {
        return name(picture) + "-" + rendition.width() + "."
                + rendition.format().name();
    }

    private static String name(Picture picture) {
        return picture.original().digest() + "." + Recipe.DIGEST;
    }

    private static void develop(Path file, Picture picture, List<Rendition> wanted, Taker taker)
            throws IOException, UnfitPictureException {
        byte[] bytes = Files.readAllBytes(file);
        if (!Digest.of(bytes).equals(picture.original().digest())) {
            throw new FileSystemException(file.toString(), null, "changed while it was being read");
        }
        if (picture.original().form() == Picture.Form.AS_IT_IS) {
            boolean drawing = picture.path().value().endsWith(".svg");
            taker.take(wanted.get(0), drawing ? Metadata.svg(bytes) : Metadata.strip(bytes));
            return;
        }
        new Development(bytes, kind(picture), Renditions.of(picture)).make(wanted, taker);
    }

    private static PictureHeader.Kind kind(Picture picture) {
        String path = picture.path().value();
        return PictureHeader.Kind.ofName(path.substring(path.lastIndexOf('.') + 1))
                .orElseThrow();
    }

    /** The digest of all that decides what is made of a picture: our own code that does it. */
    private static final class Recipe {
        static final String DIGEST = digest(
                "Colours",
                "Decoder",
                "Development",
                "JpegFile",
                "JpegWriter",
                "Metadata",
                "Orientation",
                "PngFile",
                "PngWriter",
                "Scaler",
                "Webp",
                "WebpFile");

        private static String digest(String... classes) {
            Digest digest = new Digest();
            for (String name : classes) {
                try (var in = Darkroom.class.getResourceAsStream(name + ".class")) {
                    if (in == null) {
                        throw new IllegalStateException("no " + name);
                    }
                    digest.add(in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return digest.hex().substring(0, 8);
        }
    }
}
