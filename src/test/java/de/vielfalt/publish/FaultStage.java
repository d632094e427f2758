package de.vielfalt.publish;

import de.vielfalt.cache.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A target to be harmed, and what its visitors see, byte by byte. */
abstract class FaultStage {
    private final String kind;
    private final String where;

    FaultStage(String kind, String where) {
        this.kind = kind;
        this.where = where;
    }

    String kind() {
        return kind;
    }

    String where() {
        return where;
    }

    /** What a visitor sees of each file; empty before the first release. */
    abstract SortedMap<String, String> live() throws Exception;

    /** Variables that the publishing process needs. */
    Map<String, String> environment() {
        return Map.of();
    }

    /** The way there, if there is one, is cut after so many bytes; none are counted yet. */
    void cutAfter(long bytes) {}

    /** Bytes that went there since {@link #cutAfter}. */
    long sent() {
        return 0;
    }

    @Override
    public String toString() {
        return kind;
    }

    private static String digest(byte[] bytes) {
        return Digest.plain(bytes);
    }

    /** A folder on this machine. */
    static FaultStage folder(Path root) {
        return new FaultStage("dir", root.toString()) {
            @Override
            SortedMap<String, String> live() throws IOException {
                return tree(root);
            }
        };
    }

    static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        if (Files.exists(root.resolve("current"))) {
            Path current = root.resolve("current").toRealPath();
            try (Stream<Path> files = Files.walk(current)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    tree.put(current.relativize(file).toString(), digest(Files.readAllBytes(file)));
                }
            }
        }
        return tree;
    }

    /** An archive. */
    static FaultStage archive(Path file) {
        return new FaultStage("zip", file.toString()) {
            @Override
            SortedMap<String, String> live() throws IOException {
                SortedMap<String, String> all = new TreeMap<>();
                if (Files.exists(file)) {
                    byte[] bytes = Files.readAllBytes(file); // of one moment
                    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        byte[] content = zip.readAllBytes();
                        if (!entry.getName().equals(ManifestText.FILE)) {
                            all.put(entry.getName(), digest(content));
                        }
                    }
                }
                return all;
            }
        };
    }

    /** A folder behind an OpenSSH server, by the client with these words. */
    static FaultStage machine(SshServer server, Path root, Path own) throws IOException {
        Ssh ssh = server.to(root);
        Files.write(own.resolve("client"), ssh.client());
        String where = "//%s@%s:%s%s"
                .formatted(ssh.user().orElseThrow(), ssh.host(), ssh.port().orElseThrow(), root);
        return new FaultStage("ssh", where) {
            @Override
            SortedMap<String, String> live() throws IOException {
                return tree(root);
            }

            @Override
            void cutAfter(long bytes) {
                server.killAfter(bytes);
            }

            @Override
            long sent() {
                return server.received();
            }
        };
    }

    /** A branch of a repository behind an OpenSSH server. */
    static FaultStage branch(SshServer server, Path repository) throws Exception {
        Ssh ssh = server.to(repository);
        SshServer.run("git", "init", "-q", "--bare", repository.toString());
        String where = "ssh://%s@%s:%s%s#pages"
                .formatted(ssh.user().orElseThrow(), ssh.host(), ssh.port().orElseThrow(), repository);
        return new FaultStage("git", where) {
            @Override
            SortedMap<String, String> live() throws Exception {
                SortedMap<String, String> all = new TreeMap<>();
                if (git("rev-parse", "-q", "--verify", "refs/heads/pages").isEmpty()) {
                    return all;
                }
                String tip = git("rev-parse", "refs/heads/pages").strip();
                for (String line : git("ls-tree", "-r", "-z", tip).split("\0")) {
                    String path = line.substring(line.indexOf('\t') + 1);
                    if (!path.equals(ManifestText.FILE)) {
                        all.put(path, line.substring(0, line.indexOf('\t')));
                    }
                }
                return all;
            }

            private String git(String... words) throws Exception {
                List<String> line = new ArrayList<>(List.of("git", "--git-dir=" + repository));
                line.addAll(List.of(words));
                Process process = new ProcessBuilder(line).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                process.waitFor();
                return said;
            }

            @Override
            Map<String, String> environment() {
                return Map.of("GIT_SSH_COMMAND", String.join(" ", ssh.client()));
            }

            @Override
            void cutAfter(long bytes) {
                server.killAfter(bytes);
            }

            @Override
            long sent() {
                return server.received();
            }
        };
    }

    /** A store, by a way that can be cut. */
    static FaultStage store(S3Server server, Relay relay, String prefix) {
        String where = "//%s/%s?endpoint=http://127.0.0.1:%s"
                .formatted(S3Server.BUCKET, prefix.replaceAll("/$", ""), String.valueOf(relay.port()));
        return new FaultStage("s3", where) {
            @Override
            SortedMap<String, String> live() {
                SortedMap<String, String> all = new TreeMap<>();
                server.objects(prefix).forEach((name, object) -> {
                    if (!name.startsWith(S3Layout.FOLDER)) {
                        all.put(name, digest(object.asByteArray()));
                    }
                });
                return all;
            }

            @Override
            Map<String, String> environment() {
                return S3Server.ENVIRONMENT;
            }

            @Override
            void cutAfter(long bytes) {
                relay.cutAfter(bytes);
            }

            @Override
            long sent() {
                return relay.sent();
            }
        };
    }
}
