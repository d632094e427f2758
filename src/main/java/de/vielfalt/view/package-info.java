/**
 * What a template may know: every page of the output with its texts, links and dates already decided.
 *
 * <p>{@link de.vielfalt.view.Derivation} turns the {@link de.vielfalt.model.Site} and an instant into a
 * {@link de.vielfalt.view.View}; {@link de.vielfalt.view.Messages} holds the words of the interface. Sorting, choosing,
 * linking and formatting happen here, so that templates only show. Links are absolute within the site
 * ({@code /veranstaltungen/jugendtag/}); a later step makes them relative.
 *
 * <p>This package may import {@code model} and ICU4J, whose dates and numbers are the same on every JDK; the
 * formatters of {@code java.time} and {@code java.text} are not used.
 */
@NullMarked
package de.vielfalt.view;

import org.jspecify.annotations.NullMarked;
