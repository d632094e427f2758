/**
 * What a brand looks like: its mark, drawn from four forms, as a picture for screens of any size; its colours in style
 * sheets; and the forms themselves, of which patterns are made as well.
 *
 * <p>Start at {@link de.vielfalt.brand.Wardrobe}. This package may import {@code model} and nothing else.
 */
@NullMarked
package de.vielfalt.brand;

import org.jspecify.annotations.NullMarked;
