/**
 * The values that the whole build speaks in: a {@link de.vielfalt.model.Site} of {@link de.vielfalt.model.Page}s with
 * their facts, and the {@link de.vielfalt.model.Problem}s found on the way.
 *
 * <p>Everything here is immutable and knows nothing of files, markup engines or templates. Start at
 * {@link de.vielfalt.model.Site}. This package imports no other package of ours and no third-party type.
 */
@NullMarked
package de.vielfalt.model;

import org.jspecify.annotations.NullMarked;
