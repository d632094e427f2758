/**
 * What a web server must be told of the site: headers, lifetimes, types, redirects, what is gone. One description,
 * {@link de.vielfalt.hosting.HostRules}, from which the file for each kind of server is written.
 *
 * <p>Start at {@link de.vielfalt.hosting.HostFiles}. May use {@code model} only.
 */
@NullMarked
package de.vielfalt.hosting;

import org.jspecify.annotations.NullMarked;
