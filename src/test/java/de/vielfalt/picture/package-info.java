/** Tests of what is made of pictures. The files in {@code src/test/resources/pictures} were written by other programs. */
@NullMarked
package de.vielfalt.picture;

import org.jspecify.annotations.NullMarked;
