package de.vielfalt.feed;

import de.vielfalt.model.SitePath;
import de.vielfalt.view.Alternate;
import de.vielfalt.view.PageView;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** The sitemap of all pages that search engines may list. */
    public static byte[] xml(List<PageView> pages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (PageView page : pages) {
            if (page.indexed() && !page.fallback()) {
                xml.append("  <url>\n    <loc>")
                        .append(Xml.escape(page.canonical()))
                        .append("</loc>\n");
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

    /** Robots may read everything. */
    public static byte[] robots(String sitemap) {
        return ("User-agent: *\nAllow: /\n\nSitemap: " + sitemap + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
