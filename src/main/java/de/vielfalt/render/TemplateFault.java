package de.vielfalt.render;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds file and line at fault in what FreeMarker throws: those of the innermost fault that tells. */
final class TemplateFault {
    private TemplateFault() {}

    static TemplateProblemException of(String template, Exception thrown) {
        Problem problem = at(template, 1, "failed", first(thrown.getMessage()));
        for (@Nullable Throwable fault = thrown; fault != null; fault = fault.getCause()) {
            if (fault instanceof MessageMethod.MissingMessageException missing) {
                return new TemplateProblemException(missing.problem(), thrown);
            }
            if (fault instanceof ParseException parse) {
                String name = parse.getTemplateName() == null ? template : parse.getTemplateName();
                problem = at(name, parse.getLineNumber(), "syntax", first(parse.getEditorMessage()));
            } else if (fault instanceof TemplateNotFoundException missing) {
                problem = at(problem.location(), "missing", missing.getTemplateName());
            } else if (fault instanceof MalformedTemplateNameException name) {
                problem = at(problem.location(), "missing", name.getTemplateName());
            } else if (fault instanceof TemplateException failed && failed.getTemplateSourceName() != null) {
                int line = failed.getLineNumber() == null ? 1 : failed.getLineNumber();
                problem = at(failed.getTemplateSourceName(), line, "failed", first(failed.getMessageWithoutStackTop()));
            }
        }
        return new TemplateProblemException(problem, thrown);
    }

    private static Problem at(String template, int line, String variant, String detail) {
        String name = template.startsWith("/") ? template.substring(1) : template;
        return at(new Location("templates/" + name, Math.max(1, line)), variant, detail);
    }

    private static Problem at(Location location, String variant, String detail) {
        return Problem.error(Code.TEMPLATE_INVALID, location, variant, detail);
    }

    /** The first sentence, and what it speaks of, which FreeMarker puts on a line of its own. */
    private static String first(@Nullable String message) {
        List<String> lines =
                message == null ? List.of() : message.strip().lines().limit(2).toList();
        boolean named = lines.size() == 2 && lines.get(1).startsWith("==>");
        return lines.isEmpty() ? "" : named ? lines.get(0) + " " + lines.get(1) : lines.get(0);
    }
}
