/** Reading regular HTML, held against a parser of all HTML. */
@NullMarked
package de.vielfalt.markup;

import org.jspecify.annotations.NullMarked;
