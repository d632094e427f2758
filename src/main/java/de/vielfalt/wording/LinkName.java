package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * A link says where it leads: whoever has the links of a page read out hears nothing but their words (WCAG 2.2, 2.4.4 and 2.4.9).
 *
 * <ul>
 *   <li>Told: „hier“, „mehr“, „klicken Sie hier“, „Link“.
 *   <li>Fine: „Anmeldung zum Sommerfest“, „hier geht es zur Anmeldung“.
 *   <li>Exempt: a link without words, which shows its address or the title of its page.
 * </ul>
 */
final class LinkName implements TextRule {
    private static final Set<String> EMPTY = Set.of(
            "hier",
            "da",
            "dort",
            "mehr",
            "link",
            "dieser link",
            "diesen link",
            "unter diesem link",
            "klick",
            "klick hier",
            "klicke hier",
            "klicken sie hier",
            "hier klicken",
            "bitte hier klicken",
            "weiter",
            "weiterlesen",
            "weiter lesen",
            "weitere infos",
            "weitere informationen",
            "mehr infos",
            "mehr informationen",
            "mehr dazu",
            "mehr lesen",
            "mehr erfahren",
            "infos",
            "info",
            "details",
            "siehe hier",
            "zum link");

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        for (Passage passage : passages) {
            if (!Inline.mayHoldLink(passage.written())) {
                continue;
            }
            Matcher link = Inline.LINK.matcher(passage.written());
            while (link.find()) {
                String words = Inline.words(link.group(2));
                String bare = words.replaceAll("[^\\p{L}\\d\\s]+", "").strip().replaceAll("\\s+", " ");
                if (EMPTY.contains(bare.toLowerCase(Locale.ROOT))) {
                    problems.accept(Problem.note(
                            Code.TEXT_LINK, page.at(passage.lineAt(passage.written(), link.start())), "name", words));
                }
            }
        }
    }
}
