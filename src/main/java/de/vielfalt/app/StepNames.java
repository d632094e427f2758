package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import java.util.List;
import java.util.Set;

/** What the steps of a build are called in the reader's language. */
final class StepNames {
    private final ProblemTexts texts;
    private final Set<String> known;

    StepNames(ProblemTexts texts) {
        this.texts = texts;
        known = texts.keys();
    }

    /** The step's name; its identifier if the language has none. */
    String of(String step) {
        String key = "app.step." + step;
        return known.contains(key) ? texts.text(key, List.of()) : step;
    }
}
