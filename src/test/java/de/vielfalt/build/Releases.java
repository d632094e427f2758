package de.vielfalt.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes small releases for the tests: two editions share some files, differ in others, and each has some of its own. */
final class Releases {
    private Releases() {}

    static OutputFolder folder(Path site) throws IOException, RefusedOutputException {
        return OutputFolder.at(site.resolve("output"), site.resolve("content"));
    }

    static void release(OutputFolder folder, String edition) throws IOException, RefusedOutputException {
        try (Staging staging = folder.begin(() -> {})) {
            fill(staging, edition);
            staging.release();
        }
    }

    static void fill(Staging staging, String edition) throws IOException {
        staging.write("build.json", bytes(OutputFolder.MARKER + ",\"edition\":\"" + edition + "\"}"));
        staging.write("index.html", bytes("edition " + edition));
        for (int i : IntStream.range(0, 10).toArray()) {
            staging.write("same/" + i + "/index.html", bytes("page " + i));
            staging.write("changed/" + i + ".html", bytes("page " + i + " of " + edition));
            staging.write("only-" + edition + "/" + i + ".html", bytes("page " + i));
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The names of what stands in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
