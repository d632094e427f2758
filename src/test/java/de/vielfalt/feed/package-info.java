@NullMarked
package de.vielfalt.feed;

import org.jspecify.annotations.NullMarked;
