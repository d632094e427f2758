package de.vielfalt.source;

import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the marks that body.rb leaves in the markup, and so tells on which line of which file a piece was written.
 *
 * <p>A mark gives the line on which a block begins; within the block the line is found by the text in question.
 */
final class Marks {
    private static final Pattern OPEN = Pattern.compile("@(\\d+):(.*)");
    private static final String CLOSE = "/@";
    private static final String INCLUDES = "includes ";

    private static final Location NOWHERE = new Location("", 0);

    /** Lines of a block; what stands further down is not looked for, so that time stays in proportion to the text. */
    private static final int LONGEST = 2000;

    private final String page;
    private final Map<String, List<String>> lines;
    private final Map<Link, Integer> asked = new HashMap<>();
    private final Deque<Location> open = new ArrayDeque<>();

    /**
     * Begins at the first line of a page.
     *
     * @param page path of the page, relative to the site
     * @param lines lines of the page and of each included file, by path
     */
    Marks(String page, Map<String, List<String>> lines) {
        this.page = page;
        this.lines = lines;
    }

    /** Path of the page. */
    String page() {
        return page;
    }

    static boolean isMark(String comment) {
        return comment.equals(CLOSE)
                || comment.startsWith(INCLUDES)
                || OPEN.matcher(comment).matches();
    }

    /** The files named by an {@code includes} mark, relative to {@code content/}. */
    static List<String> includes(String comment) {
        return comment.startsWith(INCLUDES)
                ? Pattern.compile(" ")
                        .splitAsStream(comment.substring(INCLUDES.length()))
                        .filter(name -> !name.isBlank())
                        .map(Marks::unescape)
                        .toList()
                : List.of();
    }

    /** Takes note of a mark. */
    void pass(String comment) {
        Matcher matcher = OPEN.matcher(comment);
        if (matcher.matches()) {
            String file = matcher.group(2).isEmpty() ? page : "content/" + unescape(matcher.group(2));
            int line = matcher.group(1).length() > 8 ? 1 : Math.max(1, Integer.parseInt(matcher.group(1)));
            open.push(new Location(file, line));
        } else if (comment.equals(CLOSE) && !open.isEmpty()) {
            open.pop();
        }
    }

    /** Where the innermost block that is open now begins. */
    Location here() {
        Location location = open.peek();
        return location == null ? Location.file(page) : location;
    }

    /** As {@link #within}, of the innermost block that is open now. */
    Location of(String... spellings) {
        return within(here(), spellings);
    }

    /**
     * The line on which a block holds a text; whoever asks again is told the next one.
     *
     * @param block where it begins; also the answer if the block does not hold the text
     * @param spellings how the text may be written, the most likely first
     */
    Location within(Location block, String... spellings) {
        for (String text : spellings) {
            Location first = find(block, text, 1, NOWHERE);
            if (!first.equals(NOWHERE)) {
                return find(block, text, asked.merge(new Link(text, block), 1, Integer::sum), first);
            }
        }
        return block;
    }

    /** The nth line, from a block on, that holds a text; where it is escaped or commented out, it does not count. */
    private Location find(Location block, String text, int nth, Location otherwise) {
        List<String> all = lines.getOrDefault(block.path(), List.of());
        int seen = 0;
        int end = Math.min(all.size(), block.line() + LONGEST);
        for (int i = block.line() - 1; i < end && !text.isEmpty(); i++) {
            String line = all.get(i).startsWith("//") ? "" : all.get(i);
            for (int at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
                boolean escaped = at > 0 && line.charAt(at - 1) == '\\';
                if (!escaped && ++seen == nth) {
                    return new Location(block.path(), i + 1);
                }
            }
        }
        return otherwise;
    }

    /** The first line, of the page or else of an included file, that is this text. */
    Location anywhere(String line) {
        return Stream.concat(Stream.of(page), new TreeSet<>(lines.keySet()).stream())
                .filter(path -> lines.getOrDefault(path, List.of()).contains(line))
                .findFirst()
                .map(path ->
                        new Location(path, lines.getOrDefault(path, List.of()).indexOf(line) + 1))
                .orElse(Location.file(page));
    }

    private static String unescape(String name) {
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
