package de.vielfalt.build;

import de.vielfalt.finish.Finisher;
import de.vielfalt.form.EditorForm;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.Site;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.View;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the form for editors, finished as pages are. */
final class FormFiles {
    private FormFiles() {}

    /**
     * All of them by address; each is made when it is asked for.
     *
     * @param language {@code de} or {@code en}, of what the form says itself
     * @param handbook address of the chapter about it; empty where there is none
     */
    static SortedMap<SitePath, EditorForm.Maker> of(
            BuildRequest request, Site site, View view, Design design, String language, String handbook) {
        EditorForm form = new EditorForm(
                request.source(),
                site,
                view.published(),
                design.templates(),
                new ProblemTexts(language),
                view.site().review(),
                handbook);
        Finisher finisher = new Finisher(site.settings(), design.assets());
        SortedMap<SitePath, EditorForm.Maker> files = new TreeMap<>();
        form.files()
                .forEach((path, maker) ->
                        files.put(path, EditorForm.isPage(path) ? () -> finished(finisher, path, maker) : maker));
        return files;
    }

    private static byte[] finished(Finisher finisher, SitePath path, EditorForm.Maker maker) throws IOException {
        return finisher.finish(path, new String(maker.make(), java.nio.charset.StandardCharsets.UTF_8))
                .html();
    }
}
