package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets, and what nobody gets. */
class PreviewServerTest {
    @TempDir
    static Path folder = Path.of("");

    private static PreviewTester preview;

    @BeforeAll
    static void start() throws IOException {
        preview = PreviewTester.in(folder);
    }

    @AfterAll
    static void end() {
        preview.close();
    }

    @Test
    void a_page_is_served_with_the_panel_and_never_kept() {
        HttpResponse<String> page = preview.get("/a/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("Erster Text.", "<head><script src=\"/_vorschau/vorschau.js\" data-stand=")
                .contains("</html>");
        assertThat(preview.get("/a/index.html").body()).isEqualTo(page.body());
        assertThat(preview.get("/a/?utm=1").body()).isEqualTo(page.body());
    }

    @Test
    void files_have_their_media_types() {
        assertThat(preview.get("/sitemap.xml").headers().firstValue("Content-Type"))
                .contains("application/xml; charset=utf-8");
        assertThat(preview.get("/robots.txt").headers().firstValue("Content-Type"))
                .contains("text/plain; charset=utf-8");
        assertThat(preview.get("/_vorschau/vorschau.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(preview.get("/_vorschau/vorschau.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void a_folder_without_its_slash_leads_to_the_page() {
        HttpResponse<String> answer = preview.get("/a");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("./a/");
    }

    @Test
    void an_unknown_address_shows_the_page_of_the_site_for_it() {
        HttpResponse<String> answer = preview.get("/gibt-es-nicht/");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1", "vorschau.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/..%2f..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/%252e%252e/etc/passwd",
                "/..%5c..%5cwindows/win.ini",
                "/..\\..\\windows\\win.ini",
                "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
                "/%e0%80%ae%e0%80%ae/etc/passwd",
                "/a/%00.html",
                "/a/index.html%00",
                "/./a/",
                "/a/./",
                "/a/../a/",
                "//a/",
                "/content/seiten/a.adoc",
                "/jbake.properties",
                "/.cache/",
                "/file:///etc/passwd",
                "/%2f/etc/passwd",
                "/a%",
                "/a%2",
                "/a%zz",
                "/_vorschau/",
                "/_vorschau/../a/",
                "/_vorschau/vorschau.js/",
                "/_vorschau/Overlay.class",
                "/%5f"
            })
    void no_address_leads_out_of_the_site(String path) throws IOException {
        String status = preview.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(status).matches("HTTP/1.1 (?:400|404|421) .*");
        if (!path.matches(".*(?:\\\\|%$|%2$|%zz).*") && !path.startsWith("//")) {
            assertThat(status).startsWith("HTTP/1.1 404 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]:8080", "LOCALHOST:99"})
    void this_machine_may_be_called_by_its_names(String host) throws IOException {
        assertThat(preview.raw("GET /a/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "evil.example:127",
                "0.0.0.0",
                "",
                "127.0.0.1@evil.example",
                "[::2]"
            })
    void under_another_name_nothing_is_told(String host) throws IOException {
        assertThat(preview.raw("GET /a/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(preview.raw(
                        "GET http://" + "evil.example/a/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
    void nothing_can_be_changed(String method) throws IOException {
        assertThat(preview.raw(
                        method + " /a/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    @Test
    void heads_are_told_without_bodies() throws IOException {
        assertThat(preview.raw("HEAD /a/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void other_sites_hear_no_events() throws IOException {
        assertThat(preview.raw("GET /_vorschau/ereignisse HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void only_this_machine_is_answered() throws IOException {
        int port = preview.address().getPort();
        assertThat(preview.address().getHost()).isEqualTo("127.0.0.1");
        for (byte last : new byte[] {2, 3}) {
            InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, last});
            assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_taken_port_is_refused_and_without_one_another_is_found() throws IOException {
        int taken = preview.address().getPort();
        Overlay overlay = new Overlay("de");
        assertThatThrownBy(() -> server(taken, overlay, fault -> {}).close()).isInstanceOf(BindException.class);
        try (PreviewServer first = server(null, overlay, fault -> {});
                PreviewServer second = server(null, overlay, fault -> {})) {
            first.start();
            second.start();
            assertThat(second.address()).isNotEqualTo(first.address());
        }
    }

    private static PreviewServer server(@Nullable Integer port, Overlay overlay, Consumer<Throwable> faults)
            throws IOException {
        Board board = new Board();
        Responder responder = new Responder(board, overlay, () -> "", new HandbookSite(Path.of("")));
        return new PreviewServer(port, board, responder, overlay, faults);
    }
}
