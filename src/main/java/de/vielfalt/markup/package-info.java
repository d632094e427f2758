/**
 * Reading HTML that is written regularly, as our templates write it, without building a tree of it.
 *
 * <p>Start at {@link de.vielfalt.markup.MarkupReader}. Imports nothing of ours. Whatever is not regular is a parser's
 * business, and this package says so instead of guessing.
 */
@NullMarked
package de.vielfalt.markup;

import org.jspecify.annotations.NullMarked;
