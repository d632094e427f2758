package de.vielfalt.calendar;

import de.vielfalt.calendar.Repetition.Single;
import de.vielfalt.model.Moment;
import de.vielfalt.model.Revision;
import org.jspecify.annotations.Nullable;

/** Writes an event as components of the kind VEVENT (RFC 5545, section 3.6.1): one for all dates, and one for each that differs. */
final class EntryWriter {
    private final CalendarEntry entry;
    private final CalendarFile file;
    private final ContentLines lines;

    EntryWriter(CalendarEntry entry, CalendarFile file, ContentLines lines) {
        this.entry = entry;
        this.file = file;
        this.lines = lines;
    }

    void write() {
        Repetition dates = Repetition.of(
                entry.event().timetable().orElseThrow(), entry.event().occurrences());
        all(dates);
        dates.singles().forEach(this::single);
    }

    private void all(Repetition dates) {
        begin();
        when(dates.begin(), dates.endOrNull());
        if (!dates.rule().isEmpty()) {
            lines.add("RRULE", dates.rule());
        }
        dates.excluded().forEach(date -> moment("EXDATE", date));
        dates.added().forEach(date -> moment("RDATE", date));
        String note = entry.event().isSeries() ? "" : entry.notes().get(0);
        words(entry.cancelled(), entry.summary(), note);
        lines.add("END", "VEVENT");
    }

    private void single(Single single) {
        begin();
        moment("RECURRENCE-ID", single.regular());
        when(single.occurrence().begin(), single.occurrence().endOrNull());
        boolean off = single.occurrence().cancelled();
        String summary = off && !entry.cancelled() ? entry.summaryOff() : entry.summary();
        words(off || entry.cancelled(), summary, entry.notes().get(single.index()));
        lines.add("END", "VEVENT");
    }

    private void begin() {
        Revision revision = entry.revision();
        lines.add("BEGIN", "VEVENT")
                .add("UID", entry.uid())
                .add("SEQUENCE", String.valueOf(revision.sequence()))
                .add("DTSTAMP", Stamps.utc(revision.modified()))
                .add("CREATED", Stamps.utc(revision.created()))
                .add("LAST-MODIFIED", Stamps.utc(revision.modified()));
    }

    /**
     * From when to when. A whole day ends with the day after it. Where nobody said when it ends, no end is written: a time alone
     * is then a point in time, a day alone is that day.
     */
    private void when(Moment begin, @Nullable Moment endOrNull) {
        moment("DTSTART", begin);
        if (begin.allDay()) {
            Moment last = endOrNull == null ? begin : endOrNull;
            moment("DTEND", Moment.of(last.date().plusDays(1)));
        } else if (endOrNull != null && endOrNull.end().isAfter(begin.start())) {
            moment("DTEND", Moment.at(endOrNull.end()));
        }
    }

    private void words(boolean cancelled, String summary, String note) {
        String language = entry.language().tag();
        String description = note.isEmpty() ? entry.description() : note + "\n" + entry.description();
        lines.add("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .add("CLASS", "PUBLIC")
                .add("TRANSP", "TRANSPARENT") // to know of an event is not to be busy
                .text("SUMMARY", entry.written().tag(), summary)
                .text("DESCRIPTION", language, description)
                .text("LOCATION", language, entry.location());
        if (entry.pointOrNull() != null) {
            lines.add(
                    "GEO",
                    entry.pointOrNull().latitude().toPlainString() + ";"
                            + entry.pointOrNull().longitude().toPlainString());
        }
        lines.texts("CATEGORIES", language, entry.categories())
                .text("CONTACT", language, entry.contact())
                .add("URL", entry.url())
                // RFC 5546, section 3.2.1, wants one; an address of mail would make an invitation of it that can be
                // answered.
                .add("ORGANIZER;CN=" + ContentText.parameter(file.publisher()), file.site());
        if (!entry.joinLink().isEmpty() && !cancelled) {
            lines.add(
                    "CONFERENCE;VALUE=URI;LABEL=" + ContentText.parameter(entry.joinLabel()) + ";LANGUAGE=" + language,
                    entry.joinLink());
        }
    }

    private void moment(String name, Moment moment) {
        lines.add(Stamps.property(name, moment), Stamps.local(moment));
    }
}
