package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the page of all calendars to subscribe to, in one language of the interface. */
final class Calendars {
    static final SitePath PATH = CalendarsContent.PATH;

    /** Programs that keep calendars, and in how many steps each of them subscribes to one. */
    private record Program(String name, int steps) {}

    private static final List<Program> PROGRAMS = List.of(
            new Program("iphone", 2),
            new Program("android", 3),
            new Program("google", 3),
            new Program("outlook", 3),
            new Program("thunderbird", 3));

    private final Context context;
    private final Sheets sheets;
    private final Reader reader;
    private final FacetNames names;

    Calendars(Context context, Sheets sheets, Reader reader) {
        this.context = context;
        this.sheets = sheets;
        this.reader = reader;
        this.names = new FacetNames(context.site().vocabulary(), reader);
    }

    PageView page() {
        CalendarsContent content = new CalendarsContent(guides(), groups());
        return sheets.made(
                reader,
                "calendars",
                PATH,
                reader.text("calendar.title"),
                reader.text("calendar.lead"),
                List.of(reader.home()),
                content);
    }

    private List<CalendarsContent.Guide> guides() {
        return PROGRAMS.stream()
                .map(program -> new CalendarsContent.Guide(
                        reader.text("calendar.guide." + program.name()),
                        IntStream.rangeClosed(1, program.steps())
                                .mapToObj(step -> reader.text("calendar.guide." + program.name() + "-" + step))
                                .toList()))
                .toList();
    }

    private List<CalendarsContent.Group> groups() {
        List<CalendarsContent.Group> groups = new ArrayList<>();
        groups.add(new CalendarsContent.Group(
                "", List.of(calendar(null, "alle", Label.of(reader.text("calendar.all")), ""))));
        List<Facet> facets =
                Facet.all(context.site().vocabulary(), context.published().all());
        for (Facet.Kind kind : Facet.Kind.values()) {
            List<CalendarView> calendars = facets.stream()
                    .filter(facet -> facet.kind() == kind)
                    .map(this::calendar)
                    .toList();
            if (!calendars.isEmpty()) {
                String heading = reader.text("calendar.group." + kind.name().toLowerCase(Locale.ROOT));
                groups.add(new CalendarsContent.Group(heading, calendars));
            }
        }
        return groups;
    }

    private CalendarView calendar(Facet facet) {
        String colour = names.audience(facet).map(Vocabulary.Term::colour).orElse("");
        return calendar(facet, facet.toString(), names.name(facet).orElseGet(() -> Label.of(facet.id())), colour);
    }

    private CalendarView calendar(@Nullable Facet facet, String file, Label label, String colour) {
        Settings settings = context.site().settings();
        SitePath path = reader.here(new SitePath(PATH + file + ".ics"));
        String address = settings.absolute(path);
        return new CalendarView(
                path,
                facet,
                label,
                facet == null ? settings.brand() : reader.text("calendar.line", settings.brand(), label.text()),
                reader.text("calendar.description", settings.brand(), label.text()),
                colour,
                address,
                "webcal" + address.substring(address.indexOf(':')));
    }
}
