package de.vielfalt.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Revision;
import de.vielfalt.source.SiteReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which version an event is, by the repository that holds it. */
class RevisionsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final String FEST = "content/veranstaltungen/fest.adoc";
    private static final String TEXT = "= Fest\n:beginn: 2026-12-05 18:00\n:ort: haus\n\nEin Fest.\n";
    private static final String PLACE = "= Haus\n:adresse: Weg 1, 59192 Bergkamen\n";

    @TempDir
    Path folder = Path.of("");

    private Cache cache = Cache.none();
    private Repository repository = Repository.none();

    @BeforeEach
    void begin() throws IOException {
        repository = Repository.in(folder.resolve("site"));
        repository
                .write(FEST, TEXT)
                .write("content/orte/haus.adoc", PLACE)
                .write("content/orte/platz.adoc", PLACE)
                .commit("2026-10-01T08:00:00Z");
    }

    @Test
    void the_first_commit_makes_it_and_every_one_to_its_files_raises_its_number() throws Exception {
        expect(0, "2026-10-01T08:00:00Z");
        edit(FEST, "2026-10-02T08:00:00Z");
        expect(1, "2026-10-02T08:00:00Z");
        edit("content/orte/haus.adoc", "2026-10-03T08:00:00Z");
        expect(2, "2026-10-03T08:00:00Z");
        repository
                .write("content/veranstaltungen/fest.en.adoc", "= Party\n\nA party.\n")
                .commit("2026-10-04T08:00:00Z");
        expect(3, "2026-10-04T08:00:00Z");
        edit("content/veranstaltungen/fest.en.adoc", "2026-10-05T08:00:00Z");
        expect(4, "2026-10-05T08:00:00Z");
        Files.delete(repository.folder().resolve("content/veranstaltungen/fest.en.adoc"));
        repository.commit("2026-10-06T08:00:00Z");
        expect(5, "2026-10-06T08:00:00Z");
    }

    @Test
    void what_has_nothing_to_do_with_it_leaves_it_as_it_is() throws Exception {
        repository
                .write("content/seiten/ueber.adoc", "= Über\n\nText.\n")
                .write("content/veranstaltungen/anderes.adoc", TEXT)
                .commit("2026-10-02T08:00:00Z");
        edit("content/orte/platz.adoc", "2026-10-03T08:00:00Z");
        repository.commit("2026-10-04T08:00:00Z");

        expect(0, "2026-10-01T08:00:00Z");
    }

    @Test
    void a_news_item_was_last_changed_when_its_files_were() throws Exception {
        repository
                .write("content/aktuelles/bericht.adoc", "= Bericht\n:datum: 2026-10-01\n\nText.\n")
                .commit("2026-10-02T08:00:00Z");
        edit("content/orte/haus.adoc", "2026-10-03T08:00:00Z");
        edit("content/aktuelles/bericht.adoc", "2026-10-04T08:00:00Z");
        edit("content/orte/haus.adoc", "2026-10-05T08:00:00Z");

        assertThat(revisions().byPage().get(new PageId(PageType.NEWS, "bericht")))
                .isEqualTo(
                        new Revision(1, Instant.parse("2026-10-02T08:00:00Z"), Instant.parse("2026-10-04T08:00:00Z")));
        assertThat(revisions().moment()).isEmpty();
    }

    @Test
    void a_commit_to_several_of_its_files_counts_once_also_within_a_second() throws Exception {
        repository.write(FEST, TEXT + "\nA.\n").write("content/orte/haus.adoc", PLACE + "\nA.\n");
        repository.commit("2026-10-02T08:00:00Z");
        expect(1, "2026-10-02T08:00:00Z");
        edit("content/orte/haus.adoc", "2026-10-02T08:00:00Z");
        expect(2, "2026-10-02T08:00:00Z");
        edit(FEST, "2026-10-02T08:00:00Z");
        expect(3, "2026-10-02T08:00:00Z");
    }

    @Test
    void it_keeps_its_number_when_its_file_moves_to_another_folder() throws Exception {
        edit(FEST, "2026-10-02T08:00:00Z");
        Files.createDirectories(repository.folder().resolve("content/veranstaltungen/2026"));
        repository.git("mv", FEST, "content/veranstaltungen/2026/Fest.adoc");
        expectUncommitted(2);
        repository.commit("2026-10-03T08:00:00Z");

        expect(2, "2026-10-03T08:00:00Z");
    }

    @Test
    void moving_to_a_place_with_less_of_a_history_does_not_lower_its_number() throws Exception {
        for (int day = 2; day < 7; day++) {
            edit("content/orte/haus.adoc", "2026-10-0" + day + "T08:00:00Z");
        }
        expect(5, "2026-10-06T08:00:00Z");
        repository.write(FEST, TEXT.replace("haus", "platz")).commit("2026-10-07T08:00:00Z");

        expect(6, "2026-10-07T08:00:00Z");
        edit("content/orte/haus.adoc", "2026-10-08T08:00:00Z");
        expect(6, "2026-10-07T08:00:00Z");
        edit("content/orte/platz.adoc", "2026-10-09T08:00:00Z");
        expect(7, "2026-10-09T08:00:00Z");
    }

    @Test
    void what_is_not_committed_counts_as_one_more_at_the_instant_of_the_bake() throws Exception {
        repository.write(FEST, TEXT + "\nMehr.\n");
        expectUncommitted(1);
        repository.write("content/orte/haus.adoc", PLACE + "\nMehr.\n");
        expectUncommitted(1);
        repository.git("checkout", "-q", "--", ".");
        expect(0, "2026-10-01T08:00:00Z");
        repository.write("content/veranstaltungen/2026/fest.tr.adoc", "= Şenlik\n\nBir şenlik.\n");
        expectUncommitted(1);
        repository.git("add", "-A");
        expectUncommitted(1);
    }

    @Test
    void an_event_that_no_commit_holds_begins_at_the_instant_of_the_bake() throws Exception {
        repository.write("content/veranstaltungen/neu.adoc", TEXT);
        repository.write(".gitignore", "verborgen.adoc\n").write("content/veranstaltungen/verborgen.adoc", TEXT);

        assertThat(revision("neu")).isEqualTo(new Revision(0, NOW, NOW));
        assertThat(revision("verborgen")).isEqualTo(new Revision(0, NOW, NOW));
        assertThat(revisions().moment()).isEqualTo(NOW.toString());
    }

    @Test
    void so_it_is_in_a_repository_without_any_commit() throws Exception {
        repository = Repository.in(folder.resolve("empty"));
        repository.write(FEST, TEXT);

        assertThat(revision("fest")).isEqualTo(new Revision(0, NOW, NOW));
        assertThat(checkout().state()).isEqualTo(Checkout.State.WHOLE);
        assertThat(checkout().commit()).isEmpty();
    }

    @Test
    void names_with_umlauts_blanks_and_quotes_are_read_as_they_are() throws Exception {
        String file = "content/veranstaltungen/Größe & \"Spaß\" im Süden.adoc";
        repository.write(file, TEXT).commit("2026-10-02T08:00:00Z");
        edit(file, "2026-10-03T08:00:00Z");

        String slug =
                PageFiles.id(file.substring("content/".length())).orElseThrow().slug();
        assertThat(revision(slug))
                .isEqualTo(
                        new Revision(1, Instant.parse("2026-10-02T08:00:00Z"), Instant.parse("2026-10-03T08:00:00Z")));
        repository.write(file, TEXT + "\nMehr.\n");
        assertThat(revision(slug).sequence()).isEqualTo(2);
    }

    @Test
    void a_site_in_a_folder_of_a_repository_has_its_own_history_alone() throws Exception {
        repository.write("andere/" + FEST, TEXT + "\nVorher.\n").commit("2026-10-02T08:00:00Z");
        edit("andere/" + FEST, "2026-10-03T08:00:00Z");
        edit(FEST, "2026-10-04T08:00:00Z");
        Path below = repository.folder().resolve("andere");

        assertThat(read(below, Checkout.of(below.resolve("content"))).byPage().get(id("fest")))
                .isEqualTo(
                        new Revision(1, Instant.parse("2026-10-02T08:00:00Z"), Instant.parse("2026-10-03T08:00:00Z")));
        expect(1, "2026-10-04T08:00:00Z");
    }

    @Test
    void a_detached_head_is_as_good_as_a_branch_and_older_commits_have_lower_numbers() throws Exception {
        edit(FEST, "2026-10-02T08:00:00Z");
        edit(FEST, "2026-10-03T08:00:00Z");
        repository.git("checkout", "-q", "--detach", "HEAD~1");

        expect(1, "2026-10-02T08:00:00Z");
    }

    @Test
    void what_was_merged_counts_commit_by_commit_and_a_merge_that_mends_a_conflict_too() throws Exception {
        repository.git("checkout", "-q", "-b", "seite");
        edit(FEST, "2026-10-02T08:00:00Z");
        repository.git("checkout", "-q", "main");
        repository.write("content/seiten/ueber.adoc", "= Über\n\nText.\n").commit("2026-10-03T08:00:00Z");
        repository.run("2026-10-04T08:00:00Z", "merge", "-q", "--no-ff", "-m", "Merge", "seite");
        expect(1, "2026-10-02T08:00:00Z");
        repository.git("checkout", "-q", "seite");
        repository.write(FEST, TEXT + "\nSo.\n").commit("2026-10-05T08:00:00Z");
        repository.git("checkout", "-q", "main");
        repository.write(FEST, TEXT + "\nAnders.\n").commit("2026-10-06T08:00:00Z");
        repository.git("merge", "-q", "-s", "ours", "--no-commit", "seite");
        repository.write(FEST, TEXT + "\nSo und anders.\n").commit("2026-10-07T08:00:00Z");

        expect(4, "2026-10-07T08:00:00Z");
    }

    @Test
    void a_hook_of_another_repository_does_not_lead_astray() throws Exception {
        Repository other = Repository.in(folder.resolve("other"));
        other.write(FEST, TEXT).commit("2020-01-01T00:00:00Z");
        Map<String, String> hook = Map.of(
                "PATH", System.getenv("PATH"),
                "GIT_DIR", other.folder().resolve(".git").toString(),
                "GIT_WORK_TREE", other.folder().toString(),
                "GIT_INDEX_FILE", other.folder().resolve(".git/index").toString());

        Checkout checkout = Checkout.of(repository.folder().resolve("content"), "git", hook);

        assertThat(checkout)
                .isEqualTo(new Checkout(
                        checkout.git(),
                        checkout().state(),
                        checkout().commit(),
                        "content/",
                        checkout().changed()));
        assertThat(read(repository.folder(), checkout).of(page("fest")).created())
                .isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
    }

    @Test
    void a_history_is_kept_by_its_commit_and_a_damaged_one_is_read_anew() throws Exception {
        cache = Cache.in(folder.resolve("cache"));
        edit(FEST, "2026-10-02T08:00:00Z");
        Checkout checkout = checkout();
        Revisions first = read(repository.folder(), checkout);
        Checkout without = new Checkout(
                new Git("false", checkout.git().folder(), Map.of()),
                checkout.state(),
                checkout.commit(),
                checkout.prefix(),
                checkout.changed());

        assertThat(read(repository.folder(), without)).isEqualTo(first);
        assertThat(without.summary(cache)).isEqualTo(checkout.summary(cache));
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 3] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(read(repository.folder(), checkout)).isEqualTo(first);
    }

    @Test
    void without_a_history_the_day_counts_or_since_when_it_can_be_seen() throws Exception {
        Path bare = folder.resolve("bare");
        Files.createDirectories(bare.resolve("content/veranstaltungen"));
        Files.writeString(bare.resolve(FEST), TEXT);
        Files.writeString(
                bare.resolve("content/veranstaltungen/bald.adoc"),
                TEXT.replace(":ort: haus", ":sichtbar-ab: 2026-11-05 09:00"));
        Checkout checkout = Checkout.of(bare.resolve("content"));
        Instant day = Instant.parse("2026-11-30T23:00:00Z");
        Instant since = Instant.parse("2026-11-05T08:00:00Z");

        Revisions revisions = read(bare, checkout);

        assertThat(checkout.state()).isEqualTo(Checkout.State.NO_REPOSITORY);
        assertThat(revisions.byPage())
                .containsEntry(id("fest"), new Revision(0, day, day))
                .containsEntry(id("bald"), new Revision(0, since, since));
        assertThat(revisions.moment()).isEqualTo("2026-12-01");
    }

    @Test
    void a_clone_with_its_latest_commits_gives_what_it_can() throws Exception {
        edit(FEST, "2026-10-02T08:00:00Z");
        edit(FEST, "2026-10-03T08:00:00Z");
        Repository shallow = repository.clone(folder.resolve("shallow"), "--depth", "2");
        Checkout checkout = Checkout.of(shallow.folder().resolve("content"));

        assertThat(checkout.state()).isEqualTo(Checkout.State.SHALLOW);
        assertThat(read(shallow.folder(), checkout).byPage().get(id("fest")))
                .isEqualTo(
                        new Revision(1, Instant.parse("2026-10-02T08:00:00Z"), Instant.parse("2026-10-03T08:00:00Z")));
        shallow.git("fetch", "-q", "--unshallow");
        expectState(shallow);
    }

    private void expectState(Repository deepened) throws Exception {
        Checkout checkout = Checkout.of(deepened.folder().resolve("content"));
        assertThat(checkout.state()).isEqualTo(Checkout.State.WHOLE);
        assertThat(read(deepened.folder(), checkout).byPage().get(id("fest")).sequence())
                .isEqualTo(2);
    }

    @Test
    void the_same_moment_is_that_instant_or_that_day_or_any() {
        assertThat(Revisions.isSameMoment("", NOW)).isTrue();
        assertThat(Revisions.isSameMoment("2026-12-01", NOW)).isTrue();
        assertThat(Revisions.isSameMoment("2026-11-30", NOW)).isFalse();
        assertThat(Revisions.isSameMoment(NOW.toString(), NOW)).isTrue();
        assertThat(Revisions.isSameMoment(NOW.toString(), NOW.plusSeconds(1))).isFalse();
    }

    private void edit(String file, String instant) throws IOException {
        Path path = repository.folder().resolve(file);
        Files.writeString(path, Files.readString(path) + "\nNoch ein Satz.\n");
        repository.commit(instant);
    }

    private void expect(int sequence, String modified) throws Exception {
        assertThat(revision("fest"))
                .isEqualTo(new Revision(sequence, Instant.parse("2026-10-01T08:00:00Z"), Instant.parse(modified)));
        assertThat(revisions().moment()).isEmpty();
    }

    private void expectUncommitted(int sequence) throws Exception {
        assertThat(revision("fest")).isEqualTo(new Revision(sequence, Instant.parse("2026-10-01T08:00:00Z"), NOW));
        assertThat(revisions().moment()).isEqualTo(NOW.toString());
    }

    private Revision revision(String slug) throws Exception {
        return Optional.ofNullable(revisions().byPage().get(id(slug))).orElseThrow();
    }

    private Revisions revisions() throws Exception {
        return read(repository.folder(), checkout());
    }

    private Checkout checkout() {
        return Checkout.of(repository.folder().resolve("content"));
    }

    private Page page(String slug) throws Exception {
        return pages(repository.folder()).stream()
                .filter(page -> page.id().equals(id(slug)))
                .findFirst()
                .orElseThrow();
    }

    private Revisions read(Path site, Checkout checkout) throws Exception {
        return Revisions.read(checkout, cache, pages(site), NOW);
    }

    private static List<Page> pages(Path site) throws Exception {
        return new SiteReader(site, URI.create("https://test.example/"), Cache.none())
                .read()
                .site()
                .pages();
    }

    private static PageId id(String slug) {
        return new PageId(PageType.EVENT, slug);
    }
}
