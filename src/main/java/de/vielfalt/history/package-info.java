/**
 * When pages were changed, and how often: what the repository that holds a site remembers of it.
 *
 * <p>Start at {@link de.vielfalt.history.Checkout}, the state of that repository at one moment, and go on to
 * {@link de.vielfalt.history.Revisions}. A repository that is missing, cut off or not to be read is no fault: a note says what
 * follows from that.
 *
 * <p>This package may import {@code model} and {@code cache}. It asks the {@code git} command, and nobody else.
 */
@NullMarked
package de.vielfalt.history;

import org.jspecify.annotations.NullMarked;
