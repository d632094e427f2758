package de.vielfalt.build;

import de.vielfalt.cache.Checksum;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A checksum of the program itself: its own classes, the libraries by name and size, and the Java it runs on. What another
 * program has made is not relied on.
 */
final class ProgramVersion {
    private static final String DIGEST = digest();

    private ProgramVersion() {}

    static String get() {
        return DIGEST;
    }

    private static String digest() {
        StringBuilder seen = new StringBuilder(32_768).append(Runtime.version());
        try {
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                if (Files.isRegularFile(path)) {
                    seen.append('\n').append(path.getFileName()).append(' ').append(Files.size(path));
                }
            }
            Path own = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(own)) {
                addJar(seen, own);
            } else {
                addFolder(seen, own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Checksum.of(seen.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The directory of a jar holds a checksum of each class, so that no class need be read. */
    private static void addJar(StringBuilder seen, Path own) throws IOException {
        try (ZipFile jar = new ZipFile(own.toFile())) {
            jar.stream().forEach(entry -> seen.append('\n')
                    .append(entry.getName())
                    .append(' ')
                    .append(entry.getSize())
                    .append(' ')
                    .append(entry.getCrc()));
        }
    }

    private static void addFolder(StringBuilder seen, Path own) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(own)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            seen.append('\n').append(own.relativize(file)).append(' ').append(Checksum.of(Files.readAllBytes(file)));
        }
    }
}
