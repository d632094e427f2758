/** What there is to pass events on with. */
@NullMarked
package de.vielfalt.share;

import org.jspecify.annotations.NullMarked;
