package de.vielfalt.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import de.vielfalt.cache.Cache;
import de.vielfalt.model.Language;
import de.vielfalt.model.PageId;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import de.vielfalt.render.Templates;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.Showing;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jbake.app.Oven;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town can go on with plain JBake: its own oven, with our jar on the class path, renders the same pages. */
class StockOvenTest {
    private static final Path PROJECT =
            Path.of(System.getProperty("vielfalt.home", ".")).toAbsolutePath();
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "src/test/sites/demo"})
    void the_stock_oven_renders_the_same_main_for_every_published_page(String folder) throws Exception {
        Path site = jbakeSite(PROJECT.resolve(folder));

        Map<SitePath, String> ours = ours(site);
        Map<String, String> theirs = stock(site);

        assertThat(theirs.values().stream().sorted().toList())
                .containsExactlyElementsOf(ours.values().stream().sorted().toList());
        assertThat(ours).hasSizeGreaterThan(20);
    }

    /** The site with the project's templates and configuration, as a plain JBake site has them. */
    private static Path jbakeSite(Path source) throws IOException {
        SiteTest site = SiteTest.empty();
        for (String part : List.of("content", "templates", "assets")) {
            Path from = part.equals("content") ? source.resolve(part) : PROJECT.resolve(part);
            for (Map.Entry<String, byte[]> file : SiteTest.tree(from).entrySet()) {
                site.file(part + "/" + file.getKey(), file.getValue());
            }
        }
        String own = Files.readString(source.resolve("jbake.properties"));
        String shipped = Files.readString(PROJECT.resolve("jbake.properties"));
        String engine = shipped.substring(shipped.indexOf("default.status="));
        site.file("jbake.properties", own.contains("default.status=") ? own : own + "\n" + engine);
        return site.folder();
    }

    private static Map<SitePath, String> ours(Path site) throws Exception {
        List<Path> roots = List.of(site.resolve("templates"));
        List<Problem> problems = new ArrayList<>();
        Messages.Bundles messages = Messages.Bundles.load(roots, problems::add);
        View view = Derivation.derive(
                new SiteReader(site, null, Cache.none()).read().site(), NOW, Showing.PUBLIC, messages, problems::add);
        Rendering rendering = SiteOven.bake(view, new Templates(roots), messages, site, roots.get(0));
        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.pages().keySet())
                .containsExactlyElementsOf(
                        view.pages().stream().map(PageView::path).toList());
        assertThat(rendering.pages()).containsKey(PageId.HOME.path(Language.GERMAN));
        Map<SitePath, String> mains = new TreeMap<>();
        rendering.pages().forEach((path, html) -> mains.put(path, main(html)));
        return mains;
    }

    private static Map<String, String> stock(Path site) throws IOException {
        Path destination = site.resolve("stock");
        DefaultJBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(site.toFile(), destination.toFile(), true);
        configuration.setProperty("vielfalt.now", NOW.toString());
        configuration.setDatabaseStore("memory");
        configuration.setDatabasePath("stock" + site.getFileName());
        Oven oven = new Oven(configuration);
        oven.bake();
        assertThat(oven.getErrors()).isEmpty();
        Map<String, String> mains = new TreeMap<>();
        SiteTest.tree(destination).forEach((file, bytes) -> {
            if (file.endsWith(".html")) {
                mains.put(file, main(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return mains;
    }

    private static String main(String html) {
        return Jsoup.parse(html).expectFirst("main").outerHtml();
    }
}
