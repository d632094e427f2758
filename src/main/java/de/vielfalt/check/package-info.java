/**
 * Checking: the content before anything is made of it, and the output before anything of it is released.
 *
 * <p>Start at {@link de.vielfalt.check.ContentCheck} and {@link de.vielfalt.check.OutputCheck}; each rule is a class of
 * its own. May import {@code model}, {@code cache}, {@code calendar} and {@code source}; sees jsoup.
 */
@NullMarked
package de.vielfalt.check;

import org.jspecify.annotations.NullMarked;
