package de.vielfalt.calendar;

/** The step of a recurrence, by the names of RFC 5545, section 3.3.10; shorter steps than a day are not for events. */
enum Unit {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
}
