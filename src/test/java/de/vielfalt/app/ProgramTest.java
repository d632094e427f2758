package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.Refusal;
import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private static final String EXPLAINED =
            " Was eine Meldung bedeutet, steht unter ihrem Kürzel in docs/handbuch/meldungen.adoc.";
    private static final String HINT = "Aufruf: ./site bake [OPTIONEN]; alle Optionen zeigt ./site bake --help.";
    private static final Problem ERROR =
            Problem.error(Code.PLACEHOLDER, new Location("content/seiten/b.adoc", 3), "text", "Anschrift");
    private static final Problem NOTE =
            Problem.note(Code.PLACEHOLDER, new Location("content/seiten/a.adoc", 12), "text", "Telefon");

    @TempDir
    private Path folder;

    @Test
    void aBakeWithoutProblemsSaysSoInOneLine() {
        tester().run("bake")
                .expectCode(ExitCode.GOOD)
                .expectOut("38 Seiten gebacken nach output/ in 1,2 s, keine Hinweise.")
                .expectErr();
    }

    @Test
    void onePageAndOneNoteAreSingular() {
        tester().making(1)
                .run("bake", "--lang", "en")
                .expectOut("1 page baked into output/ in 1.2 s, no notes.")
                .expectErr();
    }

    @Test
    void aCheckSaysThatItChecked() {
        CommandLineTester run = tester().run("check").expectCode(ExitCode.GOOD);
        run.expectOut("38 Seiten geprüft in 1,2 s, keine Hinweise.");
        assertThat(run.request().release()).isFalse();
    }

    @Test
    void errorsEndARunWithCodeOneAndAreToldSortedAndOnce() {
        tester().finding(ERROR, NOTE, ERROR)
                .run("bake")
                .expectCode(ExitCode.PROBLEMS)
                .expectOut("Nicht gebacken: 1 Fehler, 1 Hinweis. output/ bleibt unverändert." + EXPLAINED)
                .expectErr(
                        new de.vielfalt.model.ProblemTexts("de").line(NOTE),
                        new de.vielfalt.model.ProblemTexts("de").line(ERROR));
    }

    @Test
    void amongManyNotesTheEndSaysOnceMoreWhereTheErrorsAre() {
        List<Problem> problems = new ArrayList<>(List.of(ERROR));
        for (int line = 1; line <= 10; line++) {
            problems.add(Problem.note(
                    NOTE.code(),
                    new Location("content/seiten/c.adoc", line),
                    NOTE.variant(),
                    NOTE.arguments().toArray()));
        }
        tester().finding(problems.toArray(Problem[]::new))
                .run("bake")
                .expectCode(ExitCode.PROBLEMS)
                .expectOut("Nicht gebacken: 1 Fehler, 10 Hinweise. output/ bleibt unverändert."
                        + " Die Fehler: content/seiten/b.adoc:3." + EXPLAINED);
    }

    @Test
    void notesNeverChangeTheExitCode() {
        tester().finding(NOTE)
                .run("check")
                .expectCode(ExitCode.GOOD)
                .expectOut("38 Seiten geprüft in 1,2 s, 1 Hinweis.");
    }

    @Test
    void theLanguageChangesTheWordsButNotTheCode() {
        CommandLineTester run = tester().finding(ERROR).run("check", "--lang=en");
        run.expectOut("Checked: 1 error, no notes. What a message means is told below its code in "
                + "docs/handbuch/meldungen.adoc (in German).");
        assertThat(Path.of(System.getProperty("vielfalt.home", "."), "docs/handbuch/meldungen.adoc"))
                .isRegularFile();
        assertThat(run.err()).startsWith("content/seiten/b.adoc:3: ERROR platzhalter: ");
    }

    @Test
    void quietTellsProblemsOnly() {
        CommandLineTester run = tester().finding(NOTE).run("bake", "--quiet").expectOut();
        assertThat(run.err()).startsWith("content/seiten/a.adoc:12: HINWEIS platzhalter: ");
    }

    @Test
    void timingsNameEachStepAndItsTime() {
        tester().run("check", "--timings").expectErr("   1200 ms  lesen", "     34 ms  novelty");
    }

    @Test
    void aSecondRunSaysThatItWaits() {
        tester().building((request, progress) -> {
                    progress.waiting();
                    return CommandLineTester.result(request, List.of(), 2);
                })
                .run("bake")
                .expectErr("Ein anderer Lauf ist noch nicht fertig; dieser wartet auf ihn.");
    }

    @Test
    void aRefusedOutputIsWrongUsageAndSaysWhy() {
        tester().building((request, progress) -> {
                    throw Refusal.because("app.path-invalid", "output");
                })
                .run("bake")
                .expectCode(ExitCode.USAGE)
                .expectOut()
                .expectErr("„output“ kann kein Pfad sein.");
    }

    @Test
    void aFailingMachineIsOnePlainSentenceAndCodeThree() {
        failing(new AccessDeniedException("/srv/x"))
                .expectErr("Lesen oder Schreiben ist gescheitert: /srv/x: Zugriff verweigert.");
        failing(new FileSystemException("/srv/x", null, "No space left on device"))
                .expectErr("Lesen oder Schreiben ist gescheitert: /srv/x: Auf dem Datenträger ist kein Platz mehr.");
        failing(new IOException("No space left on device"))
                .expectErr("Lesen oder Schreiben ist gescheitert: Auf dem Datenträger ist kein Platz mehr.");
        failing(new IOException("Stream closed")).expectErr("Lesen oder Schreiben ist gescheitert: Stream closed.");
    }

    @Test
    void aFaultOfTheProgramShowsItsTraceOnlyWhenAsked() {
        Builder broken = (request, progress) -> {
            throw new IllegalStateException("kaputt");
        };
        String sentence =
                "Das Programm hat einen Fehler (java.lang.IllegalStateException: kaputt); mit --debug zeigt es, wo.";
        tester().building(broken).run("bake").expectCode(ExitCode.FAULT).expectErr(sentence);
        CommandLineTester debug =
                tester().building(broken).run("bake", "--debug").expectCode(ExitCode.FAULT);
        assertThat(debug.err()).startsWith(sentence + "\njava.lang.IllegalStateException: kaputt\n\tat de.vielfalt");
    }

    @Test
    void exhaustedMemoryIsToldAsSuch() {
        tester().building((request, progress) -> {
                    throw new OutOfMemoryError("Java heap space");
                })
                .run("bake")
                .expectCode(ExitCode.FAULT)
                .expectErr("Der Arbeitsspeicher reicht nicht.");
    }

    @Test
    void wrongUsageEndsWithCodeTwoAndShowsTheWayToHelp() {
        CommandLineTester run = tester().run("bake", "--todey", "2026-12-01").expectCode(ExitCode.USAGE);
        run.expectOut().expectErr("Die Option „--todey“ gibt es nicht. Gemeint ist vielleicht „--today“.", HINT);
        assertThat(run.built()).isFalse();
        tester().run("bak")
                .expectCode(ExitCode.USAGE)
                .expectErr(
                        "Den Befehl „bak“ gibt es nicht. Gemeint ist vielleicht „bake“.",
                        "Aufruf: ./site BEFEHL [OPTIONEN]; alle Befehle zeigt ./site --help.");
        tester().run("--lang", "en", "bake", "--surprise")
                .expectCode(ExitCode.USAGE)
                .expectErr(
                        "There is no option “--surprise”.",
                        "Usage: ./site bake [OPTIONS]; ./site bake --help --lang en shows all options.");
    }

    @Test
    void exitCodesAreThoseOfTheContract() {
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2, 3);
    }

    private CommandLineTester failing(IOException failure) {
        return tester().building((request, progress) -> {
                    throw failure;
                })
                .run("bake")
                .expectCode(ExitCode.FAULT)
                .expectOut();
    }

    private CommandLineTester tester() {
        return CommandLineTester.in(folder);
    }
}
