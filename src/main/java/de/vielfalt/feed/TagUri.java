package de.vielfalt.feed;

import de.vielfalt.model.PageId;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.net.URI;
import java.util.Locale;

/**
 * Identifiers that outlive titles and addresses: {@code tag:} URIs (RFC 4151) of the site's host, a fixed date and what is
 * identified.
 */
final class TagUri {
    private static final String DATE = "2026";

    private final String prefix;

    TagUri(Settings settings) {
        URI base = settings.base();
        String host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
        // Only names and plain IPv4 addresses can stand there.
        String authority = host.matches("[a-z0-9.-]+") ? host : "localhost";
        prefix = "tag:" + authority + "," + DATE + ":" + base.getRawPath();
    }

    /** Of a page, in whatever language. */
    String of(PageId id) {
        return prefix + id;
    }

    /** Of a feed, by its address. */
    String of(SitePath feed) {
        return prefix + feed.value().substring(1);
    }
}
