package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java machine of its own to bake in, with surroundings that a test chooses. */
final class ChildProcess {
    private static final Path RUNNING = Path.of(System.getProperty("java.home"));

    private final Path jdk;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String umask = "022";

    private ChildProcess(Path jdk) {
        this.jdk = jdk;
    }

    /** By the JDK that runs the tests. */
    static ChildProcess ofThisJdk() {
        return new ChildProcess(RUNNING);
    }

    /** By another JDK that is installed beside it; if there is none, by the same. */
    static ChildProcess ofAnotherJdk() throws IOException {
        Path running = RUNNING.toRealPath();
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return ofThisJdk();
        }
        try (Stream<Path> folders = Files.list(installed)) {
            return folders.sorted()
                    .filter(folder -> Files.isExecutable(folder.resolve("bin/java")))
                    .filter(folder -> !real(folder).equals(running) && feature(folder) >= 17)
                    .findFirst()
                    .map(ChildProcess::new)
                    .orElseGet(ChildProcess::ofThisJdk);
        }
    }

    /** Adds options for the machine. */
    ChildProcess options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Sets a variable of the environment. */
    ChildProcess variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Sets which permissions new files do not get, in octal digits. */
    ChildProcess umask(String digits) {
        umask = digits;
        return this;
    }

    /** What a process left behind: its exit code, and what it printed. */
    record Outcome(int exitCode, List<String> lines) {}

    /** Bakes. */
    Outcome run(Bake bake) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
        command.add(jdk.resolve("bin/java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        if (feature(jdk) >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        Path folder = Files.createTempDirectory("child");
        command.addAll(List.of("-cp", classPath(folder), Bake.class.getName()));
        command.addAll(bake.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        int code = process.waitFor();
        Folders.delete(folder);
        return new Outcome(code, lines);
    }

    /** The class path with folders copied to one of plain letters: in the locale C, Java finds no class below an umlaut. */
    private static String classPath(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path original = Path.of(entry);
            if (Files.isDirectory(original)) {
                Path copy = folder.resolve(String.valueOf(entries.size()));
                try (Stream<Path> files = Files.walk(original)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, copy.resolve(original.relativize(file).toString()));
                    }
                }
                entries.add(copy.toString());
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The JDK's feature release, e.g. 17. */
    private static int feature(Path jdk) {
        Properties release = new Properties();
        try (var in = Files.newInputStream(jdk.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? 0 : Runtime.Version.parse(version).feature();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
