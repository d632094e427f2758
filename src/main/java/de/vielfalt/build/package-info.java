/**
 * The steps of a bake, in order.
 *
 * <p>A stand-in with the signatures that the command line is written against.
 */
@NullMarked
package de.vielfalt.build;

import org.jspecify.annotations.NullMarked;
