package de.vielfalt.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * A series that cannot be: what an editor wrote about recurrence or its exceptions makes no sense.
 *
 * <p>It holds no sentence but the key of one, as {@link de.vielfalt.model.Problem} does: pass {@link #variant()} and
 * {@link #arguments()} on to {@code Problem.error(Code.SERIES_INVALID, …)}, at the line of the key that {@link #part()}
 * names.
 */
public final class InvalidSeriesException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Which statement of the header is at fault. */
    public enum Part {
        /** The recurrence itself. */
        RECURRENCE,
        /** The first date. */
        BEGIN,
        /** Dates that were taken out. */
        EXCLUDED,
        /** Dates that were added. */
        ADDED,
        /** Dates that were called off. */
        CANCELLED,
        /** Dates that were moved. */
        MOVED
    }

    private final Part part;
    private final String variant;
    private final ArrayList<String> arguments;

    InvalidSeriesException(Part part, String variant, List<String> arguments) {
        super(part + " " + variant + " " + arguments);
        this.part = part;
        this.variant = variant;
        this.arguments = new ArrayList<>(arguments);
    }

    /** A recurrence that is wrong in itself. */
    static InvalidSeriesException recurrence(String variant, String... arguments) {
        return new InvalidSeriesException(Part.RECURRENCE, variant, List.of(arguments));
    }

    /** Which statement of the header is at fault. */
    public Part part() {
        return part;
    }

    /** Which text applies: the key in the problem texts after the code. */
    public String variant() {
        return variant;
    }

    /** What to insert into that text. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }
}
