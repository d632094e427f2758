/** What is printed. */
@NullMarked
package de.vielfalt.print;

import org.jspecify.annotations.NullMarked;
