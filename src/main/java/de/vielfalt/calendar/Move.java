package de.vielfalt.calendar;

import de.vielfalt.model.Moment;
import java.time.LocalDate;

/**
 * One occurrence that takes place at another time than the series says.
 *
 * @param from the day it had
 * @param to when it takes place instead; a day alone means the same time of day
 */
public record Move(LocalDate from, Moment to) {}
