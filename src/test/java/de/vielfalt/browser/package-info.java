/** The baked demo site in a real browser: Debian's Chromium, by way of Playwright. */
@NullMarked
package de.vielfalt.browser;

import org.jspecify.annotations.NullMarked;
