package de.vielfalt.render;

import de.vielfalt.view.SiteFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own template files. */
final class TemplateFiles {
    private TemplateFiles() {}

    /** Every template, sorted, by its path below {@code templates/}. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(SiteFixture.TEMPLATES)) {
            return files.map(file ->
                            SiteFixture.TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".ftlh"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all components, sorted. */
    static List<String> components() {
        return all().stream()
                .filter(name -> name.startsWith("components/"))
                .map(name -> name.substring("components/".length(), name.lastIndexOf('/')))
                .toList();
    }

    static String read(String name) {
        try {
            return Files.readString(SiteFixture.TEMPLATES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
