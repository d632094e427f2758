package de.vielfalt.bench.peer;

import de.vielfalt.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are.
 *
 * @param home the project
 * @param java folder of the JDK
 * @param work folder that may be thrown away: {@code target/bench}
 */
public record Machine(Path home, Path java, Path work) {
    /** What the measurements of AsciidoctorJ found best, but for JRuby's own compiler and the archive. */
    public static final List<String> BEST_FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "-Djruby.cli.rubygems.enable=false",
            "-Djruby.cli.did_you_mean.enable=false",
            "-Djruby.native.enabled=false");

    /** Our part of a peer: templates and settings. */
    Path peer(String name) {
        return home.resolve("src/bench/peers").resolve(name);
    }

    /** A program of the JDK. */
    public String jdk(String program) {
        return java.resolve("bin").resolve(program).toString();
    }

    /** The class path of a peer's POM; Maven is asked once for each version of it. */
    String classPath(String name) throws IOException, Command.FailedException, InterruptedException {
        Path pom = peer(name).resolve("pom.xml");
        Path file = work.resolve(name).resolve("class-path");
        if (!Files.exists(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(pom)) < 0) {
            Files.createDirectories(file.getParent());
            List<String> line = List.of(
                    "mvn", "-B", "-q", "-f", pom.toString(), "dependency:build-classpath", "-Dmdep.outputFile=" + file);
            new Command(line, home).run();
        }
        return Files.readString(file).strip();
    }

    /**
     * Flags for an archive of classes that a rehearsal has loaded, as the launcher makes one for our own program.
     *
     * @param rehearsal the words after {@code java} and the flags
     */
    List<String> archive(Path file, List<String> flags, List<String> rehearsal)
            throws IOException, Command.FailedException, InterruptedException {
        boolean aot = Runtime.version().feature() >= 25;
        Files.deleteIfExists(file);
        List<String> line = new ArrayList<>(List.of(jdk("java")));
        line.addAll(flags);
        line.add((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
        line.addAll(rehearsal);
        new Command(line, home).run();
        return List.of((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    /** Flags that a JDK from 22 on wants, lest it warns. */
    static List<String> nativeAccess() {
        return Runtime.version().feature() >= 22 ? List.of("--enable-native-access=ALL-UNNAMED") : List.of();
    }
}
