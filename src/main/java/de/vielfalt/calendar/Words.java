package de.vielfalt.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The German words that a recurrence is made of, in lower case and ASCII spelling, as {@code Slug.key} gives them. */
final class Words {
    /** What opens „jeden Mittwoch“, in any gender. */
    static final Set<String> EVERY = Set.of("jeden", "jede", "jedes", "jeder", "jedem");

    private static final List<String> DAYS =
            List.of("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag");
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "maerz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");
    private static final Map<String, Month> OTHER_MONTHS =
            Map.of("jaenner", Month.JANUARY, "mrz", Month.MARCH, "maer", Month.MARCH, "sept", Month.SEPTEMBER);
    private static final List<String> CARDINALS =
            List.of("ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwoelf");
    private static final List<String> ORDINALS = List.of(
            "erst", "zweit", "dritt", "viert", "fuenft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft",
            "zwoelft");
    private static final Pattern ORDINAL = Pattern.compile("([a-z]+?)(?:e|en|er|es|em)");
    private static final Pattern ADVERB =
            Pattern.compile("([a-z]*?)(taegig|taeglich|woechentlich|monatlich|jaehrlich)");

    private Words() {}

    /** {@code mittwoch}, {@code mittwochs}, {@code mi}; also {@code sonnabend}. */
    static Optional<DayOfWeek> weekday(String word) {
        String day = word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (day.equals("sonnabend")) {
            return Optional.of(DayOfWeek.SATURDAY);
        }
        int index = DAYS.indexOf(day);
        for (int i = 0; index < 0 && i < DAYS.size(); i++) {
            index = DAYS.get(i).substring(0, 2).equals(word) ? i : -1;
        }
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    /** The weekday as it is written: {@code Mittwoch}. */
    static String name(DayOfWeek day) {
        String name = DAYS.get(day.getValue() - 1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code maerz}, or its first three letters. */
    static Optional<Month> month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).equals(word) || MONTHS.get(i).substring(0, 3).equals(word)) {
                return Optional.of(Month.of(i + 1));
            }
        }
        return Optional.ofNullable(OTHER_MONTHS.get(word));
    }

    /** {@code zwei}. */
    static OptionalInt cardinal(String word) {
        int index = CARDINALS.indexOf(word.matches("eine[nmrs]?") ? "ein" : word);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /** {@code zweiten}: 2; {@code letzten}: −1; {@code vorletzten}: −2. */
    static OptionalInt ordinal(String word) {
        Matcher ordinal = ORDINAL.matcher(word);
        if (!ordinal.matches()) {
            return OptionalInt.empty();
        }
        int index = ORDINALS.indexOf(ordinal.group(1));
        return switch (ordinal.group(1)) {
            case "letzt" -> OptionalInt.of(-1);
            case "vorletzt" -> OptionalInt.of(-2);
            default -> index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
        };
    }

    /** {@code woche}, {@code wochen}. */
    static Optional<Unit> unit(String word) {
        return switch (word) {
            case "tag", "tage", "tagen" -> Optional.of(Unit.DAILY);
            case "woche", "wochen" -> Optional.of(Unit.WEEKLY);
            case "monat", "monate", "monaten" -> Optional.of(Unit.MONTHLY);
            case "jahr", "jahre", "jahren" -> Optional.of(Unit.YEARLY);
            default -> Optional.empty();
        };
    }

    /** {@code woechentlich}, or what follows the number in {@code 14-taegig}. */
    static Optional<Unit> adverbUnit(String word) {
        return switch (word) {
            case "taegig", "taeglich" -> Optional.of(Unit.DAILY);
            case "woechentlich" -> Optional.of(Unit.WEEKLY);
            case "monatlich" -> Optional.of(Unit.MONTHLY);
            case "jaehrlich" -> Optional.of(Unit.YEARLY);
            default -> Optional.empty();
        };
    }

    /** {@code woechentlich}, {@code zweimonatlich}, {@code vierzehntaegig}, {@code halbjaehrlich}. */
    static Optional<Step> adverb(String word) {
        return switch (word) {
            case "taegig" -> Optional.empty();
            case "vierzehntaegig", "vierzehntaeglich" -> Optional.of(new Step(Unit.WEEKLY, 2));
            case "vierteljaehrlich", "quartalsweise" -> Optional.of(new Step(Unit.MONTHLY, 3));
            case "halbjaehrlich" -> Optional.of(new Step(Unit.MONTHLY, 6));
            default -> composed(word);
        };
    }

    private static Optional<Step> composed(String word) {
        Matcher adverb = ADVERB.matcher(word);
        if (!adverb.matches()) {
            return Optional.empty();
        }
        Unit unit = adverbUnit(adverb.group(2)).orElseThrow();
        OptionalInt number = adverb.group(1).isEmpty() ? OptionalInt.of(1) : cardinal(adverb.group(1));
        return number.isPresent() ? Optional.of(new Step(unit, number.getAsInt())) : Optional.empty();
    }
}
