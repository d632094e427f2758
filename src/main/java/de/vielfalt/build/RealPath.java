package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A place in the file system as the system itself sees it: links and {@code ..} resolved in their order, also where the
 * last parts do not exist yet.
 *
 * @param path absolute, without {@code .} and {@code ..}
 */
record RealPath(Path path) {
    /** The place that the path leads to. */
    static RealPath of(Path path) throws IOException {
        return resolved(path.toAbsolutePath(), path.toAbsolutePath().getNameCount());
    }

    /** The entry that the path names: as {@link #of}, but a link in the last place stands for itself. */
    static RealPath ofEntry(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        int last = absolute.getNameCount() - 1;
        while (last >= 0 && absolute.getName(last).toString().equals(".")) {
            last--;
        }
        if (last < 0 || absolute.getName(last).toString().equals("..")) {
            return of(absolute);
        }
        Path parent = resolved(absolute, last).path();
        return new RealPath(parent.resolve(absolute.getName(last)));
    }

    private static RealPath resolved(Path absolute, int names) throws IOException {
        Path real = absolute.getRoot();
        for (Path name : absolute) {
            if (names-- <= 0) {
                break;
            }
            if (name.toString().equals("..")) {
                real = real.getParent() == null ? real : real.getParent();
            } else if (!name.toString().equals(".")) {
                real = real.resolve(name);
                real = Files.exists(real) ? real.toRealPath() : real;
            }
        }
        return new RealPath(real);
    }

    /**
     * Whether the other place is this one or lies within it.
     *
     * <p>The system decides what is the same, so that a folder is known again under another case or mount. Where neither
     * exists it can't, and case is ignored: rather one refusal too many.
     */
    boolean contains(RealPath other) throws IOException {
        for (Path above = other.path; above != null; above = above.getParent()) {
            if (isSame(above)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Path other) throws IOException {
        if (Files.exists(path) && Files.exists(other)) {
            return Files.isSameFile(path, other);
        }
        return !Files.exists(path) && !Files.exists(other) && path.toString().equalsIgnoreCase(other.toString());
    }
}
