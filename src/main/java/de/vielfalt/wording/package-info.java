/**
 * How German texts read: parting them into sentences, and hints for their editors.
 *
 * <p>Start at {@link de.vielfalt.wording.Wording}; each rule is a class of its own, and {@code docs/handbuch/texte.adoc} tells
 * editors what it finds. May import {@code model}.
 */
@NullMarked
package de.vielfalt.wording;

import org.jspecify.annotations.NullMarked;
