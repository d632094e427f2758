package de.vielfalt.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository for tests, whatever the machine's own settings for git are. */
public final class Repository {
    /** Variables that make git the same on every machine. */
    public static final Map<String, String> SETTINGS = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_SYSTEM", "/dev/null",
            "GIT_AUTHOR_NAME", "Redaktion",
            "GIT_AUTHOR_EMAIL", "redaktion@example.org",
            "GIT_COMMITTER_NAME", "Redaktion",
            "GIT_COMMITTER_EMAIL", "redaktion@example.org",
            "LC_ALL", "C.UTF-8");

    private final Path folder;

    private Repository(Path folder) {
        this.folder = folder;
    }

    /** Stands in until there is one. */
    public static Repository none() {
        return new Repository(Path.of(""));
    }

    /** Makes a repository of a folder. */
    public static Repository in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Repository repository = new Repository(folder);
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    /** The repository that a folder is. */
    public static Repository of(Path folder) {
        return new Repository(folder);
    }

    /** Clones it as a host for builds does. */
    public Repository clone(Path target, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("file://" + folder, target.toString()));
        git(arguments.toArray(String[]::new));
        return new Repository(target);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file. */
    public Repository write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
        return this;
    }

    /** Commits all there is. */
    public Repository commit(String instant) throws IOException {
        git("add", "-A");
        run(instant, "commit", "-q", "--allow-empty", "-m", "Stand");
        return this;
    }

    /** Runs a command of git. */
    public String git(String... arguments) throws IOException {
        return run("2026-01-01T00:00:00Z", arguments);
    }

    /** Runs a command of git at that instant. */
    public String run(String instant, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(SETTINGS);
        builder.environment().put("GIT_AUTHOR_DATE", instant);
        builder.environment().put("GIT_COMMITTER_DATE", instant);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return text;
    }
}
