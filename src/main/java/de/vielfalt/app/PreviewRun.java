package de.vielfalt.app;

import de.vielfalt.editorial.Desk;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.preview.Preview;
import de.vielfalt.preview.PreviewListener;
import de.vielfalt.preview.PreviewRequest;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One run of {@code preview}: tells where it is to be seen, and each problem once, when it arises. */
final class PreviewRun implements PreviewListener {
    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;
    private final String language;
    private List<Problem> known = List.of();

    PreviewRun(Console console, Surroundings surroundings, ProblemTexts texts, Options options, String language) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
        this.language = language;
    }

    /** Runs with this previewer. */
    ExitCode with(Previewer previewer) throws IOException, UsageException {
        PreviewRequest request = new PreviewRequest(
                surroundings.project(),
                options.source(),
                options.today() ? InstantSource.fixed(options.now()) : surroundings.clock(),
                options.port().orElse(null),
                () -> new StatusPage(texts, language).html(Desk.open(surroundings.project(), options.source(), now())),
                language);
        try {
            previewer.preview(request, this, this::ended);
        } catch (BindException e) {
            throw new UsageException(
                    "preview.port-taken", options.port().map(String::valueOf).orElse("8080"));
        }
        return ExitCode.GOOD;
    }

    private Instant now() {
        return options.today() ? options.now() : surroundings.clock().instant();
    }

    @Override
    public void started(URI address) {
        console.out().println(texts.text("preview.started", List.of(address.toString())));
        if (!options.quiet()) {
            console.out()
                    .println(texts.text(
                            "preview.form.at", List.of(Preview.form(address).toString())));
            console.out()
                    .println(texts.text(
                            "preview.guide.at", List.of(Preview.guide(address).toString())));
            console.out().println(texts.text("preview.how-to-end", List.of()));
        }
        console.out().flush();
    }

    @Override
    public synchronized void found(List<Problem> problems) {
        Set<Problem> old = new HashSet<>(known);
        problems.stream().filter(problem -> !old.contains(problem)).forEach(problem -> console.err()
                .println(texts.line(problem)));
        boolean good = problems.stream().noneMatch(Problem::isError);
        if (good && known.stream().anyMatch(Problem::isError) && !options.quiet()) {
            console.out().println(texts.text("preview.good", List.of()));
        }
        known = problems;
        console.flush();
    }

    @Override
    public synchronized void failed(Throwable fault) {
        console.err().println(sentence(fault));
        if (options.debug()) {
            fault.printStackTrace(console.err());
        }
        console.flush();
    }

    @Override
    public String sentence(Throwable fault) {
        return new Faults(texts).sentence(fault);
    }

    private void ended() {
        if (!options.quiet()) {
            console.out().println();
            console.out().println(texts.text("preview.ended", List.of()));
        }
        console.flush();
    }
}
