package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A real OpenSSH server on a free port of this machine: each connection has an {@code sshd} of its own, which can be killed after so
 * many bytes. It lets in whoever runs the test, by a key made for the test.
 */
final class SshServer implements AutoCloseable {
    private final Path folder;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong most = new AtomicLong(Long.MAX_VALUE);

    private SshServer(Path folder, ServerSocket socket) {
        this.folder = folder;
        this.socket = socket;
    }

    static SshServer start(Path folder) throws Exception {
        return start(folder, "");
    }

    /** The same, with more settings. */
    static SshServer start(Path folder, String settings) throws Exception {
        for (String key : List.of("host", "user", "stranger")) {
            run(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    "ed25519",
                    "-N",
                    "",
                    "-C",
                    "",
                    "-f",
                    folder.resolve(key).toString());
        }
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd")); // as Debian's own service does; sshd of root needs it empty
        }
        Files.writeString(folder.resolve("sshd_config"), """
                HostKey %1$s/host
                AuthorizedKeysFile %1$s/user.pub
                StrictModes no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                UsePAM no
                PermitRootLogin prohibit-password
                PidFile none
                %2$s
                """.formatted(folder, settings));
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        String key = Files.readString(folder.resolve("host.pub"));
        Files.writeString(folder.resolve("known"), "[127.0.0.1]:" + socket.getLocalPort() + " " + key);
        Files.writeString(folder.resolve("none"), "");
        SshServer server = new SshServer(folder, socket);
        server.threads.execute(server::accept);
        return server;
    }

    static void run(String... line) throws Exception {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** The way to a folder there. */
    Ssh to(Path path) {
        return to(path, "user", "known");
    }

    /** The way to a folder there, with another key or other known machines. */
    Ssh to(Path path, String key, String known) {
        List<String> client = List.of(
                "ssh",
                "-F",
                "none",
                "-i",
                folder.resolve(key).toString(),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "IdentityAgent=none",
                "-o",
                "GlobalKnownHostsFile=none",
                "-o",
                "UserKnownHostsFile=" + folder.resolve(known));
        return new Ssh(
                client,
                Optional.of(System.getProperty("user.name")),
                "127.0.0.1",
                Optional.of(String.valueOf(socket.getLocalPort())),
                path.toString(),
                Duration.ofMinutes(2));
    }

    /** From now on the server is killed after so many bytes that came in; none are counted yet. */
    void killAfter(long bytes) {
        received.set(0);
        most.set(bytes);
    }

    /** Bytes that came in since {@link #killAfter}. */
    long received() {
        return received.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Process server = new ProcessBuilder(
                                "/usr/sbin/sshd",
                                "-i",
                                "-f",
                                folder.resolve("sshd_config").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                threads.execute(() -> carryOut(server, client));
                threads.execute(() -> carryIn(client, server));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void carryOut(Process server, Socket client) {
        try (client;
                InputStream from = server.getInputStream()) {
            from.transferTo(client.getOutputStream());
        } catch (IOException e) {
            server.destroyForcibly();
        }
    }

    private void carryIn(Socket client, Process server) {
        byte[] some = new byte[4096];
        try (InputStream from = client.getInputStream();
                OutputStream to = server.getOutputStream()) {
            for (int count = from.read(some); count >= 0; count = from.read(some)) {
                long left = most.get() - received.getAndAdd(count);
                to.write(some, 0, (int) Math.max(0, Math.min(left, count)));
                to.flush();
                if (left <= count) {
                    break;
                }
            }
        } catch (IOException e) {
            // the other end is gone
        }
        List<ProcessHandle> all = new ArrayList<>(server.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("sshd"))
                .toList());
        all.forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
