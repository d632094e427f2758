package de.vielfalt.picture;

/** A file that cannot be shown as a picture. */
public final class UnfitPictureException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Reason {
        /** It is of another kind than its name says. */
        OTHER_KIND("not-a-picture"),
        /** Its end is missing. */
        CUT_OFF("cut-off"),
        /** It has more pixels than anybody needs. */
        TOO_LARGE("too-large"),
        /** It contradicts itself. */
        DAMAGED("damaged"),
        /** It is sound, but of a variant that no browser knows, or few. */
        UNUSUAL("unusual");

        private final String variant;

        Reason(String variant) {
            this.variant = variant;
        }

        /** The text of the problem. */
        public String variant() {
            return variant;
        }
    }

    private final Reason reason;
    private final String size;

    UnfitPictureException(Reason reason) {
        super(reason.variant());
        this.reason = reason;
        this.size = "";
    }

    /** A picture of too many pixels. */
    UnfitPictureException(int width, int height) {
        super(Reason.TOO_LARGE.variant());
        this.reason = Reason.TOO_LARGE;
        this.size = width + " × " + height;
    }

    /** Its size, for people; empty where that is not what is wrong. */
    public String size() {
        return size;
    }

    /** What is wrong with the file. */
    public Reason reason() {
        return reason;
    }
}
