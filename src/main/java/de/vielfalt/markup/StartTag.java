package de.vielfalt.markup;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/** The tag with which an element begins. Good only while it is being handed over. */
public final class StartTag {
    private static final int FEW = 16;

    private final char[] source;
    private String name = "";
    private boolean open;
    private int count;
    private String[] names = new String[FEW];
    private int[] starts = new int[FEW];
    private int[] ends = new int[FEW];

    StartTag(char[] source) {
        this.source = source;
    }

    void begin(String called) {
        name = called;
        count = 0;
        open = true;
    }

    /** Whether there was no attribute of that name yet. */
    boolean add(String attribute, int from, int to) {
        if (index(attribute) >= 0) {
            return false;
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        names[count] = attribute;
        starts[count] = from;
        ends[count] = to;
        count++;
        return true;
    }

    void close() {
        open = false;
    }

    /** Name of the element, as it is written. */
    public String name() {
        return name;
    }

    /** Whether an end will follow. */
    public boolean isOpen() {
        return open;
    }

    /** Number of attributes. */
    public int attributes() {
        return count;
    }

    /** Name of an attribute, as it is written. */
    public String attribute(int index) {
        return names[index];
    }

    /** Value of an attribute, character references resolved; empty if it has none. */
    public String value(int index) {
        String raw = new String(source, starts[index], ends[index] - starts[index]);
        return raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, true);
    }

    /** Where the value of an attribute begins in the document, behind its quotation mark. */
    public int valueStart(int index) {
        return starts[index];
    }

    /** Where the value of an attribute ends in the document, exclusive. */
    public int valueEnd(int index) {
        return ends[index];
    }

    /** Value of the attribute of that name; empty if there is none. */
    public String value(String attribute) {
        int index = index(attribute);
        return index < 0 ? "" : value(index);
    }

    /** Whether there is an attribute of that name. */
    public boolean has(String attribute) {
        return index(attribute) >= 0;
    }

    private int index(String attribute) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(attribute)) {
                return i;
            }
        }
        return -1;
    }
}
