package de.vielfalt.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The names beside the output folder that belong to its releases: {@code .output.lock}, {@code .output.journal},
 * {@code .output.staging-0123456789abcdef}. They stand beside it because only there a rename is one step.
 *
 * @param parent the folder that holds them all
 * @param name the output folder's own name
 */
record Siblings(Path parent, String name) {
    private static final int LONGEST_ENTRY = 255;

    /** The names beside an output folder, which is not the root of its file system. */
    static Siblings of(Path output) {
        return new Siblings(
                Objects.requireNonNull(output.getParent()),
                Objects.requireNonNull(output.getFileName()).toString());
    }

    /** Held while a release is in the making. */
    Path lock() {
        return parent.resolve(prefix() + "lock");
    }

    /** Says what is under way while an exchange takes two renames. */
    Path journal() {
        return parent.resolve(prefix() + "journal");
    }

    /** A folder name that nothing bears yet. */
    Path unused() {
        String digits = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return parent.resolve(prefix() + "staging-" + digits);
    }

    /** Whether {@link #unused()} may have made up this name for this output. */
    boolean isStaging(String entry) {
        String start = prefix() + "staging-";
        return entry.startsWith(start) && entry.substring(start.length()).matches("[0-9a-f]{16}");
    }

    /** The staging folders that stand there now, sorted. */
    List<Path> stagingFolders() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                parent,
                entry -> isStaging(entry.getFileName().toString())
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))) {
            entries.forEach(found::add);
        }
        Collections.sort(found);
        return found;
    }

    /** Whether the output's name leaves room for these names within the 255 bytes that file systems allow an entry. */
    boolean fit() {
        return unused().getFileName().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ENTRY;
    }

    private String prefix() {
        return "." + name + ".";
    }
}
