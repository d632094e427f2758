package de.vielfalt.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The report for programs:
 * {@code {"today": …, "nextChange": …|null, "problems": [{"path", "line", "severity", "code", "message", "remedy"}]}}.
 *
 * <p>Instants are ISO 8601 with offset; {@code severity}, {@code message} and {@code remedy} are in the run's
 * language, {@code code} never changes.
 */
final class JsonReport {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");

    private JsonReport() {}

    /** The whole report, indented by two blanks, ending with a line feed. */
    static String render(Findings findings, ProblemTexts texts) {
        StringWriter report = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(report)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));
            json.writeStartObject();
            json.writeStringField("today", BerlinTime.format(findings.today()));
            Optional<Instant> nextChange = findings.nextChange();
            if (nextChange.isPresent()) {
                json.writeStringField("nextChange", BerlinTime.format(nextChange.get()));
            } else {
                json.writeNullField("nextChange");
            }
            json.writeArrayFieldStart("problems");
            for (Problem problem : findings.problems()) {
                write(problem, texts, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return report.append('\n').toString();
    }

    private static void write(Problem problem, ProblemTexts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", problem.location().path());
        json.writeNumberField("line", problem.location().line());
        json.writeStringField("severity", texts.severity(problem.severity()));
        json.writeStringField("code", problem.code().id());
        json.writeStringField("message", texts.message(problem));
        json.writeStringField("remedy", texts.remedy(problem));
        json.writeEndObject();
    }
}
