package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.vielfalt.cache.Cache;
import de.vielfalt.hosting.HostRules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Against a real store on this machine. */
class S3TargetTest {
    private static final Publisher PUBLISHER =
            new Publisher((commit, live) -> Lineage.Relation.AFTER, Cache.none(), false);
    private static final Duration LEASE = Duration.ofHours(1);
    private static final AtomicInteger SITES = new AtomicInteger();

    @TempDir
    private static Path shared;

    private static S3Server server;

    private String prefix = "";

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(shared);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void choose() {
        prefix = "sites/Straße " + SITES.incrementAndGet() + "/";
    }

    private Publisher.Outcome publish(int minute, String... files) throws Exception {
        return PUBLISHER.publish(server.target(prefix, LEASE), release(minute, files), () -> {}, false);
    }

    private static Release release(int minute, String... files) throws IOException {
        return Releases.of("c" + minute, Releases.NOON.plusSeconds(60L * minute), files);
    }

    private void rollBack() throws Exception {
        try (Target.Visit visit = server.target(prefix, LEASE).begin(() -> {})) {
            visit.rollBack();
        }
    }

    private Set<String> beside() {
        Set<String> names = server.objects(prefix + S3Layout.FOLDER).keySet();
        names.removeIf(name -> name.startsWith("manifests/"));
        return names;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String key) {
        assertThatThrownBy(what).isInstanceOfSatisfying(TargetException.class, e -> assertThat(e.key())
                .as(e.getMessage())
                .isEqualTo(key));
    }

    @Test
    void visitorsGetFilesWithTheirTypesAndLifetimes() throws Exception {
        publish(
                1,
                "index.html",
                "Grüße",
                "assets/css/main.0123456789.css",
                "a{}",
                "kalender/alle.ics",
                "BEGIN:VCALENDAR",
                "bild.webp",
                "RIFF",
                ".well-known/security.txt",
                "Contact: x",
                ".htaccess",
                "geheim",
                "_headers",
                "x");
        var objects = server.objects(prefix);
        objects.keySet().removeIf(name -> name.startsWith(S3Layout.FOLDER));
        assertThat(objects.keySet())
                .containsExactly(
                        ".well-known/security.txt",
                        "assets/css/main.0123456789.css",
                        "bild.webp",
                        "index.html",
                        "kalender/alle.ics");
        objects.forEach((name, object) -> {
            GetObjectResponse about = object.response();
            assertThat(about.contentType().replace(" ", ""))
                    .as(name)
                    .isEqualTo(HostRules.mediaType(name).replace(" ", ""));
            assertThat(about.cacheControl()).as(name).isEqualTo(HostRules.lifetime(name));
            assertThat(about.contentEncoding()).as(name).isNull();
        });
        assertThat(objects.get("index.html").asUtf8String()).isEqualTo("Grüße");
        assertThat(beside()).containsExactly("live");
    }

    @Test
    void onlyWhatChangedTravelsAndWhatWentComesBack() throws Exception {
        String big = "x".repeat(200_000);
        publish(1, "index.html", "eins", "big.bin", big, "alt.html", "alt", "a.0123456789.css", "1");
        var before = server.objects(prefix);
        try (Relay relay = Relay.to(server.port())) {
            S3Target target = new S3Target(server.at(prefix, relay.port()), S3Server.ENVIRONMENT, 3, LEASE);
            PUBLISHER.publish(
                    target,
                    release(2, "index.html", "zwei", "big.bin", big, "neu.html", "neu", "a.abcdef0123.css", "2"),
                    () -> {},
                    false);
            assertThat(relay.sent()).isLessThan(60_000);
        }
        assertThat(server.site(prefix))
                .isEqualTo(Map.of(
                        "index.html",
                        "zwei",
                        "big.bin",
                        big,
                        "neu.html",
                        "neu",
                        "a.0123456789.css", // a page that is still open may want it
                        "1",
                        "a.abcdef0123.css",
                        "2"));
        assertThat(server.objects(prefix).get("big.bin").response().lastModified())
                .isEqualTo(before.get("big.bin").response().lastModified());

        rollBack();
        SortedMap<String, String> site = server.site(prefix);
        assertThat(site).containsEntry("index.html", "eins").containsEntry("alt.html", "alt");
        assertThat(site).doesNotContainKey("neu.html");
        assertThat(server.objects(prefix).get("index.html").response().cacheControl())
                .isEqualTo(HostRules.ASK_AGAIN);
        assertThat(server.target(prefix, LEASE).look().orElseThrow().commit()).hasValue("c1");
        assertRefused(this::rollBack, "publish.no-release-before");
    }

    @Test
    void oldReleasesGoAndPurgeLeavesNothingOfThem() throws Exception {
        for (int minute = 1; minute <= 5; minute++) {
            publish(minute, "index.html", "Ausgabe " + minute, "a.012345678" + minute + ".css", "" + minute);
        }
        assertThat(server.site(prefix)).hasSize(1 + 3);
        rollBack();
        rollBack();
        assertThat(server.site(prefix)).containsEntry("index.html", "Ausgabe 3");
        assertRefused(this::rollBack, "publish.no-release-before");
        Release last = release(6, "index.html", "sechs");
        PUBLISHER.publish(server.target(prefix, LEASE), last, () -> {}, true);
        assertThat(server.site(prefix)).isEqualTo(Map.of("index.html", "sechs"));
        assertThat(beside()).containsExactly("live");
        assertThat(server.objects(prefix + S3Layout.FOLDER + "manifests/")).hasSize(1);
    }

