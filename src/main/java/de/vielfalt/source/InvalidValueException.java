package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.List;

/** A header value that its key does not accept; carries the problem's text but not its place. */
final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String variant;
    private final List<String> arguments;

    InvalidValueException(Code code, String variant, Object... arguments) {
        super(code.id() + "." + variant, null, false, false);
        this.code = code;
        this.variant = variant;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    Problem at(Location location) {
        return Problem.error(code, location, variant, arguments.toArray());
    }
}
