package de.vielfalt.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.history.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./site publish} and {@code ./site rollback} as they are called. */
class PublishTest {
    @TempDir
    private Path folder;

    private WholeProgram program;
    private Instant now = Instant.parse("2026-12-01T11:00:00Z");

    @BeforeEach
    void write() throws IOException {
        program = new WholeProgram(folder);
        PublishableSite.write(folder.resolve("site"));
        news("eins");
    }

    private void news(String text) throws IOException {
        Files.writeString(
                folder.resolve("site/content/aktuelles/a.adoc"), "= Neues\n:datum: 2026-11-01\n\n" + text + "\n");
    }

    private ExitCode run(String... line) {
        return program.run(now, line);
    }

    private ExitCode publish(String... more) {
        List<String> line = new ArrayList<>(List.of("publish", "--source", "site", "--to", "dir:www", "--quiet"));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    private String live(String file) throws IOException {
        return Files.readString(folder.resolve("www/current").resolve(file));
    }

    private void git(String... arguments) throws IOException {
        Repository.of(folder.resolve("site")).git(arguments);
    }

    @Test
    void aGoodSiteIsPublishedAndTakenBack() throws IOException {
        assertThat(publish()).as(program.err()).isEqualTo(ExitCode.GOOD);
        assertThat(live("aktuelles/a/index.html")).contains("eins");
        news("zwei");
        now = now.plusSeconds(60);
        assertThat(publish()).isEqualTo(ExitCode.GOOD);
        assertThat(live("aktuelles/a/index.html")).contains("zwei");
        assertThat(run("rollback", "--to", "dir:www")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).startsWith("In dir:www ist wieder 20261201T110000Z-");
        assertThat(live("aktuelles/a/index.html")).contains("eins");
        assertThat(run("rollback", "--to", "dir:www")).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).isEqualTo("In dir:www gibt es keine ältere Ausgabe.\n");
    }

    @Test
    void aSiteWithAnErrorStaysAsItWas() throws IOException {
        publish();
        Files.writeString(folder.resolve("site/content/aktuelles/b.adoc"), "= Ohne Datum\n\nText.\n");
        assertThat(publish()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.err()).endsWith("Nicht veröffentlicht. Was öffentlich ist, bleibt, wie es war.\n");
        assertThat(folder.resolve("www/current/aktuelles/b")).doesNotExist();
        assertThat(live("aktuelles/a/index.html")).contains("eins");
    }

