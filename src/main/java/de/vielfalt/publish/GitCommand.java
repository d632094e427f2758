package de.vielfalt.publish;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@code git} command at work on a repository of ours.
 *
 * <p>It asks nobody anything, runs no hooks, and leaves lines as they end. A hook of another repository, which may well be what
 * started us, names its own one in the environment; that is left out.
 *
 * @param repository the repository, bare
 * @param folder what relative addresses of others are relative to
 * @param environment variables to start with
 */
record GitCommand(Path repository, Path folder, Map<String, String> environment) {
    /** Variables that say how git is set up and how it proves who it is, not which repository is meant. */
    private static final Set<String> KEPT =
            Set.of("GIT_CONFIG", "GIT_ASKPASS", "GIT_SSH", "GIT_SSL", "GIT_HTTP", "GIT_PROXY", "GIT_EXEC");

    private static final List<String> PLAIN = List.of(
            "core.autocrlf=false",
            "core.hooksPath=" + (File.separatorChar == '\\' ? "NUL" : "/dev/null"),
            "core.fsmonitor=false",
            "gc.auto=0",
            "maintenance.auto=false",
            "push.gpgSign=false",
            "push.followTags=false",
            "log.showSignature=false");

    private static final Pattern SECRET = Pattern.compile("(?<=://)[^/\\s]*@");

    GitCommand {
        environment = Map.copyOf(environment);
    }

    /**
     * What came of a command.
     *
     * @param good whether it did what it was told
     * @param text what it printed
     * @param complaint what it said besides, in one line without passwords
     */
    record Result(boolean good, String text, String complaint) {}

    /** Writes what a command reads. */
    interface Feed {
        void write(OutputStream out) throws IOException;
    }

    /** Runs a command that reads nothing. */
    Result run(String... arguments) throws TargetException, IOException, InterruptedException {
        return run(Map.of(), out -> {}, arguments);
    }

    /**
     * Runs a command.
     *
     * @param variables set besides
     * @throws TargetException if there is no git
     */
    Result run(Map<String, String> variables, Feed feed, String... arguments)
            throws TargetException, IOException, InterruptedException {
        Path complaints = repository.resolveSibling(repository.getFileName() + ".said");
        List<String> line = new ArrayList<>(List.of("git", "--git-dir=" + repository, "--no-pager"));
        PLAIN.forEach(setting -> line.addAll(List.of("-c", setting)));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectError(complaints.toFile());
        surround(builder.environment());
        builder.environment().putAll(variables);
        Process process = start(builder);
        try {
            try (OutputStream out = process.getOutputStream()) {
                feed.write(out);
            } catch (IOException e) {
                process.destroy();
                if (process.waitFor() == 0 || Files.size(complaints) == 0) {
                    throw e;
                }
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean good = process.waitFor() == 0;
            return new Result(good, text, complaint(Files.readString(complaints, StandardCharsets.ISO_8859_1)));
        } finally {
            process.destroy();
            Files.deleteIfExists(complaints);
        }
    }

    private static Process start(ProcessBuilder builder) throws TargetException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw TargetException.failed("publish.git-missing");
        }
    }

    private void surround(Map<String, String> variables) {
        variables.clear();
        environment.forEach((name, value) -> {
            if (!name.startsWith("GIT_") || KEPT.stream().anyMatch(name::startsWith)) {
                variables.put(name, value);
            }
        });
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_NO_REPLACE_OBJECTS", "1");
        variables.put("LC_ALL", "C");
    }

    /** The line that says most, without what nobody else may know. */
    private static String complaint(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        String best = lines.stream()
                .filter(line -> line.startsWith("fatal:") || line.startsWith("error:") || line.startsWith("remote:"))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        return SECRET.matcher(best.strip()).replaceAll("");
    }
}
