package de.vielfalt.jbake;

import de.vielfalt.model.Problem;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.template.RenderingException;

/**
 * JBake's oven over utensils of ours: no crawling, as the site is read already; no database, as pages come with their
 * lists; one task per page.
 *
 * <p>Ovens of one process take turns, since JBake's engines find the site through one holder.
 */
public final class SiteOven extends Oven {
    private static final Object TURN = new Object();

    private final View view;
    private final BakedSite site;
    private final MemoryRenderer renderer;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    private SiteOven(View view, BakedSite site, Utensils utensils, MemoryRenderer renderer) {
        super(utensils);
        this.view = view;
        this.site = site;
        this.renderer = renderer;
    }

    /**
     * Renders every page of a view.
     *
     * @param source folder of the site
     * @param templateFolder folder of the project's templates, for JBake; {@code templates} may know more
     */
    public static Rendering bake(
            View view, Templates templates, Messages.Bundles messages, Path source, Path templateFolder) {
        synchronized (TURN) {
            SiteConfiguration configuration = SiteConfiguration.of(source, templateFolder, view.pages());
            configuration.setDestinationFolder(source.toFile());
            NoContentStore store = new NoContentStore();
            MemoryRenderer renderer = new MemoryRenderer(store, configuration);
            Utensils utensils = new Utensils();
            utensils.setConfiguration(configuration);
            utensils.setContentStore(store);
            utensils.setCrawler(new Crawler(store, configuration));
            utensils.setRenderer(renderer);
            utensils.setAsset(new Asset(configuration));
            SiteOven oven = new SiteOven(view, new BakedSite(view, templates, messages), utensils, renderer);
            oven.bake();
            return new Rendering(renderer.pages(), oven.problems);
        }
    }

    @Override
    public void bake() {
        CurrentBuild.during(site, () -> view.pages().parallelStream().forEach(this::render));
    }

    private void render(PageView page) {
        try {
            renderer.render(PageDocument.of(page));
        } catch (RenderingException e) {
            problems.add(problem(e).orElseThrow(() -> new IllegalStateException("cannot render " + page.path(), e)));
        }
    }

    private static Optional<Problem> problem(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProblemException template) {
                return Optional.of(template.problem());
            }
        }
        return Optional.empty();
    }
}
