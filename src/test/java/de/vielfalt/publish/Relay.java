package de.vielfalt.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A way to another port of this machine that counts what goes through it, and can be cut. */
final class Relay implements AutoCloseable {
    private static final String EXPIRED =
            "HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\nConnection: close\r\n"
                    + "Content-Length: 46\r\n\r\n<Error><Code>ExpiredToken</Code></Error>      ";

    private final int target;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private volatile long most = Long.MAX_VALUE;
    private volatile boolean expires;

    private Relay(int target, ServerSocket socket) {
        this.target = target;
        this.socket = socket;
    }

    static Relay to(int target) throws IOException {
        Relay relay = new Relay(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        relay.threads.execute(relay::accept);
        return relay;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Bytes that went there since {@link #cutAfter}. */
    long sent() {
        return sent.get();
    }

    /** From now on the way is cut after so many bytes that went there, and stays so; none are counted yet. */
    void cutAfter(long bytes) {
        expires = false;
        sent.set(0);
        most = bytes;
    }

    /** The same, but who comes then is told that his credentials have expired, as a store tells it. */
    void expireAfter(long bytes) {
        cutAfter(bytes);
        expires = true;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (sent.get() >= most) {
                    if (expires) {
                        threads.execute(() -> refuse(client));
                    } else {
                        client.close();
                    }
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                threads.execute(() -> carry(client, server, true));
                threads.execute(() -> carry(server, client, false));
            } catch (IOException e) {
                // closed, or nobody is there
            }
        }
    }

    private void refuse(Socket client) {
        try (client) {
            client.setSoTimeout(100); // what was asked is read, or the answer would not arrive
            byte[] some = new byte[2048];
            client.getOutputStream().write(EXPIRED.getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            while (client.getInputStream().read(some) >= 0) {}
        } catch (IOException e) {
            // it is gone
        }
    }

    private void carry(Socket from, Socket to, boolean counted) {
        byte[] some = new byte[2048];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                long left = counted ? most - sent.getAndAdd(count) : count;
                out.write(some, 0, (int) Math.max(0, Math.min(left, count)));
                out.flush();
                if (left < count) {
                    cut();
                }
            }
        } catch (IOException e) {
            // one end is gone
        }
        close(from);
        close(to);
    }

    private void cut() {
        open.forEach(this::close);
    }

    private void close(Socket one) {
        open.remove(one);
        try {
            one.close();
        } catch (IOException e) {
            // it is closed all the same
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
        threads.shutdownNow();
    }
}