    @Test
    void aPlaceholderIsNotForThePublicButForReview() throws IOException {
        news("Am [PLATZHALTER: Ort] war es schön.");
        assertThat(publish()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.err())
                .endsWith("Nicht veröffentlicht: An 1 Stellen steht noch ein Platzhalter. Ergänzen Sie, was fehlt,"
                        + " oder zeigen Sie die Website mit --preview-release nur zur Ansicht.\n");
        assertThat(folder.resolve("www")).doesNotExist();
        assertThat(publish("--preview-release")).isEqualTo(ExitCode.GOOD);
        try (Stream<Path> files = Files.walk(folder.resolve("www/current").toRealPath())) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).hasSizeGreaterThan(10).allSatisfy(page -> assertThat(Files.readString(page))
                    .contains("<meta name=\"robots\" content=\"noindex\">", "Diese Website ist noch nicht öffentlich.")
                    .doesNotContain("rel=\"canonical\""));
        }
        assertThat(live("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");
        assertThat(live(".htaccess")).contains("X-Robots-Tag \"noindex\"");
    }

    @Test
    void onlyALaterCommitTakesThePlaceOfAnother() throws Exception {
        git("init", "-q", "-b", "main");
        git("add", "content", "jbake.properties");
        git("commit", "-q", "-m", "eins");
        assertThat(publish()).as(program.err()).isEqualTo(ExitCode.GOOD);
        news("zwei");
        git("commit", "-q", "-a", "-m", "zwei");
        assertThat(publish()).isEqualTo(ExitCode.GOOD);
        git("checkout", "-q", "HEAD~1");
        assertThat(publish()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.err()).contains("und der ist neuer als").contains("--force");
        assertThat(live("aktuelles/a/index.html")).contains("zwei");
        news("drei");
        git("commit", "-q", "-a", "-m", "daneben");
        assertThat(publish()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.err()).contains("nicht aufbaut");
        assertThat(publish("--dry-run")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(publish("--force")).isEqualTo(ExitCode.GOOD);
        assertThat(live("aktuelles/a/index.html")).contains("drei");
    }

    @Test
    void aRehearsalSaysWhatWouldChange() throws IOException {
        publish();
        news("zwei");
        assertThat(publish("--dry-run")).isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).contains("~ aktuelles/a/index.html\n").doesNotContain("impressum");
        assertThat(live("aktuelles/a/index.html")).contains("eins");
    }

    @Test
    void eachLinkOfAnArchiveLeadsToAFileOfIt() throws IOException {
        List<String> line = List.of("publish", "--source", "site", "--to", "zip:website.zip");
        assertThat(run(line.toArray(String[]::new))).as(program.err()).isEqualTo(ExitCode.GOOD);
        Path root = folder.resolve("unpacked");
        try (ZipFile zip = new ZipFile(folder.resolve("website.zip").toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = root.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
        int links = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (Element element : Jsoup.parse(
                                page.toFile(), "UTF-8", page.toUri().toString())
                        .select("[href], [src], [action]")) {
                    for (String attribute : List.of("href", "src", "action")) {
                        String address = element.attr(attribute);
                        if (!element.hasAttr(attribute) || address.matches("(?s)([a-z]+:|#|\\?|$).*")) {
                            continue;
                        }
                        URI target = page.toUri().resolve(address);
                        assertThat(Path.of(target.getPath()))
                                .as("%s in %s", address, page)
                                .isRegularFile();
                        links++;
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(100);
        assertThat(run("rollback", "--to", "zip:website.zip")).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).startsWith("In " + folder.resolve("website.zip") + " liegt nur die letzte Ausgabe");
    }

    @Test
    void aTargetThatIsNoneIsWrongUsage() {
        assertThat(run("publish", "--source", "site")).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).startsWith("Wohin? Schreiben Sie z. B. --to dir:/srv/website.\n");
        assertThat(run("publish", "--source", "site", "--to", "ftp://x/y")).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).startsWith("„ftp://x/y“ ist kein Ziel.");
        assertThat(run("publish", "--source", "site", "--to", "git:https://ich:geheim@example.org/x#pages"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(program.err())
                .startsWith("In --to darf kein Passwort stehen")
                .doesNotContain("geheim");
        assertThat(publish("--keep", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(run("publish", "--drafts", "--to", "dir:x")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anAddressThatWasPublishedDoesNotGoWithoutAWord() throws IOException {
        Path ledger = folder.resolve("site/adressen.txt");
        publish("--dry-run");
        assertThat(ledger).doesNotExist();
        publish();
        assertThat(Files.readAllLines(ledger))
                .startsWith(
                        "# Adressen, die veröffentlicht sind. Verschwindet eine, ohne dass jemand sagt, warum, ist das ein Fehler.")
                .contains("/aktuelles/a/", "/impressum/");
        Files.writeString(folder.resolve("site/content/aktuelles/b.adoc"), "= Mehr\n:datum: 2026-11-02\n\nText.\n");
        String before = Files.readString(ledger);
        assertThat(publish()).isEqualTo(ExitCode.GOOD);
        assertThat(Files.readString(ledger)).isEqualTo(before + "/aktuelles/b/\n");
        Files.delete(folder.resolve("site/content/aktuelles/b.adoc"));
        assertThat(publish()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(program.err()).contains("FEHLER url-verschwunden: Unter /aktuelles/b/ gab es eine Seite");
        assertThat(live("aktuelles/b/index.html")).contains("Mehr");
        Files.writeString(
                folder.resolve("site/content/aktuelles/c.adoc"),
                "= Mehr\n:datum: 2026-11-02\n:früher: /aktuelles/b/\n\nText.\n");
        assertThat(publish()).as(program.err()).isEqualTo(ExitCode.GOOD);
        assertThat(live("aktuelles/b/index.html")).contains("../c/");
    }

    @Test
    void theClockAloneMakesNoReleaseUntilItChangesTheSite() throws Exception {
        Files.createDirectories(folder.resolve("site/content/veranstaltungen"));
        Files.writeString(
                folder.resolve("site/content/veranstaltungen/fest.adoc"),
                "= Fest\n:beginn: 2026-12-05 18:00\n\nText.\n");
        git("init", "-q", "-b", "main");
        git("add", "content", "jbake.properties");
        git("commit", "-q", "-m", "eins");
        publish();
        String id = folder.resolve("www/current").toRealPath().getFileName().toString();
        now = now.plusSeconds(3600);
        assertThat(publish()).isEqualTo(ExitCode.GOOD);
        assertThat(folder.resolve("www/current").toRealPath().getFileName()).hasToString(id);
        assertThat(run("publish", "--source", "site", "--to", "dir:www", "--if-due"))
                .isEqualTo(ExitCode.GOOD);
        assertThat(program.out()).startsWith("Nichts ist fällig: ");
        now = Instant.parse("2026-12-06T11:00:00Z");
        assertThat(publish("--if-due")).isEqualTo(ExitCode.GOOD);
        assertThat(folder.resolve("www/current").toRealPath().getFileName().toString())
                .isNotEqualTo(id);
        assertThat(live("veranstaltungen/fest/index.html")).containsIgnoringCase("vorbei");
        news("zwei");
        git("commit", "-q", "-a", "-m", "zwei");
        assertThat(publish("--if-due")).isEqualTo(ExitCode.GOOD);
        assertThat(live("aktuelles/a/index.html")).contains("zwei");
    }
}
