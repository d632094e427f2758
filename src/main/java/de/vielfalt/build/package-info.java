/**
 * The build as a whole: its steps in their order, and the release of what they made.
 *
 * <p>The release begins at {@link de.vielfalt.build.OutputFolder}: it names the folder that may be replaced, hands out a
 * {@link de.vielfalt.build.Staging} to fill, and replaces the folder in one step. This package may import everything but
 * {@code publish}, {@code author}, {@code preview} and {@code app}; the one third-party type it sees is JNA's, for the
 * system call that exchanges two folders.
 */
@NullMarked
package de.vielfalt.build;

import org.jspecify.annotations.NullMarked;
