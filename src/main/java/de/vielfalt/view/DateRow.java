package de.vielfalt.view;

/**
 * One date of a series.
 *
 * @param datetime its beginning, as the {@code datetime} attribute takes it
 * @param date in words
 * @param time from when to when; may be empty
 * @param struck whether it does not take place
 * @param state {@code next}, {@code planned}, {@code past} or {@code cancelled}
 * @param note what is special about it, in words; may be empty
 */
public record DateRow(String datetime, String date, String time, boolean struck, String state, String note) {}
