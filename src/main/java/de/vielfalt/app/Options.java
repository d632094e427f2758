package de.vielfalt.app;

import de.vielfalt.view.Showing;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What one run is asked to do, understood and checked as far as that needs no build.
 *
 * @param source existing folder with {@code content/}
 * @param output where the site goes; for {@code check} only what it would be
 * @param now the instant to build for
 * @param today whether that instant was given; else time goes on
 * @param base the site's absolute address, if given
 * @param showing who the site is for
 * @param kits whether posters and the like are made, too
 * @param report the file that the report goes to; none: standard output, if a format is given
 * @param format form of the report; empty: there is none
 * @param port where the preview listens, if given
 * @param quiet whether only problems are told
 * @param timings whether to tell how long the steps took
 * @param debug whether a fault shows its stack trace
 */
record Options(
        Path source,
        Path output,
        Instant now,
        boolean today,
        Optional<URI> base,
        Showing showing,
        boolean kits,
        Optional<Path> report,
        Optional<ReportForm> format,
        Optional<Integer> port,
        boolean quiet,
        boolean timings,
        boolean debug) {
    /** The value of {@link Option#ONLY}: no posters and the like. */
    static final String ONLY_SITE = "site";

    /**
     * Understands the options of a command.
     *
     * @throws UsageException if a value is none, or a folder is not there
     */
    static Options of(Arguments arguments, Surroundings surroundings) throws UsageException {
        Path source = surroundings.resolve(
                arguments.value(Option.SOURCE).orElse(surroundings.project().toString()));
        Optional<String> output = arguments.value(Option.OUTPUT);
        Optional<String> today = arguments.value(Option.TODAY);
        Optional<String> base = arguments.value(Option.BASE_URL);
        Optional<String> report = arguments.value(Option.REPORT);
        Optional<String> format = arguments.value(Option.FORMAT);
        Options options = new Options(
                source,
                output.isPresent() ? surroundings.resolve(output.get()) : source.resolve("output"),
                today.isPresent() ? BerlinTime.parse(today.get()) : surroundings.now(),
                today.isPresent(),
                base.isPresent() ? Optional.of(BaseUrl.parse(base.get())) : Optional.empty(),
                showing(arguments),
                kits(arguments),
                report.isPresent() ? Optional.of(surroundings.resolve(report.get())) : Optional.empty(),
                format.isPresent() ? Optional.of(ReportForm.named(format.get())) : report.map(file -> ReportForm.JSON),
                port(arguments),
                arguments.has(Option.QUIET),
                arguments.has(Option.TIMINGS),
                arguments.has(Option.DEBUG));
        options.checkFolders(surroundings);
        return options;
    }

    private static Showing showing(Arguments arguments) {
        if (arguments.has(Option.DRAFTS)) {
            return Showing.DRAFTS;
        }
        return arguments.has(Option.PREVIEW_RELEASE) ? Showing.REVIEW : Showing.PUBLIC;
    }

    private static boolean kits(Arguments arguments) throws UsageException {
        Optional<String> only = arguments.value(Option.ONLY);
        if (only.isPresent() && !only.get().equals(ONLY_SITE)) {
            throw new UsageException("app.only-invalid", only.get());
        }
        return only.isEmpty();
    }

    private static Optional<Integer> port(Arguments arguments) throws UsageException {
        Optional<String> port = arguments.value(Option.PORT);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        int number = port.get().matches("\\d{1,5}") ? Integer.parseInt(port.get()) : -1;
        if (number < 0 || number > 65_535) {
            throw new UsageException("preview.port-invalid", port.get());
        }
        return Optional.of(number);
    }

    private void checkFolders(Surroundings surroundings) throws UsageException {
        if (!Files.isDirectory(source)) {
            throw new UsageException("app.source-missing", surroundings.display(source));
        }
        if (!Files.isDirectory(source.resolve("content"))) {
            throw new UsageException("app.source-empty", surroundings.display(source));
        }
        if (report.isPresent() && Files.isDirectory(report.get())) {
            throw new UsageException("app.report-folder", surroundings.display(report.get()));
        }
        if (report.isPresent() && report.get().normalize().startsWith(output.normalize())) {
            throw new UsageException(
                    "app.report-in-output", surroundings.display(report.get()), surroundings.display(output));
        }
    }
}
