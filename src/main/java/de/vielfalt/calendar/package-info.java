/**
 * When an event takes place: recurrences as editors write them, and the dates that follow from them.
 *
 * <p>Start at {@link de.vielfalt.calendar.Schedule}, which holds what a page's header says about its dates and turns it
 * into {@link de.vielfalt.model.Occurrence}s; {@link de.vielfalt.calendar.Recurrence} is the value of
 * {@code wiederholung}. Nothing here knows of files or of header keys: a mistake is reported as an
 * {@link de.vielfalt.calendar.InvalidSeriesException}, and the caller knows where the value stood.
 *
 * <p>This package may import {@code model}, and ical4j as its only third-party types. Of ical4j it uses the rule engine
 * alone, on plain dates: no time zone registry, no file, no network.
 */
@NullMarked
package de.vielfalt.calendar;

import org.jspecify.annotations.NullMarked;
