package de.vielfalt.wording;

import de.vielfalt.model.Code;
import de.vielfalt.model.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers dial, and mail addresses mail.
 *
 * <ul>
 *   <li>Told: {@code buero(at)example.org}, {@code buero@example}, {@code mailto:} and {@code tel:} that hold no address or
 *       number, „Tel. 02307 96O“ with a letter in it, „Tel. 965 123“ without an area code, too few or too many digits.
 *   <li>Fine: {@code buero@example.org}, „Tel. 02307 965-0“, {@code +49 2307 965 0}.
 *   <li>Exempt: names that begin with {@code @}; short numbers of public services such as 112, 115 and 116 117; numbers that do not stand
 *       behind a word for telephone.
 * </ul>
 */
final class ContactForm implements TextRule {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\d.!#$%&'*+/=?^_`{|}~-]+@(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}");
    private static final Pattern LIKE_MAIL = Pattern.compile(
            "(?<![\\p{L}\\d.@/])([\\p{L}\\d][\\p{L}\\d._%+-]*@[\\p{L}\\d.-]*[\\p{L}\\d])|([\\p{L}\\d][\\p{L}\\d._-]*\\s?[(\\[](?:at|ät|AT|@)[)\\]]\\s?[\\p{L}\\d.-]*[\\p{L}\\d])");
    private static final Pattern PHONE = Pattern.compile(
            "\\b(?:Tel(?:efon)?(?:nummer)?|Fon|Mobil|Handy|Fax|Rufnummer|Durchwahl)\\b\\.?:?\\s*(?:unter\\s+)?([+(]?\\d(?:[\\d ()/.–-]|[OolI](?=\\d)|(?<=\\d)[OolI](?!\\p{L}))*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("[+(]?[\\d ()/.–-]+");
    private static final Set<String> SHORT =
            Set.of("110", "112", "115", "116000", "116006", "116111", "116116", "116117", "116123");
    private static final int LEAST = 6;
    private static final int MOST = 15;

    @Override
    public void check(Manuscript page, List<Passage> passages, Consumer<Problem> problems) {
        for (Passage passage : passages) {
            if (passage.written().indexOf('[') >= 0) {
                links(page, passage, problems);
            }
            mails(page, passage, problems);
            if (passage.text().chars().anyMatch(Character::isDigit)) {
                phones(page, passage, problems);
            }
        }
    }

    private static void links(Manuscript page, Passage passage, Consumer<Problem> problems) {
        Matcher link = Inline.LINK.matcher(passage.written());
        while (link.find()) {
            String target = link.group(1);
            String variant = "";
            if (target.startsWith("mailto:")) {
                String address = target.substring("mailto:".length()).replaceFirst("\\?.*", "");
                variant = MAIL.matcher(address).matches() ? "" : "mail";
            } else if (target.startsWith("tel:")) {
                variant = number(target.substring("tel:".length()));
            }
            if (!variant.isEmpty()) {
                int line = passage.lineAt(passage.written(), link.start());
                problems.accept(Problem.note(Code.TEXT_CONTACT, page.at(line), variant, target));
            }
        }
    }

    private static void mails(Manuscript page, Passage passage, Consumer<Problem> problems) {
        if (passage.text().indexOf('@') < 0
                && passage.text().indexOf('(') < 0
                && passage.text().indexOf('[') < 0) {
            return;
        }
        Matcher mail = LIKE_MAIL.matcher(passage.text());
        while (mail.find()) {
            boolean hidden = mail.group(1) == null;
            if (hidden || !MAIL.matcher(mail.group(1)).matches()) {
                int line = passage.lineAt(passage.text(), mail.start());
                problems.accept(
                        Problem.note(Code.TEXT_CONTACT, page.at(line), hidden ? "hidden" : "mail", mail.group()));
            }
        }
    }

    private static void phones(Manuscript page, Passage passage, Consumer<Problem> problems) {
        Matcher phone = PHONE.matcher(passage.text());
        while (phone.find()) {
            String written = phone.group(1).replaceAll("[ ./(–-]+$", "");
            String variant = number(written);
            if (!variant.isEmpty()) {
                int line = passage.lineAt(passage.text(), phone.start(1));
                problems.accept(Problem.note(Code.TEXT_CONTACT, page.at(line), variant, written));
            }
        }
    }

    /** What keeps a number from being dialled, as the variant of a text; empty if nothing does. */
    private static String number(String written) {
        String digits = written.replaceAll("\\D+", "");
        if (!NUMBER.matcher(written).matches()) {
            return "letters";
        }
        if (SHORT.contains(digits)) {
            return "";
        }
        boolean area = written.startsWith("+") || digits.startsWith("0");
        if (!area) {
            return "area";
        }
        return digits.length() < LEAST || digits.length() > MOST ? "digits" : "";
    }
}
