package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The least that the scripts in {@code src/test/scripts} take for a site: it turns every file of {@code content/} into some
 * pages and releases them, with the exit codes of the real command. For working on the release alone.
 *
 * <p>Arguments: {@code bake --source DIR --output DIR}; others are ignored.
 */
final class StandInBake {
    private static final int PAGES_OF_A_FILE = 20;

    private StandInBake() {}

    /** Bakes once. */
    public static void main(String[] arguments) {
        try {
            bake(Path.of(value(arguments, "--source")), Path.of(value(arguments, "--output")));
        } catch (RefusedOutputException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            System.err.println(e);
            System.exit(3);
        }
    }

    private static void bake(Path source, Path output) throws IOException, RefusedOutputException {
        Path content = source.resolve("content");
        OutputFolder folder = OutputFolder.at(output, content);
        folder.recover();
        try (Staging staging = folder.begin(() -> System.err.println("waiting"))) {
            for (Path file : files(content)) {
                String text = Files.readString(file);
                String name = content.relativize(file).toString().replace('\\', '/');
                for (int page = 0; page < PAGES_OF_A_FILE; page++) {
                    staging.write(name + "/" + page + "/index.html", Releases.bytes((text + page).repeat(40)));
                }
                staging.copy("originals/" + name, file);
            }
            staging.write("build.json", Releases.bytes(OutputFolder.MARKER + "}\n"));
            staging.release();
        }
    }

    private static List<Path> files(Path content) throws IOException {
        try (Stream<Path> found = Files.walk(content)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String value(String[] arguments, String option) {
        return arguments[Arrays.asList(arguments).indexOf(option) + 1];
    }
}
