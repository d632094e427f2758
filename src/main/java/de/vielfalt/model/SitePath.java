package de.vielfalt.model;

/**
 * An address within the site, from its root: {@code /veranstaltungen/jugendtag/} or {@code /sitemap.xml}.
 *
 * @param value begins with a slash; ends with one if it names a page
 */
public record SitePath(String value) implements Comparable<SitePath> {
    /** The home page. */
    public static final SitePath HOME = new SitePath("/");

    /** The page for unknown addresses; in another language it lies in that one's folder. */
    public static final SitePath NOT_FOUND = new SitePath("/404.html");

    public SitePath {
        if (!value.startsWith("/")) {
            throw new IllegalArgumentException("a site path begins with a slash: " + value);
        }
    }

    /** The same in another language; this one is that of the German page or file. */
    public SitePath in(Language language) {
        return language.isGerman() ? this : new SitePath(language.prefix() + value);
    }

    /** Whether it is the page for unknown addresses, in any language. */
    public boolean isNotFound() {
        return value.endsWith(NOT_FOUND.value);
    }

    /** The file in the output folder, relative, with forward slashes: pages are {@code …/index.html}. */
    public String file() {
        return value.substring(1) + (value.endsWith("/") ? "index.html" : "");
    }

    /** The address of a file in the output folder; the inverse of {@link #file()}. */
    public static SitePath ofFile(String file) {
        boolean page = file.equals("index.html") || file.endsWith("/index.html");
        return new SitePath("/" + (page ? file.substring(0, file.length() - "index.html".length()) : file));
    }

    /**
     * The relative reference (RFC 3986, section 4.2) that leads from this page to another address.
     *
     * @return never empty: {@code ./} for the page's own folder
     */
    public String relativize(SitePath target) {
        String[] from = folders(value);
        String[] to = folders(target.value);
        int common = 0;
        while (common < from.length && common < to.length && from[common].equals(to[common])) {
            common++;
        }
        StringBuilder path = new StringBuilder("../".repeat(from.length - common));
        for (int i = common; i < to.length; i++) {
            path.append(to[i]).append('/');
        }
        path.append(target.value.substring(target.value.lastIndexOf('/') + 1));
        return path.length() == 0 ? "./" : path.toString();
    }

    private static String[] folders(String path) {
        String inner = path.substring(1, Math.max(1, path.lastIndexOf('/')));
        return inner.isEmpty() ? new String[0] : inner.split("/");
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
