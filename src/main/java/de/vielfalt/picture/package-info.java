/**
 * Pictures as bytes and as pixels: what a file says of itself, what it shows, and the files that are published of it.
 *
 * <p>Start at {@link de.vielfalt.picture.PictureHeader} for what can be known without decoding, and at
 * {@link de.vielfalt.picture.Darkroom} for the rest. May import {@code model} and {@code cache}; owns the codecs: the JDK's
 * own, libwebp and the deflating of jzlib. Nothing of them is loaded as long as no picture has to be made.
 */
@NullMarked
package de.vielfalt.picture;

import org.jspecify.annotations.NullMarked;
