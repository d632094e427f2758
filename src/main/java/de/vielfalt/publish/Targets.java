package de.vielfalt.publish;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Finds the target that a text names: {@code dir:/srv/website}. */
public final class Targets {
    private Targets() {}

    /**
     * The target that is named.
     *
     * @param text what {@code --to} says
     * @param resolve makes a path of what is written after {@code dir:}, relative to where the caller stands
     * @param keep how many releases a target keeps that keeps any; at least 1
     * @return empty if it names none
     */
    public static Optional<Target> of(String text, Function<String, Path> resolve, int keep) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "dir" -> Optional.of(new FolderTarget(resolve.apply(rest), keep));
            case "zip" -> Optional.of(new ZipTarget(resolve.apply(rest)));
            default -> Optional.empty();
        };
    }
}
