package de.vielfalt.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A connection over which {@code remote.sh} does what it is asked. The script and the path go through it as well, so that no shell
 * reads a path as anything else, and no list of processes shows one.
 */
final class SshSession implements Closeable {
    private static final String SCRIPT = "remote.sh";
    private static final int MOST_NOISE = 200;

    private final Ssh ssh;
    private final Path complaints;
    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final Patience patience;
    private boolean greeted;

    private SshSession(Ssh ssh, Path complaints, Process process) {
        this.ssh = ssh;
        this.complaints = complaints;
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream());
        this.out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        this.patience = new Patience(process, ssh.patience());
    }

    /** Writes what belongs to a request. */
    interface Feed {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Connects.
     *
     * @param mode {@code look}, which changes nothing, or {@code begin}, which waits until nobody else publishes there
     * @param waiting told before it waits
     * @throws TargetException if there is no connection, or the folder cannot be used, and why
     */
    static SshSession open(Ssh ssh, String mode, Runnable waiting) throws TargetException, IOException {
        byte[] script = script();
        Path complaints = Files.createTempFile("ssh", ".txt");
        SshSession session = new SshSession(ssh, complaints, start(ssh, script.length, complaints));
        boolean open = false;
        try {
            session.greet(script, mode, waiting);
            open = true;
            return session;
        } finally {
            if (!open) {
                session.close();
            }
        }
    }

    private static Process start(Ssh ssh, int script, Path complaints) throws TargetException, IOException {
        try {
            return new ProcessBuilder(ssh.line(
                            "exec sh -c 'eval \"$(dd bs=" + script + " count=1 iflag=fullblock 2>/dev/null)\"'"))
                    .redirectError(complaints.toFile())
                    .start();
        } catch (IOException e) {
            Files.deleteIfExists(complaints);
            throw TargetException.failed("publish.ssh-missing");
        }
    }

    private static byte[] script() throws IOException {
        try (InputStream stream = SshSession.class.getResourceAsStream(SCRIPT)) {
            return Objects.requireNonNull(stream, SCRIPT).readAllBytes();
        }
    }

    private void greet(byte[] script, String mode, Runnable waiting) throws TargetException, IOException {
        send(stream -> {
            stream.write(script);
            stream.write((mode + "\n" + ssh.path() + "\n").getBytes(StandardCharsets.UTF_8));
        });
        for (int noise = 0; !line().equals("vielfalt 1"); noise++) {
            if (noise > MOST_NOISE) {
                throw TargetException.failed("publish.ssh-unreachable", ssh.host(), "?");
            }
        }
        greeted = true;
        patience.expect();
        for (String line = line(); !line.equals("ready"); line = line()) {
            if (line.equals("waiting")) {
                patience.rest();
                waiting.run();
            } else {
                throw refusal(line);
            }
        }
    }

    /** Asks for something that is answered with a text. */
    String ask(String... request) throws TargetException, IOException {
        return ask(stream -> {}, request);
    }

    /**
     * Asks for something.
     *
     * @param feed what follows the request
     * @throws TargetException if it is refused, and why, or the connection ended
     */
    String ask(Feed feed, String... request) throws TargetException, IOException {
        send(stream -> {
            stream.write((String.join(" ", request) + "\n").getBytes(StandardCharsets.UTF_8));
            feed.write(stream);
        });
        String line = line();
        if (!line.matches("ok \\d{1,9}")) {
            throw refusal(line);
        }
        int length = Integer.parseInt(line.substring(3));
        byte[] text = in.readNBytes(length);
        patience.rest();
        if (text.length < length) {
            throw cut();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** What cannot be sent is told by the answer, or by the want of one; what cannot be read here is thrown. */
    private void send(Feed feed) throws IOException {
        patience.expect();
        Outgoing outgoing = new Outgoing(out, patience);
        feed.write(outgoing);
        outgoing.flush();
    }

    private String line() throws TargetException, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw cut();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private TargetException refusal(String line) throws IOException {
        if (line.equals("no foreign")) {
            return TargetException.misused("publish.folder-foreign", ssh.host() + ":" + ssh.path());
        }
        if (line.startsWith("no tool ")) {
            return TargetException.failed("publish.ssh-tool", ssh.host(), line.substring("no tool ".length()));
        }
        return line.equals("no damaged")
                ? TargetException.failed("publish.ssh-damaged", ssh.host())
                : TargetException.failed("publish.ssh-failed", ssh.host(), complaint());
    }

    private TargetException cut() throws IOException {
        await();
        if (patience.ranOut()) {
            return TargetException.failed("publish.ssh-silent", ssh.host());
        }
        String said = Files.readString(complaints, StandardCharsets.ISO_8859_1);
        if (said.contains("Host key verification failed")) {
            return TargetException.failed("publish.ssh-host-key", ssh.host());
        }
        if (said.contains("Permission denied (")) {
            return TargetException.failed("publish.ssh-denied", ssh.host());
        }
        return TargetException.failed(greeted ? "publish.ssh-cut" : "publish.ssh-unreachable", ssh.host(), complaint());
    }

    private String complaint() throws IOException {
        List<String> lines = Files.readString(complaints, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "?" : lines.get(lines.size() - 1).strip();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the connection, which is given as much time as an answer, and with it the time in which nobody else publishes there. */
    @Override
    public void close() throws IOException {
        patience.expect();
        try (in) {
            out.close();
        } catch (IOException e) {
            process.destroy(); // it has ended already
        }
        await();
        patience.close();
        Files.deleteIfExists(complaints);
    }

    /** Goes on as if nothing were wrong when nobody reads any more. */
    private static final class Outgoing extends OutputStream {
        private final OutputStream out;
        private final Patience patience;
        private boolean ended;

        Outgoing(OutputStream out, Patience patience) {
            this.out = out;
            this.patience = patience;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                if (!ended) {
                    out.write(bytes, from, length);
                    patience.expect();
                }
            } catch (IOException e) {
                ended = true;
            }
        }

        @Override
        public void flush() {
            try {
                if (!ended) {
                    out.flush();
                }
            } catch (IOException e) {
                ended = true;
            }
        }
    }
}