    @Test
    void aReleaseThatWasDamagedIsNotGoneBackTo() throws Exception {
        publish(1, "index.html", "eins");
        publish(2, "index.html", "zwei");
        String kept = beside().stream()
                .filter(name -> name.startsWith("objects/"))
                .findFirst()
                .orElseThrow();
        server.client().deleteObject(request -> request.bucket(S3Server.BUCKET).key(prefix + S3Layout.FOLDER + kept));
        assertRefused(this::rollBack, "publish.release-damaged");
        assertThat(server.site(prefix)).containsEntry("index.html", "zwei");
    }

    @Test
    void somebodyElsesFilesAreLeftAlone() {
        server.client()
                .putObject(
                        request -> request.bucket(S3Server.BUCKET).key(prefix + "brief.txt"),
                        RequestBody.fromString("privat"));
        assertRefused(() -> publish(1, "index.html", "eins"), "publish.s3-foreign");
        assertThat(server.objects(prefix)).hasSize(1);
    }

    @Test
    void credentialsComeFromTheEnvironmentAndAreNeverTold() throws Exception {
        S3Address address = server.at(prefix);
        assertRefused(() -> new S3Target(address, Map.of(), 3, LEASE).look(), "publish.s3-credentials");
        Map<String, String> wrong = new TreeMap<>(S3Server.ENVIRONMENT);
        wrong.put("AWS_SECRET_ACCESS_KEY", "verkehrt-verkehrt");
        Throwable refused = catchThrowable(() -> PUBLISHER.publish(
                new S3Target(address, wrong, 3, LEASE), release(1, "index.html", "eins"), () -> {}, false));
        assertThat(refused).isInstanceOfSatisfying(TargetException.class, e -> assertThat(e.key())
                .isEqualTo("publish.s3-denied"));
        assertThat(refused.getMessage()).doesNotContain("verkehrt").doesNotContain("AKTESTKEY");
        assertThat(server.objects(prefix)).isEmpty();
        S3Address nowhere = new S3Address("nirgends", "", address.endpoint(), Optional.empty());
        assertRefused(() -> new S3Target(nowhere, S3Server.ENVIRONMENT, 3, LEASE).look(), "publish.s3-missing");
        S3Address nobody = server.at(prefix, 1);
        assertRefused(() -> new S3Target(nobody, S3Server.ENVIRONMENT, 3, LEASE).look(), "publish.s3-unreachable");
    }

    @Test
    void whoeverComesSecondWaits() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> second;
        try (Target.Visit visit = server.target(prefix, LEASE).begin(() -> {})) {
            second = CompletableFuture.runAsync(() -> {
                try {
                    PUBLISHER.publish(
                            server.target(prefix, LEASE), release(2, "index.html", "zwei"), waits::countDown, false);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            waits.await();
            visit.put(release(1, "index.html", "eins"));
            assertThat(server.site(prefix)).containsEntry("index.html", "eins");
        }
        second.join();
        assertThat(server.site(prefix)).containsEntry("index.html", "zwei");
    }

    @Test
    void whoeverWasThoughtDeadStopsWhenHeFindsAnotherInHisPlace() throws Exception {
        publish(1, "index.html", "eins");
        try (Target.Visit late = server.target(prefix, LEASE).begin(() -> {})) {
            server.client()
                    .deleteObject(request -> request.bucket(S3Server.BUCKET).key(prefix + S3Lock.NAME));
            publish(2, "index.html", "zwei");
            Release release = release(3, "index.html", "drei");
            server.client()
                    .putObject(
                            request -> request.bucket(S3Server.BUCKET).key(prefix + S3Lock.NAME),
                            RequestBody.fromString("jemand anderes"));
            assertRefused(() -> late.put(release), "publish.s3-late");
            assertThat(server.site(prefix)).isEqualTo(Map.of("index.html", "zwei"));
        }
        assertThat(server.objects(prefix + S3Layout.FOLDER))
                .as("the lock of another is not given up")
                .containsKey("lock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//b",
                "//Bucket/x",
                "//bucket/../x",
                "//bucket?a=b",
                "//bucket?endpoint=x",
                "bucket/x",
                "//bucket?endpoint=ftp://x/",
                "//bucket?region=../x",
                "//bucket?endpoint=https://a@b/",
                "//bucket/x?endpoint"
            })
    void whatNamesNoStoreIsNoTarget(String text) {
        assertThat(S3Address.of(text)).isEmpty();
    }

    @Test
    void theAddressNamesBucketFolderEndpointAndRegion() {
        assertThat(S3Address.of("//my-bucket/a/b c/?endpoint=https%3A%2F%2Fs3.example.org&region=eu-central-1"))
                .hasValue(new S3Address(
                        "my-bucket",
                        "a/b c/",
                        Optional.of(URI.create("https://s3.example.org")),
                        Optional.of("eu-central-1")));
        assertThat(S3Address.of("//bucket?endpoint=http://127.0.0.1:9000"))
                .hasValue(new S3Address(
                        "bucket", "", Optional.of(URI.create("http://127.0.0.1:9000")), Optional.empty()));
        assertThat(S3Address.of("//bucket/")).hasValue(new S3Address("bucket", "", Optional.empty(), Optional.empty()));
    }

    @Test
    void pagesComeAfterWhatTheyShow() {
        assertThat(S3Files.inOrder(
                        List.of("a.html", "b.html", "build.json", "bild.webp", "k.ics", "c.0123456789.css"),
                        Set.of("b.html")))
                .isEqualTo(List.of(
                        List.of("c.0123456789.css"),
                        List.of("bild.webp"),
                        List.of("b.html"),
                        List.of("a.html"),
                        List.of("k.ics"),
                        List.of("build.json")));
    }
}
