package de.vielfalt.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Releases for tests. */
final class Releases {
    static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    private Releases() {}

    /** A release of a commit, by paths and texts in turn. */
    static Release of(String commit, Instant time, String... files) throws IOException {
        Manifest about = new Manifest(
                commit.isEmpty() ? Optional.empty() : Optional.of(commit),
                NOON,
                Optional.empty(),
                time,
                false,
                new TreeMap<>());
        SortedMap<String, Release.Content> contents = new TreeMap<>();
        for (int i = 0; i < files.length; i += 2) {
            byte[] bytes = files[i + 1].getBytes(StandardCharsets.UTF_8);
            contents.put(files[i], () -> bytes);
        }
        return Release.of(contents, about);
    }

    /** Letters that nobody can guess the next of, so that they hardly get smaller. */
    static String text(int length) {
        return Arrays.stream(new int[length]).mapToObj(any -> "Fest ").collect(Collectors.joining());
    }

    /** Texts by path, as {@link #of} takes them. */
    static String[] files(Map<String, String> texts) {
        return texts.entrySet().stream()
                .flatMap(file -> Arrays.stream(new String[] {file.getKey(), file.getValue()}))
                .toArray(String[]::new);
    }
}
