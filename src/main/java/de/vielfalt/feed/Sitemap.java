package de.vielfalt.feed;

import de.vielfalt.model.Page;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.Alternate;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code sitemap.xml} by the protocol of sitemaps.org (version 0.9), with alternates in other languages, and
 * {@code robots.txt} (RFC 9309) that names it.
 */
public final class Sitemap {
    /** Where it is. */
    public static final SitePath PATH = new SitePath("/sitemap.xml");

    /** Where robots look first. */
    public static final SitePath ROBOTS = new SitePath("/robots.txt");

    private Sitemap() {}

    /**
     * The sitemap of all pages that search engines may list.
     *
     * @param changed when an event or a news item was last changed, if that is known
     */
    public static byte[] xml(View view, Function<Page, Optional<Instant>> changed) {
        Map<SitePath, String> dates = new HashMap<>();
        for (Page page : view.published()) {
            changed.apply(page).ifPresent(instant -> dates.put(page.path(), instant.toString()));
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (PageView page : view.pages()) {
            if (page.indexed() && !page.fallback()) {
                xml.append("  <url>\n    <loc>")
                        .append(Xml.escape(page.canonical()))
                        .append("</loc>\n");
                String date = dates.get(page.path());
                if (date != null) {
                    xml.append("    <lastmod>").append(date).append("</lastmod>\n");
                }
                for (Alternate alternate : page.alternates()) {
                    xml.append("    <xhtml:link rel=\"alternate\" hreflang=\"")
                            .append(Xml.escape(alternate.hreflang()))
                            .append("\" href=\"")
                            .append(Xml.escape(alternate.href()))
                            .append("\"/>\n");
                }
                xml.append("  </url>\n");
            }
        }
        return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What robots may read: everything, or nothing of a site that is shown for review only.
     *
     * @param sitemap absolute address of the sitemap
     */
    public static byte[] robots(String sitemap, boolean review) {
        if (review) {
            return "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8);
        }
        return ("User-agent: *\nAllow: /\n\nSitemap: " + sitemap + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
