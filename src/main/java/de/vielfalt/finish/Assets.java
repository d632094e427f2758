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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Style sheets, fonts and pictures of the design, each under an address that holds a fingerprint of its content, so that
 * browsers may keep it for good.
 */
public final class Assets {
    private static final String FOLDER = "/assets/";

    private final SortedMap<SitePath, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> addresses = new TreeMap<>();

    private final SortedMap<String, byte[]> plain;

    private Assets(SortedMap<String, byte[]> plain) {
        this.plain = plain;
    }

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
        SortedMap<String, byte[]> plain = new TreeMap<>();
        for (var entry : found.entrySet()) {
            plain.put(entry.getKey(), Files.readAllBytes(entry.getValue()));
        }
        return of(plain);
    }

    /** Assets by their names below {@code assets/}. */
    private static Assets of(SortedMap<String, byte[]> plain) {
        Assets assets = new Assets(plain);
        plain.forEach((name, bytes) -> {
            if (!isStyleSheet(name)) {
                assets.add(name, bytes);
            }
        });
        plain.forEach((name, bytes) -> {
            if (isStyleSheet(name)) {
                String css = new String(bytes, StandardCharsets.UTF_8);
                String linked = StyleSheet.link(css, FOLDER + name, assets::address);
                assets.add(name, linked.getBytes(StandardCharsets.UTF_8));
            }
        });
        return assets;
    }

    /**
     * These assets, changed.
     *
     * @param change from what there is, by name below {@code assets/}, to what there shall be
     */
    public Assets with(UnaryOperator<SortedMap<String, byte[]>> change) {
        return of(change.apply(Collections.unmodifiableSortedMap(plain)));
    }

    /** The address of the asset of that name below {@code assets/}. */
    public String addressOf(String name) {
        return address(FOLDER + name);
    }

    /** What the asset of that name below {@code assets/} holds. */
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(new SitePath(addressOf(name))));
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
