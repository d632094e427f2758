package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Moment;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.RRule;
import org.junit.jupiter.api.Test;

/** The zone that calendars carry is the zone that the site counts by, as ical4j reads the one and Java knows the other. */
class ZoneTest {
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2060, 12, 31);

    @Test
    void its_offset_is_right_at_noon_and_at_midnight_of_every_day_from_1996_to_2060() throws Exception {
        TreeMap<Instant, ZoneOffset> offsets = offsets();
        List<String> wrong = new ArrayList<>();
        int days = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1), days++) {
            for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.NOON)) {
                Instant instant = day.atTime(time).atZone(Moment.ZONE).toInstant();
                ZoneOffset offset = offsets.floorEntry(instant).getValue();
                if (!offset.equals(Moment.ZONE.getRules().getOffset(instant))) {
                    wrong.add(instant + " " + offset);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(days).isEqualTo(23_742);
    }

    @Test
    void its_clocks_change_at_the_very_same_instants() throws Exception {
        List<Instant> expected = new ArrayList<>();
        Instant from = FIRST.atStartOfDay(Moment.ZONE).toInstant();
        Instant to = LAST.atStartOfDay(Moment.ZONE).toInstant();
        for (ZoneOffsetTransition next = Moment.ZONE.getRules().nextTransition(from);
                next.getInstant().isBefore(to);
                next = Moment.ZONE.getRules().nextTransition(next.getInstant())) {
            expected.add(next.getInstant());
        }

        assertThat(offsets().tailMap(from).keySet()).containsExactlyElementsOf(expected);
        assertThat(expected).hasSize(130);
    }

    /** From when on which offset holds, with each rule worked out by ical4j. */
    private static TreeMap<Instant, ZoneOffset> offsets() throws IOException, ParserException {
        TreeMap<Instant, ZoneOffset> offsets = new TreeMap<>();
        ContentLines lines = new ContentLines();
        lines.add("BEGIN", "VCALENDAR");
        Zone.write(lines);
        lines.add("END", "VCALENDAR");
        VTimeZone zone = new CalendarBuilder()
                .build(new StringReader(lines.text()))
                .<VTimeZone>getComponent(Component.VTIMEZONE)
                .orElseThrow();
        // What holds before the first change of clocks is what that one changes from.
        offsets.put(Instant.EPOCH, ZoneOffset.ofHours(1));
        LocalDateTime end = LAST.atTime(LocalTime.MAX);
        for (Observance half : zone.getObservances()) {
            ZoneOffset before = half.getTimeZoneOffsetFrom().getOffset();
            ZoneOffset after = half.getTimeZoneOffsetTo().getOffset();
            LocalDateTime start = LocalDateTime.from(half.getStartDate().getDate());
            RRule<LocalDateTime> rule =
                    half.<RRule<LocalDateTime>>getProperty("RRULE").orElseThrow();
            Recur<LocalDateTime> recur = rule.getRecur();
            recur.getDates(start, start, end).forEach(onset -> offsets.put(onset.toInstant(before), after));
        }
        return offsets;
    }
}
