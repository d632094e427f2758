/**
 * Machine-readable lists of the site's pages. Start at {@link de.vielfalt.feed.Sitemap}.
 *
 * <p>May import everything up to {@code finish}.
 */
@NullMarked
package de.vielfalt.feed;

import org.jspecify.annotations.NullMarked;
