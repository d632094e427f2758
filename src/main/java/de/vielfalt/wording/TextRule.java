package de.vielfalt.wording;

import de.vielfalt.model.Problem;
import java.util.List;
import java.util.function.Consumer;

/** One rule about how a German text is written. It stays silent where it is not sure: what is often wrong is soon not read. */
interface TextRule {
    /** Reports, as notes, what readers would stumble over. */
    void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems);
}
