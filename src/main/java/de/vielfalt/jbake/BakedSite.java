package de.vielfalt.jbake;

import de.vielfalt.cache.Cache;
import de.vielfalt.check.ContentCheck;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SitePath;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.source.Reading;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.Showing;
import de.vielfalt.view.SiteView;
import de.vielfalt.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.launcher.SystemExit;

/** The site as JBake's engines need it: pages by address and by source file, and the templates to render them. */
final class BakedSite {
    private final SiteView site;
    private final Map<SitePath, PageView> pages = new HashMap<>();
    private final Map<String, PageView> sources = new HashMap<>();
    private final List<PageView> lists = new ArrayList<>();
    private final Templates templates;
    private final Messages.Bundles messages;

    BakedSite(View view, Templates templates, Messages.Bundles messages) {
        this.site = view.site();
        this.templates = templates;
        this.messages = messages;
        for (PageView page : view.pages()) {
            pages.put(page.path(), page);
            Optional<String> source = page.source().filter(file -> !page.fallback());
            source.ifPresentOrElse(file -> sources.put(file, page), () -> lists.add(page));
        }
    }

    /** Reads a site for a stock oven, as it is now; a site with errors is refused, as ours refuses it. */
    static BakedSite read(JBakeConfiguration configuration) {
        Path source = configuration.getSourceFolder().toPath();
        List<Path> roots = List.of(configuration.getTemplateFolder().toPath());
        Instant now = Optional.ofNullable(configuration.get("vielfalt.now"))
                .map(value -> Instant.parse(value.toString()))
                .orElseGet(Instant::now);
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        try {
            Reading reading = new SiteReader(source, null, Cache.none()).read();
            problems.addAll(reading.problems());
            problems.addAll(new ContentCheck(now).check(reading.site()));
            Messages.Bundles messages = Messages.Bundles.load(roots, problems::add);
            View view = Derivation.derive(reading.site(), now, Showing.PUBLIC, messages, problems::add);
            Optional<Problem> error =
                    problems.stream().filter(Problem::isError).sorted().findFirst();
            if (error.isPresent()) {
                throw new JBakeException(SystemExit.ERROR, error.get().toString());
            }
            return new BakedSite(view, new Templates(roots), messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JBakeException(SystemExit.ERROR, "interrupted");
        }
    }

    /** The page that was written in a file, given relative to the site. */
    Optional<PageView> source(String path) {
        return Optional.ofNullable(sources.get(path));
    }

    /** The pages that nobody wrote, and those that show a text of another language: they have no file of their own. */
    List<PageView> lists() {
        return lists;
    }

    /** Renders the page of an address. */
    String render(SitePath path) throws TemplateProblemException {
        PageView page = pages.get(path);
        if (page == null) {
            throw new IllegalStateException("no page " + path);
        }
        return templates.render(page, site, messages.of(page.interfaceLanguage()));
    }
}
