package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.app.LauncherTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Linux and macOS; its sister {@code site.cmd} needs Windows to run. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir
    private Path folder;

    private LauncherTester launcher;

    @BeforeEach
    void layOut() throws IOException {
        launcher = new LauncherTester(folder, "Ordner für „Größe Süd“", "17.0.9");
    }

    @Test
    void theProgramIsStartedInTheCallersFolderWithTheCallersArguments() throws Exception {
        Path caller = Files.createDirectories(folder.resolve("anders wo"));
        Outcome run = launcher.from(caller).run("bake", "--source", "a b", "ü");
        String home = launcher.project().toString();
        String program = home + "/target/program/";
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(caller + "|C.UTF-8|-Xlog:disable|")
                .endsWith("|-Dvielfalt.home=" + home + "|-cp|" + program + "program.jar:" + program + "lib/a.jar:"
                        + program + "lib/b.jar|de.vielfalt.app.Main|bake|--source|a b|ü|");
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws Exception {
        assertThat(launcher.with("TEST_CODE", "0").run("bake").code()).isZero();
        assertThat(launcher.with("TEST_CODE", "1").run("bake").code()).isEqualTo(1);
    }

    @Test
    void itIsFoundThroughSymbolicLinksAndThroughThePath() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("zwei"), launcher.project().resolve("site"));
        Files.createSymbolicLink(bin.resolve("eins"), Path.of("zwei"));
        String home = "-Dvielfalt.home=" + launcher.project() + "|";
        assertThat(launcher.from(folder)
                        .runAs(bin.resolve("eins").toString(), "bake")
                        .out())
                .contains(home);
        assertThat(launcher.from(bin).runAs("./eins", "bake").out()).contains(home);
        assertThat(launcher.from(launcher.project())
                        .runAs("/bin/sh", "site", "bake")
                        .out())
                .contains(home);
    }

    @Test
    void theProgramIsBuiltOnceAndAgainWhenItsSourcesChange() throws Exception {
        assertThat(launcher.run("bake").code()).isZero();
        assertThat(launcher.calls()).hasSize(3).first().asString().endsWith("-Dmaven.test.skip=true package");
        launcher.run("bake");
        assertThat(launcher.calls()).containsExactly("archive jdk-17.0.9-17.0.9");
        launcher.write("src/main/java/B.java", "class B {}");
        launcher.run("bake");
        assertThat(launcher.calls()).hasSize(3);
        Files.delete(launcher.project().resolve("src/main/java/B.java"));
        launcher.run("bake");
        assertThat(launcher.calls()).hasSize(3);
    }

    @Test
    void whatIsNotBuiltIntoTheProgramDoesNotBuildItAgain() throws Exception {
        launcher.run("bake");
        launcher.calls();
        launcher.write("content/seiten/neu.adoc", "= Neu");
        launcher.write("pom.xml", "<project/>");
        launcher.run("bake");
        assertThat(launcher.calls()).containsExactly("archive jdk-17.0.9-17.0.9");
    }

    @Test
    void aBuildThatFailsShowsWhyAndLeavesTheOldProgram() throws Exception {
        launcher.run("bake");
        launcher.write("pom.xml", "<project>BROKEN</project>");
        Outcome run = launcher.run("bake");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("no such symbol\nDas Programm ließ sich nicht bauen; warum, steht darüber.\n");
        launcher.write("pom.xml", "<project/>");
        launcher.calls();
        assertThat(launcher.run("bake").code()).isZero();
        assertThat(launcher.calls()).containsExactly("archive jdk-17.0.9-17.0.9");
    }

    @Test
    void ofTwoAtOnceOneBuildsAndTheOtherWaits() throws Exception {
        launcher.with("TEST_BUILD_SECONDS", "2");
        Process first = launcher.start("./site", "bake");
        Process second = launcher.start("./site", "bake");
        List<Outcome> runs = List.of(LauncherTester.await(first), LauncherTester.await(second));
        assertThat(runs).allMatch(run -> run.code() == 0);
        assertThat(launcher.calls())
                .hasSize(4)
                .filteredOn(call -> call.startsWith("mvn"))
                .hasSize(1);
        assertThat(runs)
                .extracting(Outcome::err)
                .containsExactlyInAnyOrder("", "Ein anderer Lauf baut das Programm; dieser wartet auf ihn.\n");
    }

    @Test
    void aProjectThatMayNotBeWrittenToStillRunsOnceItIsBuilt() throws Exception {
        launcher.run("bake");
        launcher.edit("[ -w \"$shelf\" ]", "false");
        assertThat(launcher.run("bake").code()).isZero();
        launcher.write("pom.xml", "<project>new</project>");
        assertThat(launcher.run("bake"))
                .isEqualTo(new Outcome(3, "", "Der Ordner " + launcher.project() + " ist nicht beschreibbar.\n"));
    }

    @Test
    void anotherJdkGetsAnArchiveOfItsOwn() throws Exception {
        launcher.run("bake");
        launcher.calls();
        LauncherTester other = new LauncherTester(Files.createDirectories(folder.resolve("25")), "p", "25.0.1");
        Outcome run = other.run("bake");
        assertThat(run.out()).contains("|-XX:AOTCache=" + other.project() + "/.cache/launcher/jdk-25.0.1-25.0.1|");
        assertThat(run.out()).contains("|--enable-native-access=ALL-UNNAMED|--sun-misc-unsafe-memory-access=allow|");
    }

    @Test
    void onlyAPreviewRunsLongEnoughForTheSecondCompiler() throws Exception {
        assertThat(launcher.run("preview").out()).contains("|-XX:TieredStopAtLevel=1|", "|-XX:TieredStopAtLevel=4|");
        assertThat(launcher.run("bake").out()).doesNotContain("|-XX:TieredStopAtLevel=4|");
    }

    @Test
    void helpNeedsNeitherJdkNorProgram() throws Exception {
        launcher.with("JAVA_HOME", "").with("PATH", "/usr/bin:/bin");
        assertThat(launcher.run("--help")).isEqualTo(new Outcome(0, new Help("de").overview(), ""));
        assertThat(launcher.run("--help", "--lang", "en")).isEqualTo(new Outcome(0, new Help("en").overview(), ""));
        assertThat(launcher.run()).isEqualTo(new Outcome(2, "", new Help("de").overview()));
        assertThat(launcher.calls()).isEmpty();
    }

    @Test
    void whoLacksAJdkIsToldInOneSentence() throws Exception {
        launcher.edit("java_least=17", "java_least=99");
        Outcome run = launcher.run("bake");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("Es fehlt ein JDK ab Version 99; unter Debian und Ubuntu hilft: "
                        + "sudo apt-get install [a-z0-9-]+jdk-headless\n");
        assertThat(launcher.with("LANG", "en_GB.UTF-8").run("bake").err()).startsWith("Missing: a JDK 99 or newer; ");
        assertThat(launcher.run("bake", "--lang", "de").err()).startsWith("Es fehlt ein JDK ab Version 99; ");
    }

    @Test
    void whoLacksMavenIsToldOnlyWhenItIsNeeded() throws Exception {
        launcher.run("bake");
        launcher.edit("maven_least=3.8.7", "maven_least=3.10.1");
        assertThat(launcher.run("bake").code()).isZero();
        launcher.write("pom.xml", "<project>new</project>");
        assertThat(launcher.run("bake", "--lang", "en"))
                .isEqualTo(
                        new Outcome(
                                3,
                                "",
                                "Missing: Maven 3.10.1 or newer; on Debian and Ubuntu this helps: sudo apt-get install maven\n"));
    }

    @Test
    void testNeedsItsToolsAndFailsWithoutThem() throws Exception {
        launcher.edit("test_needs='git:git", "test_needs='no-such-browser:chromium git:git' others='");
        assertThat(launcher.run("test"))
                .isEqualTo(new Outcome(
                        3,
                        "",
                        "Es fehlt no-such-browser; unter Debian und Ubuntu hilft: sudo apt-get install chromium\n"));
    }

    @Test
    void testHandsItsArgumentsAndExitCodeOn() throws Exception {
        launcher.edit("test_needs='git:git", "test_needs='' others='");
        Outcome run = launcher.with("TEST_CODE", "1").run("test", "--lang", "en", "-Dtest=A b");
        assertThat(run.code()).isEqualTo(1);
        assertThat(launcher.calls()).containsExactly("mvn -B verify -Dtest=A b");
    }
}
