package de.vielfalt.wording;

import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hints about how a German text is written. None of them ever stops a bake, and each can be silenced on a line by a comment
 * above it: {@code // ok: text-satz}.
 */
public final class Wording {
    private static final Pattern SILENT = Pattern.compile("//\\s*ok:\\s*(.*)");

    private final List<TextRule> always;
    private final List<TextRule> plain;

    /**
     * The rules of a site.
     *
     * @param misspellings wrong spellings of the brand's name
     * @param brand its right spelling
     */
    public Wording(List<String> misspellings, String brand) {
        always = List.of(new BrandSpelling(misspellings, brand), new LinkName(), new ContactForm(), new DayOfWeek());
        plain = List.of(new LongSentence(), Officialese.DEFAULT, new Readability());
    }

    /** What could be written better on a page, in no order. */
    public List<Problem> hints(Manuscript page) {
        List<Passage> passages = Passages.of(page);
        List<Problem> found = new ArrayList<>();
        always.forEach(rule -> rule.check(page, passages, found::add));
        if (!page.easy() && !page.isLegal()) {
            plain.forEach(rule -> rule.check(page, passages, found::add));
        }
        found.removeIf(problem -> isSilenced(problem, page.lines()));
        return found;
    }

    /** What is said of a page as a whole is silenced anywhere in it. */
    private static boolean isSilenced(Problem problem, List<String> lines) {
        if (problem.code() == Readability.CODE) {
            return lines.stream().anyMatch(line -> silences(line, problem));
        }
        for (int i = problem.location().line() - 2; i >= 0 && lines.get(i).startsWith("//"); i--) {
            if (silences(lines.get(i), problem)) {
                return true;
            }
        }
        return false;
    }

    private static boolean silences(String line, Problem problem) {
        if (!line.startsWith("//")) {
            return false;
        }
        Matcher silent = SILENT.matcher(line.strip());
        return silent.matches()
                && Stream.of(silent.group(1).split("[,\\s]+", -1))
                        .anyMatch(code -> code.equals(problem.code().id()));
    }
}
