package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import de.vielfalt.hosting.HostRules;
import de.vielfalt.publish.Lineage;
import de.vielfalt.publish.Manifest;
import de.vielfalt.publish.Publisher;
import de.vielfalt.publish.Release;
import de.vielfalt.publish.Target;
import de.vielfalt.publish.Targets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A published site behind the web servers of Debian, set up with the files that it brings along. */
class HostingTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir
    private static Path folder;

    private static final Observed OBSERVED = new Observed();

    private static final Map<String, Published> SITES = new TreeMap<>();

    /** A site below a path of its host, with compressed files beside the others or without. */
    private record Published(String prefix, Path root, Path site, SortedSet<String> files) {}

    @BeforeAll
    static void publish() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // Apache is another user
        Path source = folder.resolve("source");
        TinySite.write(source);
        Path settings = source.resolve("jbake.properties");
        Files.writeString(
                settings,
                Files.readString(settings).replace("sprachen=de,en\n", "sprachen=de,en,ar,leicht\n")
                        + "sicherheit.kontakt=mailto:sicher@winzig.example\n");
        Path party = source.resolve("content/veranstaltungen/fest.adoc");
        Files.writeString(
                party,
                Files.readString(party)
                        .replace(":beginn:", ":früher: /altes-fest/, /termine/fest.html, /f%C3%AAte/\n:beginn:"));
        Files.writeString(
                source.resolve("content/veranstaltungen/abgesetzt.adoc"),
                "= Abgesetzt\n:beginn: 2026-12-24\n:zurückgezogen: 2026-11-01\n\nText.\n");
        for (String prefix : List.of("/", "/sub/pfad/")) {
            Path output = folder.resolve("output" + prefix.replace('/', '-'));
            Bake.Result result = new Bake(Path.of(""), source, output, "http://127.0.0.1" + prefix).run();
            assertThat(result.errors()).isEmpty();
            for (boolean compressed : new boolean[] {true, false}) {
                String name = "www" + prefix.replace('/', '-') + compressed;
                publish(output, folder.resolve(name), prefix, compressed);
            }
        }
    }

    private static void publish(Path output, Path www, String prefix, boolean compressed) throws Exception {
        Manifest about = new Manifest(Optional.empty(), Bake.NOW, Optional.empty(), Bake.NOW, false, new TreeMap<>());
        Target target = Targets.of("dir:" + www, Path::of, folder, 1).orElseThrow();
        Manifest manifest = new Publisher((commit, live) -> Lineage.Relation.SAME, Cache.none(), false)
                .publish(target, Release.of(output, about, Cache.none()), () -> {}, false)
                .manifest();
        SortedSet<String> files = new TreeSet<>(manifest.files().keySet());
        Path site = www.resolve("current").toRealPath();
        if (!compressed) {
            for (String file : List.copyOf(files)) {
                if (isForm(file)) {
                    Files.delete(site.resolve(file));
                    files.remove(file);
                }
            }
        }
        Path root = site;
        if (!prefix.equals("/")) {
            root = www.resolve("root");
            Path link = root.resolve(prefix.substring(1, prefix.length() - 1));
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, site);
        }
        SITES.put(prefix + (compressed ? " compressed" : " plain"), new Published(prefix, root, site, files));
    }

    /** The table of what each server answered is that of the documentation. */
    @AfterAll
    static void compare() throws IOException {
        SITES.clear();
        Path file = Path.of("docs/hosting.md");
        String text = Files.readString(file);
        int start = text.indexOf("| asked for |");
        int end = text.indexOf("\n\n", start);
        if (Boolean.getBoolean("vielfalt.regenerate")) {
            Files.writeString(file, text.substring(0, start) + OBSERVED.table() + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(OBSERVED.table());
        }
    }

    /** What was seen, by what was asked for and by server. */
    private static final class Observed {
        private final Map<String, Map<WebServer.Kind, String>> seen = new TreeMap<>();

        private void put(WebServer.Kind kind, String asked, Object answer) {
            seen.computeIfAbsent(asked, any -> new EnumMap<>(WebServer.Kind.class))
                    .put(kind, answer.toString());
        }

        private String table() {
            StringBuilder table = new StringBuilder("| asked for |");
            for (WebServer.Kind kind : WebServer.Kind.values()) {
                table.append(' ').append(kind.title()).append(" |");
            }
            table.append("\n| --- |").append(" --- |".repeat(WebServer.Kind.values().length));
            seen.forEach((asked, answers) -> {
                table.append("\n| ").append(asked).append(" |");
                for (WebServer.Kind kind : WebServer.Kind.values()) {
                    table.append(' ').append(answers.getOrDefault(kind, "–")).append(" |");
                }
            });
            return table.toString();
        }
    }

    static Stream<Arguments> servers() {
        List<Arguments> all = new ArrayList<>();
        for (WebServer.Kind kind : WebServer.Kind.values()) {
            SITES.keySet().forEach(name -> all.add(Arguments.of(kind, name)));
        }
        return all.stream();
    }

    private static boolean isForm(String file) {
        return file.endsWith(".br") || file.endsWith(".gz");
    }

    /** What browsers of hosts see that know no redirects. */
    private static boolean isMoved(String file) {
        return file.contains("altes-fest/") || file.contains("termine/fest.html") || file.contains("fête/");
    }

    /** What is set up for servers, and no part of the site. */
    private static boolean isHidden(String file) {
        return (file.startsWith(".") && !file.startsWith(".well-known/"))
                || file.equals("_headers")
                || file.equals("_redirects");
    }

    private static String address(Published site, String file) {
        return site.prefix() + (file.endsWith("index.html") ? file.substring(0, file.length() - 10) : file);
    }

    private static HttpResponse<byte[]> get(WebServer server, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("servers")
    void eachServerServesTheSiteAsItsRulesSay(WebServer.Kind kind, String name) throws Exception {
        Published site = SITES.get(name);
        Path own = folder.resolve("server-" + kind + name.replace('/', '-').replace(' ', '-'));
        SoftAssertions all = new SoftAssertions();
        try (WebServer server = WebServer.start(kind, own, site.root(), site.site())) {
            files(kind, server, site, all);
            headers(kind, server, site, all);
            moves(kind, server, site, all);
            unknown(kind, server, site, all);
            if (kind.knowsCompressed() && name.endsWith("compressed")) {
                compressed(kind, server, site, all);
            }
        }
        all.assertAll();
    }

    /** Every file is there, byte for byte, with its type and lifetime. */
    private static void files(WebServer.Kind kind, WebServer server, Published site, SoftAssertions all)
            throws Exception {
        for (String file : site.files()) {
            if (isForm(file) || isMoved(file)) {
                continue;
            }
            String address = address(site, file);
            HttpResponse<byte[]> response = get(server, address);
            if (file.startsWith(".") && !file.startsWith(".well-known/")) {
                OBSERVED.put(kind, "files for servers", response.statusCode());
                all.assertThat(response.statusCode()).as(address).isIn(403, 404);
                continue;
            }
            all.assertThat(response.statusCode()).as(address).isEqualTo(200);
            all.assertThat(Arrays.equals(
                            response.body(), Files.readAllBytes(site.site().resolve(file))))
                    .as("bytes of " + address)
                    .isTrue();
            if (!isHidden(file)) {
                all.assertThat(header(response, "content-type").replace(" ", "").replace("UTF-8", "utf-8"))
                        .as(address)
                        .isEqualTo(HostRules.mediaType(file).replace(" ", ""));
                if (file.endsWith(".css")) {
                    OBSERVED.put(
                            kind,
                            "lifetime of a style sheet, whose name holds its fingerprint",
                            header(response, "cache-control"));
                }
                if (file.endsWith(".ics")) {
                    OBSERVED.put(kind, "lifetime of a calendar", header(response, "cache-control"));
                    OBSERVED.put(kind, "type of a calendar", header(response, "content-type"));
                }
                all.assertThat(header(response, "cache-control")).as(address).isEqualTo(kind.lifetime(file));
            }
            all.assertThat(header(response, "content-encoding")).as(address).isEmpty();
        }
    }

    private static void headers(WebServer.Kind kind, WebServer server, Published site, SoftAssertions all)
            throws Exception {
        HostRules rules = new HostRules(site.prefix(), new TreeMap<>(), new TreeSet<>(), List.of(), true);
        for (String page : List.of("", "veranstaltungen/fest/", "404.html", "nirgends/")) {
            HttpResponse<byte[]> response = get(server, site.prefix() + page);
            rules.headers().forEach((name, value) -> all.assertThat(header(response, name))
                    .as("%s of /%s", name, page)
                    .isEqualTo(value));
            all.assertThat(header(response, "content-security-policy"))
                    .as("/%s", page)
                    .isEqualTo(HostRules.contentSecurityPolicy(false));
            all.assertThat(header(response, "x-frame-options")).as("/%s", page).isEqualTo("DENY");
        }
        for (String page : List.of("einbetten/", "en/einbetten/", "veranstaltungen/einbetten/alle/hell/")) {
            HttpResponse<byte[]> response = get(server, site.prefix() + page);
            all.assertThat(header(response, "content-security-policy"))
                    .as("/%s", page)
                    .isEqualTo(HostRules.contentSecurityPolicy(false));
            all.assertThat(header(response, "x-frame-options")).as("/%s", page).isEqualTo("DENY");
        }
        for (String widget : List.of("einbetten/alle/hell/", "en/einbetten/alle/kompakt/")) {
            HttpResponse<byte[]> response = get(server, site.prefix() + widget);
            all.assertThat(response.statusCode()).as(widget).isEqualTo(200);
            all.assertThat(header(response, "content-security-policy"))
                    .as("/%s", widget)
                    .isEqualTo(HostRules.contentSecurityPolicy(true));
            all.assertThat(header(response, "x-frame-options"))
                    .as("/%s", widget)
                    .isEmpty();
        }
        HttpResponse<byte[]> home = get(server, site.prefix());
        String policy = Jsoup.parse(new String(home.body(), StandardCharsets.UTF_8))
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
        all.assertThat(header(home, "content-security-policy"))
                .as("what the page says of itself, and who may frame it")
                .isEqualTo(policy + "; frame-ancestors 'none'");
        all.assertThat(header(home, "vary")).contains("Accept-Encoding");
        all.assertThat(header(get(server, site.prefix() + "daten/veranstaltungen.json"), "access-control-allow-origin"))
                .isEqualTo("*");
        all.assertThat(header(home, "access-control-allow-origin")).isEmpty();
        OBSERVED.put(kind, "lifetime of a page", header(home, "cache-control"));
        OBSERVED.put(kind, "asked again, unchanged", "304");
        Optional<String> tag = home.headers().firstValue("etag");
        all.assertThat(tag).as("etag").isPresent();
        all.assertThat(get(server, site.prefix(), "If-None-Match", tag.orElse(""))
                        .statusCode())
                .as("asked again")
                .isEqualTo(304);
    }

    private static void moves(WebServer.Kind kind, WebServer server, Published site, SoftAssertions all)
            throws Exception {
        Map<String, String> redirects = Map.of(
                "altes-fest/", "veranstaltungen/fest/",
                "termine/fest.html", "veranstaltungen/fest/",
                "f%C3%AAte/", "veranstaltungen/fest/",
                "en/altes-fest/", "en/veranstaltungen/fest/");
        for (Map.Entry<String, String> redirect : redirects.entrySet()) {
            HttpResponse<byte[]> response = get(server, site.prefix() + redirect.getKey());
            OBSERVED.put(kind, "an address that has moved", response.statusCode());
            all.assertThat(response.statusCode()).as(redirect.getKey()).isEqualTo(301);
            all.assertThat(URI.create(server.url("/"))
                            .resolve(header(response, "location"))
                            .getPath())
                    .as(redirect.getKey())
                    .isEqualTo(site.prefix() + redirect.getValue());
        }
        for (String gone : List.of("veranstaltungen/abgesetzt/", "en/veranstaltungen/abgesetzt/")) {
            int code = get(server, site.prefix() + gone).statusCode();
            OBSERVED.put(kind, "a page that was taken back", code);
            all.assertThat(code).as(gone).isEqualTo(kind.knowsGone() ? 410 : 404);
        }
        HttpResponse<byte[]> folder = get(server, site.prefix() + "veranstaltungen");
        OBSERVED.put(kind, "a page without the slash at its end", folder.statusCode());
        all.assertThat(folder.statusCode()).as("without its slash").isIn(301, 302, 307, 308);
        all.assertThat(header(folder, "location")).endsWith(site.prefix() + "veranstaltungen/");
    }

    private static void unknown(WebServer.Kind kind, WebServer server, Published site, SoftAssertions all)
            throws Exception {
        for (String path : List.of(
                "nirgends/",
                "nirgends.html",
                "assets/nirgends.0123456789.css",
                "veranstaltungen/x/y/",
                "end/",
                "en/nirgends/",
                "en/nirgends.html",
                "en/veranstaltungen/x/y/",
                "ar/en/",
                "leicht/veranstaltungen/nirgends.ics")) {
            HttpResponse<byte[]> response = get(server, site.prefix() + path);
            String language = path.matches("(?:en|ar|leicht)/.+") ? path.substring(0, path.indexOf('/') + 1) : "";
            OBSERVED.put(
                    kind,
                    "an address that never was, answered with the site's own page"
                            + (language.isEmpty() ? "" : " in the language of its folder"),
                    response.statusCode());
            byte[] page = Files.readAllBytes(site.site().resolve(language + "404.html"));
            all.assertThat(response.statusCode()).as(path).isEqualTo(404);
            all.assertThat(Arrays.equals(response.body(), page))
                    .as("bytes of " + path)
                    .isTrue();
            all.assertThat(header(response, "cache-control")).as(path).doesNotContain("immutable");
        }
    }

    private static void compressed(WebServer.Kind kind, WebServer server, Published site, SoftAssertions all)
            throws Exception {
        String style = site.files().stream()
                .filter(file -> file.matches("assets/css/main\\..*\\.css"))
                .findFirst()
                .orElseThrow();
        for (String file : List.of("index.html", "veranstaltungen/fest/index.html", style, "kalender/alle.ics")) {
            byte[] bytes = Files.readAllBytes(site.site().resolve(file));
            String address = address(site, file);
            HttpResponse<byte[]> gzip = get(server, address, "Accept-Encoding", "gzip");
            all.assertThat(header(gzip, "content-encoding")).as(address).isEqualTo("gzip");
            all.assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .as(address)
                    .isEqualTo(bytes);
            HttpResponse<byte[]> brotli = get(server, address, "Accept-Encoding", "gzip, deflate, br");
            OBSERVED.put(kind, "files that lie there compressed", header(brotli, "content-encoding") + ", gzip");
            all.assertThat(header(brotli, "content-encoding")).as(address).isEqualTo("br");
            all.assertThat(Arrays.equals(
                            brotli.body(), Files.readAllBytes(site.site().resolve(file + ".br"))))
                    .as("bytes of " + address)
                    .isTrue();
            for (HttpResponse<byte[]> response : List.of(gzip, brotli)) {
                all.assertThat(header(response, "content-type").replace(" ", "").replace("UTF-8", "utf-8"))
                        .as(address)
                        .isEqualTo(HostRules.mediaType(file).replace(" ", ""));
                all.assertThat(header(response, "cache-control")).as(address).isEqualTo(HostRules.lifetime(file));
                all.assertThat(header(response, "vary")).as(address).contains("Accept-Encoding");
            }
        }
    }
}
