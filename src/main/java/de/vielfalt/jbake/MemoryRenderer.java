package de.vielfalt.jbake;

import de.vielfalt.model.SitePath;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's renderer, writing to memory: a template that fails leaves no half-written file, and pages that are to be finished
 * are not written twice. Safe for several threads, as {@link DelegatingTemplateEngine} only reads once it is made.
 */
final class MemoryRenderer extends Renderer {
    private final JBakeConfiguration configuration;
    private final DelegatingTemplateEngine engine;
    private final Map<SitePath, String> pages = new ConcurrentHashMap<>();

    MemoryRenderer(ContentStore store, JBakeConfiguration configuration) {
        this(store, configuration, new DelegatingTemplateEngine(store, configuration));
    }

    private MemoryRenderer(ContentStore store, JBakeConfiguration configuration, DelegatingTemplateEngine engine) {
        super(store, configuration, engine);
        this.configuration = configuration;
        this.engine = engine;
    }

    @Override
    public void render(DocumentModel document) throws RenderingException {
        TemplateModel model = new TemplateModel();
        model.setContent(document);
        model.setRenderer(engine);
        StringWriter html = new StringWriter(16_384);
        engine.renderDocument(model, configuration.getTemplateByDocType(document.getType()), html);
        pages.put(PageDocument.path(document), html.toString());
    }

    Map<SitePath, String> pages() {
        return pages;
    }
}
