/**
 * The style guide: every component with its examples, and the colours and sizes of the design, in both schemes. For who works
 * on the design; the preview shows it, and it is part of no output.
 *
 * <p>Start at {@link de.vielfalt.styleguide.StyleGuide}. May import {@code model}, {@code source}, {@code view} and {@code
 * render}.
 */
@NullMarked
package de.vielfalt.styleguide;

import org.jspecify.annotations.NullMarked;
