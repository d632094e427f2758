package de.vielfalt.app;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Reads the absolute address that a site will be published under. */
final class BaseUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private BaseUrl() {}

    /**
     * Reads an {@code http:} or {@code https:} address of a folder (RFC 3986): no query, fragment or password.
     *
     * @return ends with a slash; host in ASCII, so a name with umlauts works everywhere
     * @throws UsageException if it is no such address
     */
    static URI parse(String text) throws UsageException {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            boolean extras = uri.getRawQuery() != null || uri.getRawFragment() != null;
            if (!SCHEMES.contains(scheme) || authority == null || extras) {
                throw new UsageException("app.base-url", text);
            }
            String path = String.valueOf(uri.getRawPath());
            String folder = path.endsWith("/") ? path : path + "/";
            URI base = new URI(scheme + "://" + IDN.toASCII(authority).toLowerCase(Locale.ROOT) + folder).normalize();
            if (base.getHost() == null
                    || base.getRawUserInfo() != null
                    || base.getRawPath().startsWith("/..")) {
                throw new UsageException("app.base-url", text);
            }
            return URI.create(base.toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UsageException("app.base-url", text);
        }
    }
}
