package de.vielfalt.history;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When each file below {@code content/} was last changed by a commit.
 *
 * @param dates by path relative to {@code content/}, with forward slashes
 */
public record FileDates(Map<String, Instant> dates) {
    private static final char MARK = '\1';

    public FileDates {
        dates = Map.copyOf(dates);
    }

    /** Asks the repository, by one process; knows nothing where there is none. */
    public static FileDates of(Checkout checkout) {
        if (checkout.isUnknown() || checkout.commit().isEmpty()) {
            return new FileDates(Collections.emptyMap());
        }
        try {
            return checkout.git()
                    .run(
                            "log",
                            "-z",
                            "-c",
                            "--name-only",
                            "--no-renames",
                            "--no-color",
                            "--no-mailmap",
                            "--format=%x01%ct%x01",
                            checkout.commit().get(),
                            "--",
                            ".")
                    .map(text -> parse(text, checkout.prefix()))
                    .orElseGet(() -> new FileDates(Collections.emptyMap()));
        } catch (IOException e) {
            return new FileDates(Collections.emptyMap()); // git was there a moment ago
        }
    }

    /** The date of a file, if a commit holds it. */
    public Optional<Instant> of(String path) {
        return Optional.ofNullable(dates.get(path));
    }

    private static FileDates parse(String text, String prefix) {
        Map<String, Instant> dates = new HashMap<>();
        Instant commit = Instant.EPOCH;
        for (String token : text.split("\0", -1)) {
            String name = token;
            int end = token.lastIndexOf(MARK);
            int start = end < 0 ? -1 : token.lastIndexOf(MARK, end - 1);
            if (start >= 0) {
                commit = Instant.ofEpochSecond(Long.parseLong(token.substring(start + 1, end)));
                name = token.substring(end + 1);
            }
            String path = name.startsWith("\n") ? name.substring(1) : name;
            if (!path.isEmpty() && path.startsWith(prefix)) {
                dates.merge(path.substring(prefix.length()), commit, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return new FileDates(dates);
    }
}
