package de.vielfalt.feed;

import de.vielfalt.model.SecurityContact;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** {@code security.txt} (RFC 9116): where people report gaps in the site's security. */
public final class SecurityText {
    /** Where it is. */
    public static final SitePath PATH = new SitePath("/.well-known/security.txt");

    private SecurityText() {}

    /**
     * The file; empty until the operator has named somebody.
     *
     * @param now the instant that is baked for
     */
    public static Optional<byte[]> of(Settings settings, Instant now) {
        return settings.security()
                .map(contact -> ("Contact: " + contact.address() + "\nExpires: " + SecurityContact.expires(now)
                                + "\nPreferred-Languages: de, en\nCanonical: " + settings.absolute(PATH) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
