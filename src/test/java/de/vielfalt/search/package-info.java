@NullMarked
package de.vielfalt.search;

import org.jspecify.annotations.NullMarked;
