/**
 * What editors ask for besides the site itself: what is still to be done, and a translation to begin with.
 *
 * <p>Start at {@link de.vielfalt.editorial.Desk}. Writes into {@code content/}, and only what it is asked for.
 */
@NullMarked
package de.vielfalt.editorial;

import org.jspecify.annotations.NullMarked;
