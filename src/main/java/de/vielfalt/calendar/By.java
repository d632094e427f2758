package de.vielfalt.calendar;

/** The numbered parts of a rule, by the names of RFC 5545, section 3.3.10. */
enum By {
    BYMONTH(12, false),
    BYWEEKNO(53, true),
    BYYEARDAY(366, true),
    BYMONTHDAY(31, true),
    BYSETPOS(366, true);

    private final int most;
    private final boolean signed;

    By(int most, boolean signed) {
        this.most = most;
        this.signed = signed;
    }

    /** Whether the part may hold that number. */
    boolean accepts(int number) {
        return number != 0 && number <= most && number >= (signed ? -most : 1);
    }
}
