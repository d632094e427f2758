package de.vielfalt.view;

import de.vielfalt.model.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Messages for those who build the pages: what is missing is reported once, and its key stands in for it. */
final class Words {
    private final Messages messages;
    private final Consumer<Problem> problems;
    private final Set<String> missing = new HashSet<>();

    Words(Messages messages, Consumer<Problem> problems) {
        this.messages = messages;
        this.problems = problems;
    }

    String text(String key, Object... arguments) {
        return messages.find(key, arguments).orElseGet(() -> {
            if (missing.add(key)) {
                problems.accept(messages.missing(key));
            }
            return key;
        });
    }
}
