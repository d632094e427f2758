package de.vielfalt.hosting;

import de.vielfalt.model.SitePath;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same rules for each kind of host, as files of the site. What is for a server that one sets up oneself lies in {@code .hosting/},
 * which no server hands out.
 */
public final class HostFiles {
    private HostFiles() {}

    /** Every file, by address. */
    public static SortedMap<SitePath, String> of(HostRules rules) {
        SortedMap<SitePath, String> files = new TreeMap<>();
        files.put(new SitePath("/.htaccess"), new ApacheFile(rules).text());
        files.put(new SitePath("/.hosting/nginx.conf"), new NginxFile(rules).text());
        files.put(new SitePath("/.hosting/Caddyfile"), new CaddyFile(rules).text());
        files.put(new SitePath("/.hosting/lighttpd.conf"), new LighttpdFile(rules).text());
        files.put(new SitePath("/_headers"), new HeadersFile(rules).headers());
        files.put(new SitePath("/_redirects"), new HeadersFile(rules).redirects());
        files.put(new SitePath("/.nojekyll"), "");
        return files;
    }
}
