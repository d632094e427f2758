package de.vielfalt.view;

/**
 * The date of an event as its page and its card show it.
 *
 * @param datetime its beginning, as the {@code datetime} attribute takes it
 * @param day day of the month, two digits
 * @param month month and year, short
 * @param weekday day of the week
 * @param date the whole date in words; for several days, all of it
 * @param time from when to when; empty if the whole day is meant or the date says it
 * @param severalDays whether it lasts longer than its first day
 * @param struck whether it does not take place then
 * @param movedFrom the date it had before, in words; empty if it has not moved
 */
public record When(
        String datetime,
        String day,
        String month,
        String weekday,
        String date,
        String time,
        boolean severalDays,
        boolean struck,
        String movedFrom) {}
