package de.vielfalt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Widgets on a page of another site, and the page that hands them out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramingTest {
    private final DemoServer site = DemoServer.start();
    private final Chromium chromium = new Chromium();
    private final HttpServer partner = partner();

    @AfterAll
    void stop() {
        chromium.close();
        partner.stop(0);
        site.stop();
    }

    /** Another origin, whose pages show what they are asked for: {@code /?http://…}. */
    private static HttpServer partner() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String shown = exchange.getRequestURI().getQuery();
                byte[] page = ("<!DOCTYPE html><html lang=de><title>Partner</title><h1>Partner</h1><iframe src=\""
                                + shown
                                + "\" title=Termine width=480 height=640 style=\"border:0;max-width:100%\"></iframe>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Page show(String path) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(320, 700));
        page.navigate("http://127.0.0.1:" + partner.getAddress().getPort() + "/?" + site.url(path));
        return page;
    }

    @Test
    void a_widget_shows_on_a_page_of_another_site_and_its_links_leave_the_frame() {
        Page page = show("/ar/einbetten/alle/hell/");
        FrameLocator frame = page.frameLocator("iframe");

        frame.locator(".event").first().waitFor();
        assertThat(frame.locator(".event").count()).isEqualTo(5);
        assertThat(frame.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(frame.locator("html").evaluate("e => e.scrollWidth <= e.clientWidth"))
                .isEqualTo(true);
        frame.locator(".event a").first().click();
        page.waitForURL(site.url("/ar/veranstaltungen/**"));
    }

    @Test
    void an_ordinary_page_and_the_page_about_widgets_are_refused() {
        for (String path : List.of("/veranstaltungen/", "/einbetten/")) {
            Page page = show(path);
            page.waitForCondition(() ->
                    page.frames().size() == 2 && page.frames().get(1).url().startsWith("chrome-error:"));

            assertThat(page.frames().get(1).locator("main").count()).as(path).isZero();
            assertThat(chromium.complaints())
                    .as(path)
                    .anyMatch(line -> line.contains("frame-ancestors") && line.contains(site.url("/")));
        }
    }

    @Test
    void a_light_widget_stays_light_and_a_dark_one_dark_whatever_the_device_prefers() {
        for (String style : List.of("hell", "dunkel")) {
            Page page = chromium.page(new Browser.NewContextOptions()
                    .setColorScheme(
                            style.equals("hell")
                                    ? com.microsoft.playwright.options.ColorScheme.DARK
                                    : com.microsoft.playwright.options.ColorScheme.LIGHT));
            page.navigate(site.url("/einbetten/alle/" + style + "/"));

            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(style.equals("hell") ? "rgb(251, 247, 239)" : "rgb(24, 19, 58)");
        }
    }

    @Test
    void the_page_about_widgets_shows_them_and_copies_their_code() {
        Page page = chromium.page(
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(site.url("/einbetten/"));

        page.frameLocator("iframe >> nth=0").locator(".event").first().waitFor();
        page.locator(".copy button").first().click();
        page.locator(".copy [role=status]:not(:empty)").waitFor();

        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .asString()
                .startsWith("<iframe src=\"")
                .contains("/einbetten/alle/hell/");
    }
}
