/**
 * Proofs about sites as a whole: what holds for every page of the demo site and of the shipped one, whatever the machine,
 * and what holds for every site that anybody might write.
 *
 * <p>Start at {@link de.vielfalt.proof.WholeSite}, the two real sites as baked, and {@link de.vielfalt.proof.Bake}, a
 * bake of any other. Whatever is random here comes from a seed that the test names.
 */
@NullMarked
package de.vielfalt.proof;

import org.jspecify.annotations.NullMarked;
