package de.vielfalt.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** A real store that speaks S3 on a free port of this machine, with one bucket, and with what it holds in memory. */
final class S3Server implements AutoCloseable {
    static final String BUCKET = "website";
    static final Map<String, String> ENVIRONMENT =
            Map.of("AWS_ACCESS_KEY_ID", "AKTESTKEY", "AWS_SECRET_ACCESS_KEY", "geheim-geheim");

    private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI address;
    private final S3Client client;

    private S3Server(Process process, URI address) throws TargetException {
        this.process = process;
        this.address = address;
        this.client = S3Connection.to(at(""), ENVIRONMENT);
    }

    static S3Server start(Path folder) throws Exception {
        Path settings = folder.resolve("s3proxy.properties");
        Files.writeString(settings, """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=AKTESTKEY
                s3proxy.credential=geheim-geheim
                jclouds.provider=transient-nio2
                jclouds.identity=x
                jclouds.credential=x
                """);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        Path.of("target/s3proxy.jar").toAbsolutePath().toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                Thread rest = new Thread(() -> log.lines().forEach(any -> {}));
                rest.setDaemon(true);
                rest.start();
                S3Server server = new S3Server(process, URI.create("http://127.0.0.1:" + started.group(1)));
                server.client.createBucket(request -> request.bucket(BUCKET));
                return server;
            }
        }
        throw new IOException("the store did not start");
    }

    int port() {
        return address.getPort();
    }

    S3Client client() {
        return client;
    }

    /** The address of a site in the bucket. */
    S3Address at(String prefix) {
        return at(prefix, address.getPort());
    }

    /** The same, by another port that leads there. */
    S3Address at(String prefix, int port) {
        return new S3Address(BUCKET, prefix, Optional.of(URI.create("http://127.0.0.1:" + port)), Optional.empty());
    }

    /** A site in the bucket as a target; whoever gives no sign for so long has ended. */
    S3Target target(String prefix, Duration lease) {
        return new S3Target(at(prefix), ENVIRONMENT, 3, lease);
    }

    /** Everything below a prefix, by name: what visitors get, or what lies beside it. */
    SortedMap<String, ResponseBytes<GetObjectResponse>> objects(String prefix) {
        SortedMap<String, ResponseBytes<GetObjectResponse>> all = new TreeMap<>();
        client.listObjectsV2Paginator(request -> request.bucket(BUCKET).prefix(prefix))
                .contents()
                .forEach(object -> all.put(
                        object.key().substring(prefix.length()),
                        client.getObjectAsBytes(
                                request -> request.bucket(BUCKET).key(object.key()))));
        return all;
    }

    /** What visitors get. */
    SortedMap<String, String> site(String prefix) {
        SortedMap<String, String> site = new TreeMap<>();
        objects(prefix).forEach((name, object) -> {
            if (!name.startsWith(S3Layout.FOLDER)) {
                site.put(name, object.asUtf8String());
            }
        });
        return site;
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
