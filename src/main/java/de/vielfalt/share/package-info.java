/**
 * What helps people to pass an event on: which events and workshops have a kit, in which languages, and where each of its
 * pieces lies.
 *
 * <p>Start at {@link de.vielfalt.share.Kits}. How a poster looks is the business of {@code print}. This package may import
 * {@code model}, and no third-party library.
 */
@NullMarked
package de.vielfalt.share;

import org.jspecify.annotations.NullMarked;
