package de.vielfalt.finish;

import de.vielfalt.model.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Style sheets, fonts and pictures of the design, each under an address that holds a fingerprint of its content, so that
 * browsers may keep it for good.
 */
public final class Assets {
    private static final String FOLDER = "/assets/";

    private final SortedMap<SitePath, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> addresses = new TreeMap<>();

    private Assets() {}

    /**
     * Loads assets.
     *
     * @param roots folders searched in their order: a file in an earlier one stands in for that of a later one; one that
     *     does not exist is passed over
     * @throws IOException if a file cannot be read
     */
    public static Assets load(List<Path> roots) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                            .forEach(file -> found.putIfAbsent(name(root, file), file));
                }
            }
        }
        Assets assets = new Assets();
        for (var entry : found.entrySet()) {
            if (!isStyleSheet(entry.getKey())) {
                assets.add(entry.getKey(), Files.readAllBytes(entry.getValue()));
            }
        }
        for (var entry : found.entrySet()) {
            if (isStyleSheet(entry.getKey())) {
                String css = Files.readString(entry.getValue());
                String linked = StyleSheet.link(css, FOLDER + entry.getKey(), assets::address);
                assets.add(entry.getKey(), linked.getBytes(StandardCharsets.UTF_8));
            }
        }
        return assets;
    }

    /** A style sheet names other files, so its fingerprint follows from theirs. */
    private static boolean isStyleSheet(String name) {
        return name.endsWith(".css");
    }

    private void add(String name, byte[] bytes) {
        String address = FOLDER + fingerprinted(name, bytes);
        files.put(new SitePath(address), bytes);
        addresses.put(FOLDER + name, address);
    }

    /** The files of the output, by address. */
    public SortedMap<SitePath, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** The address that stands for one that a template names; itself if it is no asset. */
    String address(String named) {
        return addresses.getOrDefault(named, named);
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String fingerprinted(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        int cut = dot > name.lastIndexOf('/') ? dot : name.length();
        return name.substring(0, cut) + "." + fingerprint(bytes) + name.substring(cut);
    }

    /** The first 10 hex digits of SHA-256. */
    private static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
