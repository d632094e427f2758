/**
 * The live preview: an editor saves, and a moment later the browser shows it.
 *
 * <p>Start at {@link de.vielfalt.preview.Preview}. A {@code Watcher} notices changes on disk, a
 * {@link de.vielfalt.build.LiveBuild} makes a site in memory of them, a {@code Board} holds what is to be shown, a
 * {@code PreviewServer} shows it on this machine alone. May import {@code model} and {@code build}; owns the JDK's web server
 * and directory-watcher, and writes JSON with Jackson's streaming generator.
 */
@NullMarked
package de.vielfalt.preview;

import org.jspecify.annotations.NullMarked;
