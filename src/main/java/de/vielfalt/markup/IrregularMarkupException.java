package de.vielfalt.markup;

/** Markup that a reader of regular HTML does not understand; a parser of all HTML does. */
public final class IrregularMarkupException extends Exception {
    private static final long serialVersionUID = 1L;

    IrregularMarkupException(String what, int at) {
        super(what + " at " + at, null, false, false);
    }
}
