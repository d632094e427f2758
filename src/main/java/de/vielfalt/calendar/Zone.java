package de.vielfalt.calendar;

/**
 * The time zone of the programme as calendars need it: the rules of the European Union since 1996 (Directive 2000/84/EC and
 * those before it). Earlier ones do not matter, as nothing took place then, and later ones nobody knows.
 */
final class Zone {
    private Zone() {}

    /** The component, RFC 5545, section 3.6.5. */
    static void write(ContentLines lines) {
        lines.add("BEGIN", "VTIMEZONE").add("TZID", "Europe/Berlin");
        half(lines, "DAYLIGHT", "19960331T020000", "3", "+0100", "+0200", "CEST");
        half(lines, "STANDARD", "19961027T030000", "10", "+0200", "+0100", "CET");
        lines.add("END", "VTIMEZONE");
    }

    private static void half(
            ContentLines lines, String kind, String from, String month, String before, String after, String name) {
        lines.add("BEGIN", kind)
                .add("DTSTART", from)
                .add("RRULE", "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")
                .add("TZOFFSETFROM", before)
                .add("TZOFFSETTO", after)
                .add("TZNAME", name)
                .add("END", kind);
    }
}
