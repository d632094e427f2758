package de.vielfalt.calendar;

/**
 * How far apart the dates of a series lie.
 *
 * @param unit the unit
 * @param interval how many of them, from 1
 */
record Step(Unit unit, int interval) {
    /** Whole weeks may carry weekdays: 14 days are two weeks. */
    Step {
        if (unit == Unit.DAILY && interval > 0 && interval % 7 == 0) {
            unit = Unit.WEEKLY;
            interval = interval / 7;
        }
    }
}
