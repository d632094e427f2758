package de.vielfalt.jbake;

import de.vielfalt.model.SitePath;
import de.vielfalt.view.PageView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** A page as JBake's document: enough to choose its template and to find the page again. */
final class PageDocument {
    private static final String PATH = "vielfalt_path";

    private PageDocument() {}

    static DocumentModel of(PageView page) {
        DocumentModel document = new DocumentModel();
        document.setType(page.type());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setTitle(page.title());
        document.setUri(page.path().file());
        document.setRootPath("");
        Instant date = page.lastDate()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.EPOCH);
        document.setDate(Date.from(date));
        document.setBody("");
        document.put(PATH, page.path().value());
        return document;
    }

    static SitePath path(DocumentModel document) {
        return new SitePath(String.valueOf(document.get(PATH)));
    }
}
