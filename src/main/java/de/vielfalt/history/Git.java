package de.vielfalt.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code git} command, asked about the repository that a folder lies in.
 *
 * <p>A hook of another repository, which may well be what started us, names its own one in the environment; that is left out, as
 * is whatever would make git write, ask or dress up its answers.
 *
 * @param command its name
 * @param folder the folder
 * @param environment variables to start with
 */
record Git(String command, Path folder, Map<String, String> environment) {
    /** Variables that say how git is configured and where it may look, not which repository is meant. */
    private static final Set<String> KEPT = Set.of("GIT_CONFIG", "GIT_CEILING", "GIT_DISCOVERY", "GIT_EXEC");

    private static final List<String> PLAIN =
            List.of("-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "--no-pager", "--literal-pathspecs");

    Git {
        environment = Map.copyOf(environment);
    }

    /** Whether the folder lies in a repository, as far as can be told without git. */
    boolean isInRepository() {
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs a command.
     *
     * @return what it printed; empty if it failed
     * @throws IOException if there is no git
     */
    Optional<String> run(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command, "-C", folder.toString()));
        line.addAll(PLAIN);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> variables = builder.environment();
        variables.clear();
        environment.forEach((name, value) -> {
            if (!name.startsWith("GIT_") || KEPT.stream().anyMatch(name::startsWith)) {
                variables.put(name, value);
            }
        });
        variables.put("GIT_OPTIONAL_LOCKS", "0");
        variables.put("GIT_NO_REPLACE_OBJECTS", "1");
        variables.put("GIT_TERMINAL_PROMPT", "0");
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
