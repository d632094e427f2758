package de.vielfalt.hosting;

import de.vielfalt.model.Language;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.WidgetStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How a site is to be served, whoever serves it.
 *
 * @param prefix path of the site's root on its host: {@code /}, or {@code /sub/path/}
 * @param redirects addresses that moved for good, and where they lead
 * @param gone addresses of what was taken back
 * @param languages the languages of the site; all but German have a folder, with a page for unknown addresses of its own
 * @param listed whether search engines may list the site
 */
public record HostRules(
        String prefix,
        SortedMap<SitePath, SitePath> redirects,
        SortedSet<SitePath> gone,
        List<Language> languages,
        boolean listed) {
    /** Pages ask again each time, and hear within a few bytes that nothing has changed: a cancelled date must not linger. */
    public static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    /** Calendars, feeds and data: programs ask for them, often. */
    public static final String SHORTLY = "public, max-age=300";

    /** A file whose name changes with its content (RFC 8246). */
    public static final String FOREVER = "public, max-age=31536000, immutable";

    /** A file that hardly changes, on a server that cannot tell it from one that is missing. */
    static final String A_DAY = "public, max-age=86400";

    /** Names that hold a fingerprint of the content, as a regular expression of all four servers. */
    static final String FINGERPRINTED = "\\.[0-9a-f]{10,11}\\.[a-z0-9]+$";

    /** What programs ask for, as a regular expression of all four servers. */
    static final String FOR_PROGRAMS = "\\.(ics|xml|json|csv)$";

    /** Data that pages of other sites may read. */
    static final String SHARED = "/([a-z]+/)?(daten|kalender)/";

    /** Endings of names of files that are text, and so get smaller when they are compressed. */
    public static final List<String> TEXT =
            List.of("html", "css", "js", "json", "svg", "xml", "ics", "txt", "csv", "webmanifest");

    private static final Pattern NAME_WITH_FINGERPRINT = Pattern.compile(FINGERPRINTED);
    private static final Pattern NAME_FOR_PROGRAMS = Pattern.compile(FOR_PROGRAMS);

    private static final Map<String, String> TYPES = types();

    public HostRules {
        redirects = Collections.unmodifiableSortedMap(new TreeMap<>(redirects));
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
        languages = List.copyOf(languages);
        if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
            throw new IllegalArgumentException("a path that begins and ends with a slash: " + prefix);
        }
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("html", "text/html; charset=utf-8");
        types.put("css", "text/css; charset=utf-8");
        types.put("js", "text/javascript; charset=utf-8");
        types.put("json", "application/json");
        types.put("xml", "application/xml");
        types.put("ics", "text/calendar; charset=utf-8");
        types.put("csv", "text/csv; charset=utf-8");
        types.put("txt", "text/plain; charset=utf-8");
        types.put("webmanifest", "application/manifest+json");
        types.put("svg", "image/svg+xml");
        types.put("webp", "image/webp");
        types.put("jpg", "image/jpeg");
        types.put("png", "image/png");
        types.put("gif", "image/gif");
        types.put("ico", "image/vnd.microsoft.icon");
        types.put("woff2", "font/woff2");
        types.put("pdf", "application/pdf");
        types.put("mp4", "video/mp4");
        types.put("webm", "video/webm");
        types.put("vtt", "text/vtt; charset=utf-8");
        types.put("zip", "application/zip");
        return Collections.unmodifiableMap(types);
    }

    /** The media type by a file name's ending, with the character encoding where the type has one. */
    public static Map<String, String> mediaTypes() {
        return TYPES;
    }

    /** The media type of a file (RFC 9110, section 8.3). */
    public static String mediaType(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** How long browsers keep a file (RFC 9111). */
    public static String lifetime(String file) {
        if (NAME_WITH_FINGERPRINT.matcher(file).find()) {
            return FOREVER;
        }
        return NAME_FOR_PROGRAMS.matcher(file).find() ? SHORTLY : ASK_AGAIN;
    }

    /** What every answer says besides: how pages may be used, in the order in which it is written. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (!listed) {
            headers.put("X-Robots-Tag", "noindex");
        }
        return headers;
    }

    /**
     * What a page may load, and who may show it within another.
     *
     * @param framed whether anybody may
     */
    public static String contentSecurityPolicy(boolean framed) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " manifest-src 'self'; media-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                + (framed ? "*" : "'none'");
    }

    /** The pages that partners may show within their own, as a regular expression of all four servers; no page about them. */
    String framed() {
        List<String> languageFolders = languages.stream()
                .filter(language -> !language.isGerman())
                .map(language -> SitePath.HOME.in(language).value().substring(1))
                .toList();
        String language = languageFolders.isEmpty() ? "" : "(?:" + String.join("|", languageFolders) + ")?";
        return "^" + Lines.literal(prefix) + language + WidgetStyle.expression();
    }

    /** The page for unknown addresses. */
    String notFound() {
        return address(SitePath.NOT_FOUND);
    }

    /** The page for unknown addresses in one of the {@link #folders}. */
    static String notFound(String folder) {
        return folder + SitePath.NOT_FOUND.file();
    }

    /** The folders of languages on the host, each with a slash at its end. */
    List<String> folders() {
        return languages.stream()
                .filter(language -> !language.isGerman())
                .map(language -> address(SitePath.HOME.in(language)))
                .toList();
    }

    /** An address on the host. */
    String address(SitePath path) {
        return prefix + path.value().substring(1);
    }
}
