package de.vielfalt.build;

import de.vielfalt.brand.Wardrobe;
import de.vielfalt.finish.Assets;
import de.vielfalt.model.Look;
import de.vielfalt.render.Templates;
import de.vielfalt.view.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a site looks and speaks: the project's, overridden file by file by the site's own.
 *
 * @param templates the page templates
 * @param messages the words of the interface
 * @param assets style sheets and pictures of the design
 */
record Design(Templates templates, Messages.Bundles messages, Assets assets) {
    static Design load(BuildRequest request, Findings findings) throws IOException {
        List<Path> templates = roots(request, "templates");
        return new Design(
                new Templates(templates),
                Messages.Bundles.load(templates, findings::add),
                Assets.load(roots(request, "assets")));
    }

    /** This design in the look of a brand. */
    Design in(Look look) {
        return new Design(templates, messages, assets.with(new Wardrobe(look)::dress));
    }

    /** The folders of that name, the one that overrides first. */
    static List<Path> roots(BuildRequest request, String name) {
        Path own = request.source().resolve(name);
        Path project = request.project().resolve(name);
        return own.equals(project) ? List.of(own) : List.of(own, project);
    }
}
