package de.vielfalt.jbake;

import java.io.File;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;
import org.jbake.parser.ParserEngine;
import org.jspecify.annotations.Nullable;

/**
 * Hands a stock oven the page that was already read from a file.
 *
 * <p>A file that is no public page (a draft, a fragment, the vocabulary) gives null, which JBake takes as "leave it out".
 */
public final class SiteParser implements ParserEngine {
    /** Puts this engine in the place of JBake's own, whose AsciiDoc engine does not work with a current AsciidoctorJ. */
    static void register() {
        SiteParser parser = new SiteParser();
        for (String extension : new String[] {"adoc", "yaml", "yml", "properties"}) {
            if (!(Engines.get(extension) instanceof SiteParser)) {
                Engines.register(extension, parser);
            }
        }
    }

    @Override
    public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
        String path = config.getSourceFolder()
                .toPath()
                .toAbsolutePath()
                .relativize(file.toPath().toAbsolutePath())
                .toString()
                .replace('\\', '/');
        return CurrentBuild.of(config).source(path).map(PageDocument::of).orElse(null);
    }

    @Override
    @Deprecated
    public @Nullable Map<String, Object> parse(Configuration config, File file, String contentPath) {
        return parse(new DefaultJBakeConfiguration((CompositeConfiguration) config), file);
    }
}
