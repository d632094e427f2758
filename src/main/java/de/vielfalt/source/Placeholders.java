package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code [PLATZHALTER: …]}: what only the operator can fill in. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[PLATZHALTER:?\\s*([^\\]]*)]?", Pattern.DOTALL);

    private Placeholders() {}

    /** Reports each one, at its line; those in comments are not published and do not count. */
    static void report(TextFile file, Consumer<Problem> problems) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).startsWith("//") ? -1 : lines.get(i).indexOf("[PLATZHALTER");
            if (at >= 0) {
                String rest = String.join(" ", lines.subList(i, Math.min(lines.size(), i + 5)))
                        .substring(at);
                Matcher matcher = PLACEHOLDER.matcher(rest);
                while (matcher.find() && matcher.start() < lines.get(i).length() - at) {
                    problems.accept(Problem.note(
                            Code.PLACEHOLDER,
                            new Location(file.path(), i + 1),
                            "text",
                            matcher.group(1).strip()));
                }
            }
        }
    }
}
