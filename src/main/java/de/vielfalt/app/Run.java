package de.vielfalt.app;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.BuildResult;
import de.vielfalt.build.RefusedOutputException;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.time.Duration;

/** One run of {@code bake} or {@code check}: builds, then tells what there is to tell. */
final class Run {
    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;
    private final boolean release;

    /**
     * Prepares a run.
     *
     * @param release whether the output is replaced
     */
    Run(Console console, Surroundings surroundings, ProblemTexts texts, Options options, boolean release) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
        this.release = release;
    }

    /** Runs with this builder. */
    ExitCode with(Builder builder) throws IOException, RefusedOutputException, InterruptedException {
        long start = surroundings.nanos().getAsLong();
        BuildResult result;
        try (QuietProgress progress = progress()) {
            result = builder.build(request(), progress);
        }
        Duration time = Duration.ofNanos(surroundings.nanos().getAsLong() - start);
        Findings findings = Findings.of(result);
        tellProblems(findings);
        report(findings);
        if (options.timings()) {
            console.err().print(new Summary(texts).timings(result.timings()));
        }
        if (!options.quiet()) {
            boolean taken = options.format().isPresent() && options.report().isEmpty();
            (taken ? console.err() : console.out()).println(summary(result.pages(), time, findings));
        }
        return findings.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.GOOD;
    }

    private BuildRequest request() {
        return new BuildRequest(
                surroundings.project(),
                options.source(),
                options.output(),
                options.now(),
                options.base().orElse(null),
                options.showing(),
                release,
                options.kits());
    }

    private QuietProgress progress() {
        return switch (options.quiet() ? Console.Audience.NOBODY : console.audience()) {
            case TERMINAL -> new TerminalProgress(console.err(), texts).start();
            case LOG -> new LineProgress(console.err(), texts);
            case NOBODY -> new QuietProgress(console.err(), texts);
        };
    }

    private void tellProblems(Findings findings) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : findings.problems()) {
            lines.append(texts.line(problem)).append('\n');
        }
        console.err().print(lines);
    }

    private void report(Findings findings) throws IOException {
        if (options.format().isEmpty()) {
            return;
        }
        String report = options.format()
                .get()
                .render(findings, texts, new RepositoryPaths(options.source(), surroundings.project()));
        if (options.report().isPresent()) {
            WholeFile.write(options.report().get(), report);
        } else {
            console.out().print(report);
        }
    }

    private String summary(int pages, Duration time, Findings findings) {
        Summary summary = new Summary(texts);
        String output = surroundings.display(options.output());
        if (findings.errors() > 0) {
            return release ? summary.notBaked(output, findings) : summary.notGood(findings);
        }
        return release ? summary.baked(pages, output, time, findings) : summary.checked(pages, time, findings);
    }
}
