package de.vielfalt.build;

import de.vielfalt.cache.Digest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A digest of the program itself: its own classes, the libraries by name and size, and the Java it runs on. What another
 * program has made is not relied on.
 */
final class ProgramVersion {
    private static final String DIGEST = digest();

    private ProgramVersion() {}

    static String get() {
        return DIGEST;
    }

    private static String digest() {
        Digest digest = new Digest().add(Runtime.version().toString());
        try {
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                if (Files.isRegularFile(path)) {
                    digest.add(String.valueOf(path.getFileName())).add(String.valueOf(Files.size(path)));
                }
            }
            Path own = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(own)) {
                addJar(digest, own);
            } else {
                addFolder(digest, own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return digest.hex();
    }

    /** The directory of a jar holds a checksum of each class, so that no class need be read. */
    private static void addJar(Digest digest, Path own) throws IOException {
        try (ZipFile jar = new ZipFile(own.toFile())) {
            jar.stream().forEach(entry -> digest.add(entry.getName()).add(entry.getSize() + " " + entry.getCrc()));
        }
    }

    private static void addFolder(Digest digest, Path own) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(own)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.add(own.relativize(file).toString()).add(Files.readAllBytes(file));
        }
    }
}
