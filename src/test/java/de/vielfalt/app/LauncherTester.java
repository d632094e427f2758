package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a project of its own, in which {@code java} and {@code mvn} are scripts that tell what they
 * are called with: what the launcher does is seen without building anything.
 */
final class LauncherTester {
    private static final String MAVEN = """
            #!/bin/sh
            case $1 in -v) echo 'Apache Maven 3.9.9'; exit ;; esac
            echo "mvn $*" >>"$TEST_LOG"
            for argument do
              case $argument in -Dbuild.folder=*) folder=${argument#*=} ;; esac
            done
            if grep -q BROKEN "$TEST_PROJECT/pom.xml"; then echo 'no such symbol'; exit 1; fi
            if [ -n "${folder:-}" ]; then
              sleep "${TEST_BUILD_SECONDS:-0}"
              mkdir -p "$folder/lib" && : >"$folder/program.jar" && : >"$folder/lib/b.jar" && : >"$folder/lib/a.jar"
            fi
            exit "${TEST_CODE:-0}"
            """;
    private static final String JAVA = """
            #!/bin/sh
            main=
            for argument do
              case $argument in
                de.vielfalt.app.*) main=$argument ;;
                -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) draft=${argument#*=} ;;
                -XX:SharedArchiveFile=* | -XX:AOTCache=*) echo "archive ${argument##*/}" >>"$TEST_LOG" ;;
                -cp) ;;
              esac
            done
            case $main in
              *Rehearsal) echo rehearsal >>"$TEST_LOG"; echo archive >"$draft"; exit ;;
            esac
            printf '%s|' "$PWD" "$LC_ALL" "$@"
            exit "${TEST_CODE:-0}"
            """;

    private final Path project;
    private final Path tools;
    private final Path log;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;

    /**
     * Lays out a project.
     *
     * @param folder an empty folder for the test
     * @param name name of the project's folder
     * @param javaVersion what the only JDK says of itself
     */
    LauncherTester(Path folder, String name, String javaVersion) throws IOException {
        project = Files.createDirectories(folder.resolve(name));
        tools = Files.createDirectories(folder.resolve("jdk-" + javaVersion).resolve("bin"));
        log = Files.createFile(folder.resolve("log"));
        this.folder = project;
        copy("site");
        copy("src/main/resources/de/vielfalt/app/help_de.txt");
        copy("src/main/resources/de/vielfalt/app/help_en.txt");
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        Files.writeString(tools.resolveSibling("release"), "JAVA_VERSION=\"" + javaVersion + "\"\nOS_NAME=\"x\"\n");
        script("java", JAVA);
        script("javac", "#!/bin/sh\n");
        script("mvn", MAVEN);
        script("id", "#!/bin/sh\necho 1000\n");
        environment.put("JAVA_HOME", tools.getParent().toString());
        environment.put("PATH", tools + File.pathSeparator + "/usr/bin:/bin");
        environment.put("TEST_LOG", log.toString());
        environment.put("TEST_PROJECT", project.toString());
    }

    /** Sets a variable of the environment. */
    LauncherTester with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Calls from this folder. */
    LauncherTester from(Path caller) {
        folder = caller;
        return this;
    }

    /** The project's folder. */
    Path project() {
        return project;
    }

    /** Writes a file of the project. */
    void write(String file, String text) throws IOException {
        Path target = project.resolve(file);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
    }

    /** Changes the launcher itself. */
    void edit(String from, String to) throws IOException {
        Path site = project.resolve("site");
        assertThat(site).content().contains(from);
        Files.writeString(site, Files.readString(site).replace(from, to));
    }

    /** What the scripts were called for, since the last call of this method. */
    List<String> calls() throws IOException {
        List<String> lines = Files.readAllLines(log);
        Files.writeString(log, "");
        return lines;
    }

    /** Runs {@code ./site}. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return runAs(project.resolve("site").toString(), arguments);
    }

    /** Runs the launcher by another name. */
    Outcome runAs(String name, String... arguments) throws IOException, InterruptedException {
        return await(start(name, arguments));
    }

    /** Starts the launcher and does not wait. */
    Process start(String name, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(name);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeAll(Set.of("LC_ALL", "LC_MESSAGES", "LANG", "TERM"));
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile()).start();
    }

    /** Waits for a launcher that was started. */
    static Outcome await(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    /**
     * How a run ended.
     *
     * @param code exit code
     * @param out what it said on standard output
     * @param err what it said on standard error
     */
    record Outcome(int code, String out, String err) {}

    private void copy(String file) throws IOException {
        Path target = project.resolve(file);
        Files.createDirectories(target.resolveSibling("."));
        Files.copy(Path.of(file), target);
        assertThat(target.toFile().setExecutable(true)).isTrue();
    }

    private void script(String name, String text) throws IOException {
        Path target = Files.writeString(tools.resolve(name), text);
        assertThat(target.toFile().setExecutable(true)).isTrue();
    }
}
