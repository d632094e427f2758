package de.vielfalt.jbake;

import de.vielfalt.view.PageView;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's configuration for our own bake. It reads no file: what a site configures was read with the site, and JBake needs
 * only folders, encodings and the template of each type.
 */
final class SiteConfiguration extends DefaultJBakeConfiguration {
    private final Map<String, Object> none = Map.of();

    private SiteConfiguration(File source, CompositeConfiguration values) {
        super(source, values);
    }

    static SiteConfiguration of(Path source, Path templates, List<PageView> pages) {
        MapConfiguration values = new MapConfiguration(new java.util.HashMap<>(Map.of(
                "template.folder", "templates",
                "content.folder", "content",
                "asset.folder", "assets",
                "data.folder", "data",
                "destination.folder", "output",
                "output.extension", ".html",
                "draft.suffix", "-draft",
                "render.encoding", "UTF-8",
                "template.encoding", "UTF-8",
                "version", "2.7.0")));
        CompositeConfiguration composite = new CompositeConfiguration();
        composite.addConfiguration(values);
        SiteConfiguration configuration = new SiteConfiguration(source.toFile(), composite);
        configuration.setTemplateFolder(templates.toFile());
        for (PageView page : pages) {
            configuration.setTemplateFileNameForDocType(page.type(), page.template());
        }
        return configuration;
    }

    /** JBake copies its whole configuration into the model of every page; our templates do not see it. */
    @Override
    public Map<String, Object> asHashMap() {
        return none;
    }
}
