/**
 * Finishing rendered pages: links become relative, addresses of assets carry fingerprints, and the result is inspected.
 *
 * <p>Start at {@link de.vielfalt.finish.Finisher}. May import everything up to {@code render}; owns jsoup's transforms
 * and, later, image codecs.
 */
@NullMarked
package de.vielfalt.finish;

import org.jspecify.annotations.NullMarked;
