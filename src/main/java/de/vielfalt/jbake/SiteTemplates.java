package de.vielfalt.jbake;

import de.vielfalt.render.TemplateProblemException;
import java.io.IOException;
import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's template engine for {@code ftlh}: renders the page that the document stands for. Of JBake's model nothing reaches a
 * template, least of all the database.
 */
public final class SiteTemplates extends AbstractTemplateEngine {
    /** Called by JBake, once per oven, before any file is parsed. */
    public SiteTemplates(JBakeConfiguration config, ContentStore db) {
        super(config, db);
        CurrentBuild.forgetStock();
        SiteParser.register();
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        try {
            writer.write(CurrentBuild.of(config).render(PageDocument.path(model.getContent())));
        } catch (TemplateProblemException | IOException e) {
            throw new RenderingException(e);
        }
    }
}
