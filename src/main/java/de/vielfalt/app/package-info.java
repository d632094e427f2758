/**
 * The command line: it reads arguments, puts the program together, shows progress and problems, and ends with an exit
 * code.
 *
 * <p>Start at {@link de.vielfalt.app.Main}. This is the only package that writes to the process's output streams. It
 * puts all others to work, as {@code docs/architecture.puml} shows.
 */
@NullMarked
package de.vielfalt.app;

import org.jspecify.annotations.NullMarked;
