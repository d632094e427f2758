package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.LiveBuild;
import de.vielfalt.build.LiveSite;
import de.vielfalt.build.Progress;
import de.vielfalt.build.SiteBuild;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.Showing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview shows is what a bake with drafts makes: byte for byte, and with the same problems, whatever came before. */
class LiveBuildTest {
    @TempDir
    Path folder = Path.of("");

    private Path site = Path.of("");
    private Path project = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        site = folder.resolve("site");
        project = Folders.project(folder.resolve("project"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {15022020, 59192})
    void after_any_edits_the_live_site_equals_a_fresh_bake(long seed) throws Exception {
        Edits edits = new Edits(site, seed);
        try (LiveBuild live = new LiveBuild(request(false))) {
            expectEqual(live, "seed " + seed + ", at first");
            for (int round = 0; round < 8; round++) {
                expectEqual(live, "seed " + seed + ", round " + round + ": " + edits.some());
            }
        }
    }

    @Test
    void so_does_the_whole_demo_site_with_pages_asked_for_in_any_order() throws Exception {
        WholeSite.DEMO.copyTo(site);
        Random random = new Random(20261201);
        try (LiveBuild live = new LiveBuild(request(false))) {
            for (int round = 0; round < 4; round++) {
                List<Path> pages = Folders.walk(site.resolve("content")).stream()
                        .filter(file -> file.toString().endsWith(".adoc"))
                        .toList();
                for (int edit = 0; edit < 3; edit++) {
                    Path page = pages.get(random.nextInt(pages.size()));
                    String text = Files.readString(page);
                    Files.writeString(page, random.nextBoolean() ? text + "\nMehr " + round + ".\n" : text + "\n");
                }
                expectEqual(live, "round " + round);
            }
        }
    }

    @Test
    void an_update_tells_whether_there_is_anything_new_to_see() throws Exception {
        TinySite.write(site);
        try (LiveBuild live = new LiveBuild(request(false))) {
            assertThat(live.update(Bake.NOW).changed()).isTrue();
            assertThat(live.update(Bake.NOW).changed()).isFalse();
            Path page = site.resolve("content/aktuelles/bericht.adoc");
            String text = Files.readString(page);
            Files.writeString(page, text.replace("= ", "= Neu: "));
            assertThat(live.update(Bake.NOW).changed()).isTrue();
            Files.writeString(page, text + "\ninclude::fehlt.adoc[]\n");
            assertThat(live.update(Bake.NOW).site()).isEmpty();
            Files.writeString(page, text);
            assertThat(live.update(Bake.NOW).changed()).isTrue();
            assertThat(live.update(Bake.NOW).changed()).isFalse();
        }
    }

    @Test
    void what_was_saved_is_shown_before_the_rest_is_derived_and_nothing_else_changes_if_nothing_else_does()
            throws Exception {
        TinySite.write(site);
        Path page = site.resolve("content/aktuelles/bericht.adoc");
        SitePath path = new SitePath("/aktuelles/bericht/");
        String text = Files.readString(page);
        List<LiveSite> glimpses = new ArrayList<>();
        LiveBuild.Glimpse see = (early, problems) -> glimpses.add(early);
        try (LiveBuild live = new LiveBuild(request(false))) {
            live.update(Bake.NOW, see);
            assertThat(glimpses).as("the first site").isEmpty();

            Files.writeString(page, text + "\nEin Absatz mehr.\n");
            LiveBuild.Update update = live.update(Bake.NOW, see);
            assertThat(glimpses).hasSize(1);
            assertThat(text(glimpses.get(0), path)).contains("Ein Absatz mehr.");
            assertThat(text(update.site().orElseThrow(), path)).isEqualTo(text(glimpses.get(0), path));
            assertThat(update.changed()).as("besides the page").isFalse();

            Files.writeString(page, text.replace("= ", "= Neu: "));
            update = live.update(Bake.NOW, see);
            assertThat(glimpses).hasSize(2);
            assertThat(text(glimpses.get(1), path)).contains("Neu: ");
            assertThat(text(glimpses.get(1), new SitePath("/aktuelles/"))).doesNotContain("Neu: ");
            assertThat(text(update.site().orElseThrow(), new SitePath("/aktuelles/")))
                    .contains("Neu: ");
            assertThat(update.changed()).as("the list").isTrue();

            Files.writeString(site.resolve("content/aktuelles/zweite.adoc"), text);
            update = live.update(Bake.NOW, see);
            assertThat(glimpses).hasSize(3);
            SitePath added = new SitePath("/aktuelles/zweite/");
            assertThat(text(glimpses.get(2), added))
                    .isEqualTo(text(update.site().orElseThrow(), added));
            assertThat(text(glimpses.get(2), new SitePath("/aktuelles/"))).doesNotContain("zweite/");
            assertThat(text(update.site().orElseThrow(), new SitePath("/aktuelles/")))
                    .contains("zweite/");

            Files.delete(site.resolve("content/aktuelles/zweite.adoc"));
            Files.writeString(page, text + "\ninclude::fehlt.adoc[]\n");
            assertThat(live.update(Bake.NOW, see).site()).isEmpty();
            Files.writeString(page, text);
            assertThat(live.update(Bake.NOW, see).changed()).isTrue();
            assertThat(glimpses).as("errors, and a page less").hasSize(3);
        }
    }

    @Test
    void a_picture_that_was_exchanged_is_there_as_soon_as_its_page_is_shown() throws Exception {
        TinySite.write(site);
        Path folder = site.resolve("content/aktuelles");
        Files.writeString(folder.resolve("mit-bild.adoc"), """
                = Mit Bild
                :datum: 2026-03-01

                image::bild.png[Ein Muster,rechte=Stadt,einwilligung=nicht noetig]
                """);
        draw(folder.resolve("bild.png"), 40);
        SitePath path = new SitePath("/aktuelles/mit-bild/");
        List<LiveSite> glimpses = new ArrayList<>();
        try (LiveBuild live = new LiveBuild(request(false))) {
            LiveSite first = live.update(Bake.NOW).site().orElseThrow();
            SitePath before = picture(path, text(first, path));

            draw(folder.resolve("bild.png"), 60);
            live.update(Bake.NOW, (early, problems) -> glimpses.add(early));
            assertThat(glimpses).hasSize(1);
            SitePath after = picture(path, text(glimpses.get(0), path));
            assertThat(after).isNotEqualTo(before);
            assertThat(glimpses.get(0).bytes(after)).isPresent();
            assertThat(glimpses.get(0).bytes(before)).isEmpty();
        }
    }

    private static void draw(Path file, int width) throws IOException {
        ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    /** Address of the picture that a page shows beside itself. */
    private static SitePath picture(SitePath page, String html) {
        return new SitePath(page.value() + Jsoup.parse(html).select("main img").attr("src"));
    }

    @Test
    void a_broken_template_leaves_each_page_as_it_was_until_it_is_mended() throws Exception {
        TinySite.write(site);
        try (LiveBuild live = new LiveBuild(request(false))) {
            LiveSite good = live.update(Bake.NOW).site().orElseThrow();
            String before = text(good, SitePath.HOME);
            Path template = site.resolve("templates/layouts/base.ftlh");
            Files.createDirectories(site.resolve("templates/layouts"));
            Files.writeString(template, "<#macro document>${page.none}</#macro>");
            LiveSite broken = live.update(Bake.NOW).site().orElseThrow();
            assertThat(text(broken, SitePath.HOME)).isEqualTo(before);
            assertThat(broken.problems())
                    .extracting(problem -> problem.location().path())
                    .contains("templates/layouts/base.ftlh");
            Files.delete(template);
            LiveSite mended = live.update(Bake.NOW).site().orElseThrow();
            assertThat(text(mended, SitePath.HOME)).isEqualTo(before);
            bakeAll(mended);
            assertThat(mended.problems()).isEmpty();
        }
    }

    @Test
    void an_included_file_counts_wherever_it_is_included() throws Exception {
        TinySite.write(site);
        try (LiveBuild live = new LiveBuild(request(false))) {
            expectEqual(live, "at first");
            Path fragment = site.resolve("content/_bausteine/weg.adoc");
            for (int i = 0; i < 3; i++) {
                Files.writeString(fragment, "Der Weg Nummer " + i + ".\n");
                expectEqual(live, "fragment " + i);
            }
        }
    }

    private void expectEqual(LiveBuild live, String story) throws Exception {
        LiveBuild.Update update = live.update(Bake.NOW);
        List<Problem> problems = new ArrayList<>(update.problems());
        Optional<LiveSite> shown = update.site();
        if (shown.isPresent()) {
            bakeAll(shown.get());
            problems.addAll(shown.get().problems());
        }
        BuildResult fresh = new SiteBuild(request(true), new Silent()).run();
        assertThat(problems.stream().distinct().sorted().toList()).as(story).isEqualTo(fresh.problems());
        boolean good = fresh.problems().stream().noneMatch(Problem::isError);
        if (good) {
            assertThat(files(shown.orElseThrow())).as(story).isEqualTo(output());
        }
    }

    private static void bakeAll(LiveSite site) {
        boolean more = true;
        while (more) {
            more = site.bakeSome(7);
        }
        site.verify();
    }

    private static Map<String, String> files(LiveSite site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (SitePath path : site.paths()) {
            files.put(path.file(), new String(site.bytes(path).orElseThrow(), StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private Map<String, String> output() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path output = folder.resolve("output");
        for (Path file : Folders.walk(output)) {
            if (Files.isRegularFile(file)) {
                files.put(
                        output.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String text(LiveSite site, SitePath path) throws IOException {
        return new String(site.bytes(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private BuildRequest request(boolean release) {
        return new BuildRequest(
                project,
                site,
                folder.resolve("output"),
                Bake.NOW,
                URI.create("http://127.0.0.1:8080/"),
                Showing.DRAFTS,
                release);
    }

    /** Hears nothing. */
    private static final class Silent implements Progress {
        @Override
        public void step(String name) {}

        @Override
        public void advanced(int done, int total) {}

        @Override
        public void waiting() {}
    }
}
