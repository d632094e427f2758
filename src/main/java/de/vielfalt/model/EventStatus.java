package de.vielfalt.model;

/** Whether an event takes place as announced. */
public enum EventStatus {
    /** It does. Editors write {@code bestaetigt} or nothing. */
    CONFIRMED("bestaetigt"),
    /** It does not. */
    CANCELLED("abgesagt"),
    /** Not then: {@code ersetzt-durch} may name the new date. */
    POSTPONED("verschoben"),
    /** It does, and no place is left. */
    SOLD_OUT("ausgebucht");

    private final String key;

    EventStatus(String key) {
        this.key = key;
    }

    /** The word editors write. */
    public String key() {
        return key;
    }
}
