package de.vielfalt.source;

import de.vielfalt.model.Code;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Links as editors write them, in headers and in the text. */
final class Links {
    /** What a link in the text may begin with; {@code xref} is resolved by us. */
    static final Set<String> SAFE_SCHEMES = Set.of("https", "http", "mailto", "tel", "xref");

    static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?");
    static final Pattern QUERY = Pattern.compile("[^\\s<>\"]*");
    static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9()./ -]{2,24}");

    private Links() {}

    /** The scheme as a browser sees it, lower case; empty for a relative link. Blanks and controls hide nothing. */
    static String scheme(String link) {
        StringBuilder visible = new StringBuilder();
        link.chars().filter(c -> c > 0x20 && c != 0x7f).forEach(c -> visible.append((char) c));
        var matcher = SCHEME.matcher(visible);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Reads a link that must have one of the schemes. */
    static String link(String value, List<String> schemes) throws InvalidValueException {
        String scheme = scheme(value);
        if (Set.of("javascript", "data", "vbscript", "file", "blob").contains(scheme)) {
            throw new InvalidValueException(Code.LINK_FORBIDDEN, "scheme", value);
        }
        if (scheme.isEmpty()
                && schemes.contains("mailto")
                && MAIL.matcher(value).matches()) {
            throw new InvalidValueException(Code.VALUE_INVALID, "contact-mail", value);
        }
        if (!schemes.contains(scheme)) {
            String written = schemes.stream()
                    .map(each -> each + ":")
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            throw new InvalidValueException(Code.VALUE_INVALID, "link-scheme", value, written);
        }
        boolean good =
                switch (scheme) {
                    case "mailto" -> mail(value.substring(7));
                    case "tel" -> PHONE.matcher(value.substring(4)).matches();
                    default -> web(value);
                };
        if (!good) {
            throw new InvalidValueException(Code.VALUE_INVALID, "link-form", value, example(scheme));
        }
        return scheme + value.substring(scheme.length());
    }

    /** Reads whom to ask: a link, or the name of an office. */
    static String contact(String value) throws InvalidValueException {
        if (scheme(value).isEmpty() && MAIL.matcher(value).matches()) {
            throw new InvalidValueException(Code.VALUE_INVALID, "contact-mail", value);
        }
        if (scheme(value).isEmpty() && PHONE.matcher(value).matches()) {
            throw new InvalidValueException(Code.VALUE_INVALID, "contact-phone", value);
        }
        boolean name = value.contains(": ") && !SAFE_SCHEMES.contains(scheme(value));
        return scheme(value).isEmpty() || name ? value : link(value, List.of("mailto", "tel"));
    }

    /** A host and no password; hosts with umlauts and underscores are fine too, which {@link URI} does not take for hosts. */
    private static boolean web(String value) {
        try {
            String authority = new URI(value).getRawAuthority();
            return authority != null && HOST.matcher(IDN.toASCII(authority)).matches();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean mail(String addressAndQuery) {
        String[] parts = addressAndQuery.split("\\?", 2);
        return MAIL.matcher(parts[0]).matches()
                && (parts.length == 1 || QUERY.matcher(parts[1]).matches());
    }

    private static String example(String scheme) {
        return switch (scheme) {
            case "mailto" -> "mailto:buero@example.org";
            case "tel" -> "tel:+492307000";
            default -> "https://example.org/seite";
        };
    }
}
