package de.vielfalt.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and from when to when, a page may be seen.
 *
 * @param draft never in the public output
 * @param visibleFromOrNull not before
 * @param visibleUntilOrNull not after; a date alone includes that day
 * @param withdrawnOrNull the day it was taken back
 * @param formerPaths addresses it used to have
 */
public record Publication(
        boolean draft,
        @Nullable Moment visibleFromOrNull,
        @Nullable Moment visibleUntilOrNull,
        @Nullable LocalDate withdrawnOrNull,
        List<String> formerPaths) {
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}._~/-]*");

    /** Seen by everyone, always. */
    public static final Publication ALWAYS = new Publication(false, null, null, null, List.of());

    public Publication {
        formerPaths = List.copyOf(formerPaths);
    }

    /** Not before. */
    public Optional<Instant> from() {
        return Optional.ofNullable(visibleFromOrNull).map(Moment::start);
    }

    /** From then on no longer. */
    public Optional<Instant> until() {
        return Optional.ofNullable(visibleUntilOrNull).map(Moment::end);
    }

    /** The instant it was taken back: the beginning of that day. */
    public Optional<Instant> withdrawn() {
        return Optional.ofNullable(withdrawnOrNull)
                .map(day -> day.atStartOfDay(Moment.ZONE).toInstant());
    }

    /** The addresses it used to have; those of pages end with a slash, or with a file's name. */
    public List<String> formerAddresses() {
        return formerPaths.stream()
                .map(Publication::decoded)
                .map(path -> path.endsWith("/") || path.contains(".") ? path : path + "/")
                .toList();
    }

    /** A path as servers compare it; what is encoded for another reason than being a letter stays so. */
    private static String decoded(String path) {
        try {
            String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return LETTERS.matcher(plain).matches() ? plain : path;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Whether the public may see it at that instant. */
    public boolean isPublic(Instant now) {
        return !draft
                && from().map(from -> !now.isBefore(from)).orElse(true)
                && until().map(until -> now.isBefore(until)).orElse(true)
                && withdrawn().map(now::isBefore).orElse(true);
    }
}
