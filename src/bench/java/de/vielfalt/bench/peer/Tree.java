package de.vielfalt.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders full of files. */
public final class Tree {
    /** Stands in every template that lays out a page; the number changes when the template does. */
    public static final String MARK = "bench-0";

    private Tree() {}

    /** Writes a text file, with its folders. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Copies a folder. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    /** Deletes a folder, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** The files of a folder and its folders, sorted. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How many pages a site has. */
    public static long pages(Path output) throws IOException {
        return files(output).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .count();
    }

    /** The pictures of a site, by name, as fingerprints. */
    public static Map<String, String> pictures(Path output) throws IOException {
        Map<String, String> pictures = new TreeMap<>();
        for (Path file : files(output)) {
            if (file.toString().matches(".*\\.(jpe?g|webp|avif|png)")) {
                pictures.put(output.relativize(file).toString(), digest(file));
            }
        }
        return pictures;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
