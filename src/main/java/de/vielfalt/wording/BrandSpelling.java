package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The brand's name is spelt as it is spelt.
 *
 * <ul>
 *   <li>Told: each spelling that {@code marke.falsch} lists, also over a line's end and whatever the case of its letters.
 *   <li>Fine: the name; the word by itself ({@code Potenziale}).
 *   <li>Exempt: code and quotations, in which others speak.
 * </ul>
 */
final class BrandSpelling implements TextRule {
    private final List<Pattern> wrong;
    private final String brand;

    /**
     * The rule of a brand.
     *
     * @param misspellings wrong spellings
     * @param brand the right one
     */
    BrandSpelling(List<String> misspellings, String brand) {
        this.wrong = misspellings.stream().map(BrandSpelling::pattern).toList();
        this.brand = brand;
    }

    private static Pattern pattern(String spelling) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + Pattern.quote(spelling).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        for (Pattern pattern : wrong) {
            for (Passage passage : passages) {
                Matcher found = pattern.matcher(passage.text());
                while (found.find()) {
                    problems.accept(Problem.note(
                            Code.TEXT_BRAND,
                            page.at(passage.lineAt(passage.text(), found.start())),
                            "spelling",
                            found.group().replaceAll("\\s+", " "),
                            brand));
                }
            }
        }
    }
}
