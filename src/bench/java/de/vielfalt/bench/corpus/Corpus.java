package de.vielfalt.bench.corpus;

import de.vielfalt.bench.corpus.Block.Bullets;
import de.vielfalt.bench.corpus.Block.Grid;
import de.vielfalt.bench.corpus.Block.Heading;
import de.vielfalt.bench.corpus.Block.Image;
import de.vielfalt.bench.corpus.Block.Link;
import de.vielfalt.bench.corpus.Block.Note;
import de.vielfalt.bench.corpus.Block.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The pages of one size. The same size, seed and languages give the same pages.
 *
 * @param docs originals first, then a tenth of all as translations
 * @param languages those of the site, German first
 */
public record Corpus(List<Doc> docs, List<String> languages, long seed) {
    /** How many pictures the pages share. */
    public static final int PICTURES = 20;

    /** Topics of our site, tags of a peer's. */
    public static final List<String> TOPICS =
            IntStream.range(0, 26).mapToObj(i -> "thema-" + (char) ('a' + i)).toList();

    /** Audiences, as the shipped vocabulary has them. */
    public static final List<String> AUDIENCES = List.of("jugendliche", "familien", "senioren", "fachkraefte");

    /** The day that the site is built for. */
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** Makes pages, as many as {@code size}, translations included. */
    public static Corpus of(int size, List<String> languages, long seed) {
        int translations = languages.size() > 1 ? size / 10 : 0;
        List<Name> names = names(size - translations);
        List<Name> listed = names.stream().filter(name -> name.kind.listed()).toList();
        List<Doc> docs = new ArrayList<>();
        for (Name name : names) {
            docs.add(doc(name, "de", names, listed, seed));
        }
        for (int i = 0; i < translations; i++) {
            // 7 is prime to the number of originals often enough to reach all kinds; a round more takes the next
            // language.
            Name name = listed.get((int) (i * 7L % listed.size()));
            String language = languages.get(1 + (i + i / listed.size()) % (languages.size() - 1));
            docs.add(doc(name, language, names, listed, seed));
        }
        return new Corpus(List.copyOf(docs), List.copyOf(languages), seed);
    }

    /** The page that is changed: an event amid the others. */
    public Doc changing() {
        List<Doc> events = docs.stream()
                .filter(doc -> doc.kind() == Kind.EVENT && doc.original())
                .toList();
        return events.get(events.size() / 2);
    }

    /** Which pictures the pages of a kind share, from, and to before. */
    public static int[] pictures(Kind kind) {
        return switch (kind) {
            case EVENT -> new int[] {0, 12};
            case WORKSHOP -> new int[] {12, 16};
            case NEWS -> new int[] {16, PICTURES};
            case PLACE, PARTNER, PAGE -> new int[] {0, 0};
        };
    }

    /** A picture's file. */
    public static String file(int picture) {
        return "bild-%02d.jpg".formatted(picture + 1);
    }

    private record Name(Kind kind, int number) {
        String slug() {
            return kind.word().toLowerCase(Locale.ROOT) + "-" + number;
        }
    }

    private static List<Name> names(int size) {
        int places = Math.max(2, Math.min(12, size / 25));
        int partners = Math.max(2, Math.min(10, size / 25));
        int pages = Math.max(1, Math.min(8, size / 50));
        int rest = size - places - partners - pages;
        int workshops = rest * 15 / 100;
        int news = rest * 20 / 100;
        List<Name> names = new ArrayList<>();
        add(names, Kind.EVENT, rest - workshops - news);
        add(names, Kind.WORKSHOP, workshops);
        add(names, Kind.NEWS, news);
        add(names, Kind.PLACE, places);
        add(names, Kind.PARTNER, partners);
        add(names, Kind.PAGE, pages);
        return names;
    }

    private static void add(List<Name> names, Kind kind, int number) {
        IntStream.rangeClosed(1, number).forEach(i -> names.add(new Name(kind, i)));
    }

    private static Doc doc(Name name, String language, List<Name> all, List<Name> listed, long seed) {
        // Facts are the original's; so they come from a stream of their own.
        Random facts = new Random(seed * 31 + (name.slug()).hashCode());
        LocalDate date = name.kind == Kind.NEWS
                ? TODAY.minusDays(1 + facts.nextInt(300))
                : TODAY.plusDays(facts.nextInt(360) - 60);
        int first = facts.nextInt(TOPICS.size());
        List<String> topics = IntStream.rangeClosed(0, facts.nextInt(3))
                .mapToObj(i -> TOPICS.get((first + i * 5) % TOPICS.size()))
                .toList();
        List<Name> places =
                all.stream().filter(other -> other.kind == Kind.PLACE).toList();
        List<Name> partners =
                all.stream().filter(other -> other.kind == Kind.PARTNER).toList();
        Random random = new Random(seed * 31 + (name.slug() + language).hashCode());
        Prose prose = new Prose(random, language);
        return new Doc(
                name.kind,
                name.slug(),
                language,
                name.kind.word() + " " + name.number + ": " + prose.phrase(),
                date,
                topics,
                AUDIENCES.get(facts.nextInt(AUDIENCES.size())),
                name.kind == Kind.EVENT && facts.nextInt(5) == 0,
                places.get(facts.nextInt(places.size())).slug(),
                partners.get(facts.nextInt(partners.size())).slug(),
                blocks(name.kind, prose, random, listed));
    }

    private static List<Block> blocks(Kind kind, Prose prose, Random random, List<Name> listed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(prose.sentences(3), false, List.of()));
        blocks.add(new Heading("Programm"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Uhrzeit", "Was passiert", "Wer"));
        for (int hour = 14; hour < 20; hour++) {
            rows.add(List.of(hour + ":00", prose.phrase(), prose.people()));
        }
        blocks.add(new Grid(rows));
        blocks.add(new Paragraph(prose.sentences(5), true, List.of(link(prose, listed))));
        blocks.add(new Heading(prose.phrase()));
        blocks.add(new Bullets(phrases(prose, 6), false));
        blocks.add(new Note(prose.sentence()));
        blocks.add(new Paragraph(prose.sentences(6), false, List.of(link(prose, listed))));
        int[] pictures = pictures(kind);
        if (pictures[0] < pictures[1]) {
            blocks.add(new Image(random.nextInt(pictures[0], pictures[1]), prose.phrase()));
        }
        blocks.add(new Heading(prose.phrase()));
        blocks.add(new Paragraph(prose.sentences(5), true, List.of()));
        blocks.add(new Bullets(phrases(prose, 4), true));
        blocks.add(new Paragraph(prose.sentences(4), false, List.of(link(prose, listed))));
        return List.copyOf(blocks);
    }

    private static List<String> phrases(Prose prose, int number) {
        return IntStream.range(0, number).mapToObj(i -> prose.phrase()).toList();
    }

    private static Link link(Prose prose, List<Name> listed) {
        Name name = prose.pick(listed);
        return new Link(name.kind, name.slug(), prose.phrase());
    }
}
