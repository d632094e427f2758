package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same site, instant and configuration give the same tree, byte for byte, whatever the machine. */
class ReproducibilityTest {
    @TempDir
    static Path folder = Path.of("");

    @TempDir
    Path own = Path.of("");

    /** Fills the cache of a project from which some of the bakes begin. */
    @BeforeAll
    static void fill() throws IOException {
        Path project = Folders.project(folder.resolve("project"));
        for (WholeSite site : WholeSite.values()) {
            Path source = folder.resolve(site.name());
            site.copyTo(source);
            assertThat(new Bake(project, source, folder.resolve("output-" + site))
                            .run()
                            .errors())
                    .isEmpty();
        }
    }

    /**
     * What surrounds a bake.
     *
     * @param name what is special about it
     * @param process the machine that bakes
     * @param folderName name of the folder that the site lies in
     * @param filled whether the cache is filled already
     * @param backwards whether the files were written in reverse order, with other dates
     */
    private record Surroundings(
            String name, ChildProcess process, String folderName, boolean filled, boolean backwards) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> surroundings() throws IOException {
        return Stream.of(
                Arguments.of(WholeSite.SHIPPED, allAtOnce("where everything is different", anotherJdk())),
                Arguments.of(WholeSite.DEMO, allAtOnce("where everything but the JDK is different", thisJdk())),
                cold("on another JDK", utf8(anotherJdk())),
                cold("where the locale is C", thisJdk().variable("LC_ALL", "C")),
                warm("from a cache of another JDK's", utf8(anotherJdk())),
                warm("where the clock is ahead", utf8(thisJdk()).variable("TZ", "Pacific/Kiritimati")),
                warm("where the clock is behind", utf8(thisJdk()).variable("TZ", "America/St_Johns")),
                warm("where people read Turkish", inTurkish(utf8(thisJdk()))),
                warm("where people read Arabic", inArabic(utf8(thisJdk()))),
                warm("with a narrow umask", utf8(thisJdk()).umask("077")),
                warm("with a wide umask", utf8(thisJdk()).umask("000")),
                warm("on one processor", utf8(thisJdk()).options("-XX:ActiveProcessorCount=1")),
                demo(new Surroundings(
                        "in an oddly named folder", utf8(thisJdk()), "Größe  Süd + ü%20 'x'", true, false)),
                demo(new Surroundings("from files in another order", utf8(thisJdk()), "site", true, true)));
    }

    private static Arguments warm(String name, ChildProcess process) {
        return demo(new Surroundings(name, process, "site", true, false));
    }

    private static Arguments cold(String name, ChildProcess process) {
        return demo(new Surroundings(name, process, "site", false, false));
    }

    private static Arguments demo(Surroundings surroundings) {
        return Arguments.of(WholeSite.DEMO, surroundings);
    }

    private static Surroundings allAtOnce(String name, ChildProcess process) {
        process.variable("TZ", "Asia/Kathmandu").umask("027").options("-XX:ActiveProcessorCount=1");
        return new Surroundings(name, inTurkish(utf8(process)), "Größe Süd", false, true);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("surroundings")
    void the_output_is_the_same(WholeSite site, Surroundings surroundings) throws Exception {
        Path source = own.resolve(surroundings.folderName());
        site.copyTo(source);
        if (surroundings.backwards()) {
            Folders.delete(source.resolve("content"));
            Folders.copyBackwards(site.folder().resolve("content"), source.resolve("content"));
        }
        Path project = surroundings.filled() ? folder.resolve("project") : Folders.project(own.resolve("project"));
        Path output = source.resolve("output");

        ChildProcess.Outcome outcome = surroundings.process().run(new Bake(project, source, output));

        assertThat(outcome.exitCode()).as(String.join("\n", outcome.lines())).isZero();
        assertThat(Folders.difference(Folders.snapshot(output), Folders.snapshot(site.edition())))
                .isEmpty();
    }

    @Test
    void a_file_name_that_the_locale_cannot_read_is_a_problem_and_no_other_address() throws Exception {
        Path source = own.resolve("site");
        TinySite.write(source);
        Files.move(
                source.resolve("content/aktuelles/bericht.adoc"), source.resolve("content/aktuelles/rückblick.adoc"));
        Files.writeString(source.resolve("content/veranstaltungen/fest.adoc"), "= Fest\n:beginn: 2026-12-05\n\nTee.\n");
        Bake bake = new Bake(folder.resolve("project"), source, own.resolve("output"));

        ChildProcess.Outcome outcome = thisJdk().variable("LC_ALL", "C").run(bake);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines())
                .filteredOn(line -> line.contains(": FEHLER "))
                .singleElement()
                .asString()
                .contains(
                        "content/aktuelles/r\uFFFD\uFFFDckblick.adoc:1: FEHLER kodierung: Der Name „r\uFFFD\uFFFDckblick.adoc“"
                                + " ist nicht in UTF-8 gespeichert. Geben Sie der Datei oder dem Ordner einen neuen Namen;"
                                + " ist der Name in Ordnung, starten Sie mit LC_ALL=C.UTF-8.");
    }

    private static ChildProcess inTurkish(ChildProcess process) {
        return process.options("-Duser.language=tr", "-Duser.country=TR");
    }

    private static ChildProcess inArabic(ChildProcess process) {
        return process.options("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab");
    }

    private static ChildProcess utf8(ChildProcess process) {
        return process.variable("LC_ALL", "C.UTF-8");
    }

    private static ChildProcess thisJdk() {
        return ChildProcess.ofThisJdk();
    }

    private static ChildProcess anotherJdk() throws IOException {
        return ChildProcess.ofAnotherJdk();
    }
}
