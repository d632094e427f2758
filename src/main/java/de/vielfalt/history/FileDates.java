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
                            CommittedFiles.FORMAT,
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
        CommittedFiles.read(
                text,
                prefix,
                (commit, path) -> dates.merge(path, commit.time(), (one, other) -> one.isAfter(other) ? one : other));
        return new FileDates(dates);
    }
}
