package de.vielfalt.build;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.print.MonthPress;
import de.vielfalt.print.MonthSheet;
import de.vielfalt.print.Recipe;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.view.PageView;
import de.vielfalt.view.ProgrammeContent;
import de.vielfalt.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is printed of each month's programme: the list and the poster, in German, for all and for each audience.
 *
 * <p>As with kits, what was made of the very same page stays where it is, and the cache is asked before anything is made.
 */
final class ProgrammePrints {
    private static final String KIND = "programmes";

    private final Cache cache;
    private final Findings findings;
    private final Design design;
    private final Recipe recipe;
    private @Nullable MonthPress press;

    ProgrammePrints(BuildRequest request, Cache cache, Findings findings, Design design, Settings settings)
            throws IOException {
        this.cache = cache;
        this.findings = findings;
        this.design = design;
        this.recipe = new Recipe(
                Prints.file(request, MonthPress.TEMPLATE), Prints.file(request, MonthPress.STYLE), settings.look());
    }

    /** A file that is to be made. */
    private record Job(SitePath path, MonthSheet.Kind kind, PageView page) {}

    /** The list and the poster of every programme. */
    List<SlowFile> files(View view) {
        List<SlowFile> files = new ArrayList<>();
        for (PageView page : view.pages()) {
            if (page.path().value().startsWith(ProgrammeContent.PATH.value())
                    && page.content() instanceof ProgrammeContent content) {
                for (Job job : List.of(
                        new Job(content.sheets(), MonthSheet.Kind.LIST, page),
                        new Job(content.poster(), MonthSheet.Kind.POSTER, page))) {
                    files.add(new SlowFile(job.path(), List.of(page.path()), () -> bytes(job, view)));
                }
            }
        }
        return files;
    }

    private Optional<byte[]> bytes(Job job, View view) {
        MonthSheet sheet = MonthSheet.of(job.kind(), job.page(), view.site());
        String key = Fingerprint.of(List.of(ProgramVersion.get(), recipe.parts(), sheet));
        Optional<byte[]> known = cache.get(KIND, key);
        if (known.isPresent()) {
            return known;
        }
        try {
            byte[] made = press().print(sheet, design.messages().of(job.page().interfaceLanguage()));
            cache.put(KIND, key, made);
            return Optional.of(made);
        } catch (TemplateProblemException e) {
            findings.add(e.problem());
        } catch (IOException | RuntimeException e) {
            String file = job.path().file();
            String name = job.page().title() + ", " + file.substring(file.lastIndexOf('/') + 1);
            findings.add(Problem.error(Code.KIT_FAILED, Location.file(file), "failed", name));
        }
        return Optional.empty();
    }

    private synchronized MonthPress press() {
        if (press == null) {
            press = new MonthPress(design.templates(), recipe);
        }
        return press;
    }
}
