package de.vielfalt.check;

import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import java.util.function.Consumer;

/** One rule about the content as a whole. What concerns a single file was said when it was read. */
interface ContentRule {
    /** Reports whatever breaks the rule. */
    void check(Site site, Consumer<Problem> problems);
}
