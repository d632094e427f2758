package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.PageType;

/** The keys that a JBake site may bring along: {@code jbake-type} and {@code jbake-status}. */
final class JBakeKeys {
    private JBakeKeys() {}

    /** Told of a key that contradicts the site's own rules. */
    interface Errors {
        void error(Code code, int line, String variant, Object... arguments);
    }

    /** Reads one of them; false if JBake knows a key that we do not. */
    static boolean read(String name, Header.Entry entry, PageType type, Errors errors) {
        String value = entry.value().strip();
        switch (name) {
            case "jbake-type" -> {
                if (!value.equals(type.id())) {
                    errors.error(Code.VALUE_INVALID, entry.line(), "jbake-type", value, type.id());
                }
                return true;
            }
            case "jbake-status" -> {
                if (!value.equals("draft") && !value.equals("published")) {
                    errors.error(Code.VALUE_INVALID, entry.line(), "jbake-status", value);
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    static boolean isDraft(String name, Header.Entry entry) {
        return name.equals("jbake-status") && entry.value().strip().equals("draft");
    }
}
