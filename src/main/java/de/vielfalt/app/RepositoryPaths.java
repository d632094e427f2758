package de.vielfalt.app;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Paths as a forge knows them: relative to the root of the repository that holds the site.
 *
 * @param source folder that holds {@code content/}
 * @param project folder of the program, whose templates and assets a site uses where it has none of its own
 */
record RepositoryPaths(Path source, Path project) {
    /**
     * The path of a file in the repository, with forward slashes; where there is no repository, that relative to the site.
     *
     * @param path relative to the site
     */
    String of(String path) {
        boolean ours = !Files.exists(source.resolve(path)) && Files.exists(project.resolve(path));
        Path file = (ours ? project : source).resolve(path).toAbsolutePath().normalize();
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder.relativize(file).toString().replace('\\', '/');
            }
        }
        return path;
    }
}
