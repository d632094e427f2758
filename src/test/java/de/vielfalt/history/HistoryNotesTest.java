package de.vielfalt.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import de.vielfalt.cache.Cache;
import de.vielfalt.model.Page;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.source.SiteReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told of a history that is missing. */
class HistoryNotesTest {
    private static final String EVENT = "= Fest\n:beginn: 2026-12-05\n\nEin Fest.\n";
    private static final String FILE = "content/veranstaltungen/fest.adoc";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_repository_with_its_latest_commits_alone_is_told() throws Exception {
        Repository whole = Repository.in(folder.resolve("whole")).write(FILE, EVENT);
        whole.commit("2026-10-01T08:00:00Z").write(FILE, EVENT + "\nMehr.\n").commit("2026-10-02T08:00:00Z");
        SiteTest site = SiteTest.empty();
        Files.delete(site.folder().resolve("content"));
        whole.clone(site.folder(), "--depth", "1");

        site.bake()
                .expectProblems(
                        "content:1: HINWEIS verlauf-unvollstaendig: Vom Repository sind nur die letzten Änderungen da (shallow clone): Wie oft welcher Termin geändert wurde, ist ungewiss. Abonnierte Kalender bemerken Änderungen dann nicht immer. Holen Sie den ganzen Verlauf: git fetch --unshallow.");
    }

    @Test
    void a_whole_repository_is_not_told() throws Exception {
        SiteTest site = SiteTest.empty();
        Repository.in(site.folder()).write(FILE, EVENT).commit("2026-10-01T08:00:00Z");

        site.bake().expectNoProblems();
        assertThat(site.read("veranstaltungen/fest/fest.ics"))
                .contains("SEQUENCE:0\r\n", "DTSTAMP:20261001T080000Z\r\n");
    }

    @Test
    void a_site_without_dates_needs_no_history() {
        SiteTest site = SiteTest.with("content/seiten/ueber.adoc", "= Über\n\nText.\n")
                .file("content/workshops/bald.adoc", "= Bald\n:beginn: offen\n\nText.\n")
                .bake();

        assertThat(site.allLines()).noneMatch(line -> line.contains("verlauf-unvollstaendig"));
    }

    @Test
    void a_site_in_no_repository_is_told_once() {
        SiteTest site = SiteTest.with(FILE, EVENT)
                .file("content/veranstaltungen/feier.adoc", EVENT)
                .bake();

        assertThat(site.allLines().stream().filter(line -> line.contains("verlauf-unvollstaendig")))
                .containsExactly(
                        "content:1: HINWEIS verlauf-unvollstaendig: Der Ordner liegt in keinem git-Repository: Wann welcher Termin geändert wurde, ist unbekannt. Abonnierte Kalender bemerken Änderungen dann nicht immer. Nehmen Sie den Ordner in ein Repository auf (git init, git add, git commit).");
    }

    @Test
    void a_repository_that_git_does_not_read_is_told() throws Exception {
        SiteTest site = SiteTest.with(FILE, EVENT).file(".git/HEAD", "kaputt\n");

        site.bake()
                .expectProblems(
                        "content:1: HINWEIS verlauf-unvollstaendig: git gibt keine Auskunft über das Repository, etwa weil es jemand anderem gehört: Wann welcher Termin geändert wurde, ist unbekannt. Rufen Sie in diesem Ordner „git status“ auf; git sagt, was zu tun ist.");
        assertThat(site.read("veranstaltungen/fest/fest.ics"))
                .contains("SEQUENCE:0\r\n", "DTSTAMP:20261130T230000Z\r\n");
    }

    @Test
    void a_machine_without_git_is_told() throws Exception {
        Repository repository = Repository.in(folder.resolve("site")).write(FILE, EVENT);
        Checkout checkout = Checkout.of(repository.folder().resolve("content"), "no-such-git", Map.of());
        List<Page> pages = new SiteReader(repository.folder(), URI.create("https://test.example/"), Cache.none())
                .read()
                .site()
                .pages();

        assertThat(Revisions.note(checkout, pages).map(new ProblemTexts("de")::line))
                .hasValue(
                        "content:1: HINWEIS verlauf-unvollstaendig: Das Programm git fehlt: Wann welcher Termin geändert wurde, ist unbekannt. Abonnierte Kalender bemerken Änderungen dann nicht immer. Installieren Sie git.");
    }
}
