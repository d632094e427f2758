package de.vielfalt.check;

import de.vielfalt.model.Problem;
import de.vielfalt.model.Sentence;
import java.util.function.Consumer;

/**
 * One rule about how a sentence in Leichte Sprache is written (DIN SPEC 33429; rules of the Netzwerk Leichte Sprache).
 *
 * <p>It stays silent where it is not sure: a rule that is often wrong is soon not read any more.
 */
interface WordingRule {
    /** Reports, as notes, what a reader would stumble over. */
    void check(Sentence sentence, ProperNames names, Consumer<Problem> problems);
}
