package de.vielfalt.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.vielfalt.model.Moment;
import de.vielfalt.model.Occurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calendar programs that nobody here wrote; {@code ./site test} installs them. */
public final class ForeignReader {
    private static final Path SCRIPT =
            Path.of(System.getProperty("vielfalt.home", ".")).resolve("src/test/scripts/list-instants.py");

    private ForeignReader() {}

    /**
     * What Debian's {@code python3-recurring-ical-events} finds in all calendars below a folder: see the script.
     *
     * @param part what the path of a calendar must contain
     */
    public static List<String> instants(Path folder, String part) throws IOException {
        return run(folder, List.of("/usr/bin/python3", SCRIPT.toString(), folder.toString(), part));
    }

    /**
     * What {@code khal} lists of some calendars between two days, by a configuration of its own; each date once.
     *
     * @param work a folder that does not exist yet
     * @param calendars files with an event each
     * @param format of each date, see {@code khal list --help}
     */
    public static List<String> khal(Path work, List<Path> calendars, String from, String to, String format)
            throws IOException {
        Path shelf = Files.createDirectories(work.resolve("shelf"));
        for (Path calendar : calendars) {
            Files.copy(calendar, shelf.resolve(String.valueOf(calendar.getFileName())));
        }
        Path config = Files.writeString(work.resolve("khal.conf"), """
                [calendars]
                [[site]]
                path = %s
                type = calendar
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                local_timezone = Europe/Berlin
                default_timezone = Europe/Berlin
                [sqlite]
                path = %s
                """.formatted(shelf, work.resolve("khal.db")));
        return run(
                        work,
                        List.of(
                                "khal",
                                "-c",
                                config.toString(),
                                "list",
                                "--format",
                                format,
                                "--day-format",
                                "",
                                from,
                                to))
                .stream()
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** An occurrence as the script writes it, without file, UID and name. */
    public static String line(Occurrence date, boolean cancelled) {
        Moment begin = date.begin();
        return text(begin) + "\t" + end(begin, date.endOrNull()) + "\t" + (cancelled ? "CANCELLED" : "CONFIRMED");
    }

    private static String text(Moment moment) {
        return moment.allDay() ? moment.date().toString() : moment.start().toString();
    }

    private static String end(Moment begin, @Nullable Moment endOrNull) {
        if (begin.allDay()) {
            return (endOrNull == null ? begin : endOrNull).date().plusDays(1).toString();
        }
        return endOrNull == null ? text(begin) : endOrNull.end().toString();
    }

    private static List<String> run(Path work, List<String> command) throws IOException {
        Path errors = Files.createTempFile("foreign", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectError(errors.toFile());
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", "C.UTF-8",
                        "HOME", work.toString(),
                        "XDG_CONFIG_HOME", work.toString(),
                        "XDG_DATA_HOME", work.toString(),
                        "XDG_CACHE_HOME", work.toString(),
                        "PYTHONDONTWRITEBYTECODE", "1"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + Files.readString(errors));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            Files.delete(errors);
        }
        return text.lines().toList();
    }
}
