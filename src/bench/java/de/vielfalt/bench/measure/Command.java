package de.vielfalt.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line to be run in a folder.
 *
 * @param environment variables that it sees besides those of the bench
 */
public record Command(List<String> line, Path folder, Map<String, String> environment) {
    private static final String TIME = "/usr/bin/time";

    /** A command without variables of its own. */
    public Command(List<String> line, Path folder) {
        this(line, folder, Map.of());
    }

    /** A command failed. */
    public static final class FailedException extends Exception {
        private static final long serialVersionUID = 1;

        FailedException(String message) {
            super(message);
        }
    }

    /** Whether the system has what {@link #measure} needs. */
    public static boolean canMeasure() {
        return Files.isExecutable(Path.of(TIME));
    }

    /** Whether a program is on the path. */
    public static boolean exists(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder).resolve(program))) {
                return true;
            }
        }
        return false;
    }

    /** Runs it, unmeasured, and returns what it printed on both streams. */
    public String run() throws FailedException, InterruptedException {
        return start(line, Long.MAX_VALUE);
    }

    /**
     * Runs it and measures it, with GNU time ({@code wait4}).
     *
     * @param limit seconds after which it is stopped
     */
    public Measurement measure(long limit) throws FailedException, InterruptedException {
        try {
            Path file = Files.createTempFile("bench", ".time");
            List<String> timed = new ArrayList<>(List.of(TIME, "-o", file.toString(), "-f", "%U %S %M"));
            timed.addAll(line);
            long began = System.nanoTime();
            String output = start(timed, limit);
            double wall = (System.nanoTime() - began) / 1e9;
            String[] words = Files.readString(file).strip().split(" ");
            Files.delete(file);
            double cpu = Double.parseDouble(words[0]) + Double.parseDouble(words[1]);
            return new Measurement(new Usage(wall, cpu, Double.parseDouble(words[2]) / 1024), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A measured run.
     *
     * @param output what it printed on both streams
     */
    public record Measurement(Usage usage, String output) {}

    private String start(List<String> words, long limit) throws FailedException, InterruptedException {
        try {
            Path log = Files.createTempFile("bench", ".log");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended;
            try {
                ended = process.waitFor(limit, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                stop(process);
                throw e;
            }
            if (!ended) {
                stop(process);
            }
            String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            Files.delete(log);
            if (!ended) {
                throw new FailedException("more than " + limit + " s");
            }
            if (process.exitValue() != 0) {
                throw new FailedException("exit code " + process.exitValue() + ", " + line.get(0) + ": " + end(output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> children = new ArrayList<>(process.descendants().toList());
        Collections.reverse(children);
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static String end(String output) {
        String text = output.strip();
        return text.substring(Math.max(0, text.length() - 1500));
    }
}
