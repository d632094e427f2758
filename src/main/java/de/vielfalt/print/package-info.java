/**
 * What is printed or sent: posters and flyers as PDF/UA-1, QR codes, and cards as PNG.
 *
 * <p>Start at {@link de.vielfalt.print.Poster}, which says what a sheet tells, and {@link de.vielfalt.print.Press}, which
 * makes a PDF of it; likewise at {@link de.vielfalt.print.SocialCard} and {@link de.vielfalt.print.Easel}. Which events have one is the business of {@code share}. Whoever needs no PDF never loads the libraries
 * that make them.
 */
@NullMarked
package de.vielfalt.print;

import org.jspecify.annotations.NullMarked;
