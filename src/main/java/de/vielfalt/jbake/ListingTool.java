package de.vielfalt.jbake;

import de.vielfalt.view.PageView;
import java.io.File;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** Renders, for a stock oven, the pages that nobody wrote: lists, the archive, the page for unknown addresses. */
public final class ListingTool implements RenderingTool {
    @Override
    public int render(Renderer renderer, ContentStore db, JBakeConfiguration config) throws RenderingException {
        int rendered = 0;
        for (PageView page : CurrentBuild.of(config).lists()) {
            try {
                renderer.render(PageDocument.of(page));
            } catch (Exception e) { // JBake's renderer declares no narrower one
                throw new RenderingException(e);
            }
            rendered++;
        }
        return rendered;
    }

    @Override
    @Deprecated
    public int render(
            Renderer renderer, ContentStore db, File destination, File templatesPath, CompositeConfiguration config)
            throws RenderingException {
        throw new RenderingException("call the variant that takes a JBakeConfiguration");
    }
}
