package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.vielfalt.hosting.HostRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real web server, set up as {@code docs/hosting.md} says, on a free port of this machine. Each has answered once it is started. */
final class WebServer implements AutoCloseable {
    private final Path folder;
    private final List<String> stop;
    private final int port;

    private WebServer(Path folder, List<String> stop, int port) {
        this.folder = folder;
        this.stop = stop;
        this.port = port;
    }

    /** The servers of Debian that there are files for. */
    enum Kind {
        APACHE,
        NGINX,
        CADDY,
        LIGHTTPD;

        /** As it calls itself. */
        String title() {
            return this == APACHE ? "Apache" : this == CADDY ? "Caddy" : name().toLowerCase(Locale.ROOT);
        }

        /** Whether it says by itself that something is gone, and not only that it is not there. */
        boolean knowsGone() {
            return this != LIGHTTPD;
        }

        /** How long it has browsers keep a file: lighttpd says the same of one that is missing, so a day is enough. */
        String lifetime(String file) {
            String lifetime = HostRules.lifetime(file);
            return this == LIGHTTPD && lifetime.equals(HostRules.FOREVER) ? "public, max-age=86400" : lifetime;
        }

        /** Whether it hands out files that lie there compressed. */
        boolean knowsCompressed() {
            return this != LIGHTTPD;
        }
    }

    /**
     * Starts a server.
     *
     * @param folder for its own files; a new one
     * @param root what it serves
     * @param site the site's folder below it, with the files for servers
     */
    static WebServer start(Kind kind, Path folder, Path root, Path site) throws IOException, InterruptedException {
        int port = freePort();
        Path file = folder.resolve("server.conf");
        Path pid = folder.resolve("pid");
        Files.createDirectories(folder);
        List<String> start;
        List<String> stop;
        switch (kind) {
            case APACHE -> {
                Files.writeString(file, apache(folder, root, port));
                start = List.of("/usr/sbin/apache2", "-f", file.toString(), "-k", "start");
                stop = List.of("/usr/sbin/apache2", "-f", file.toString(), "-k", "stop");
            }
            case NGINX -> {
                Files.writeString(file, nginx(folder, root, site, port));
                start = List.of(
                        "/usr/sbin/nginx",
                        "-c",
                        file.toString(),
                        "-e",
                        folder.resolve("log").toString());
                stop = Stream.concat(start.stream(), Stream.of("-s", "stop")).toList();
            }
            case CADDY -> {
                Files.writeString(file, caddy(root, site, port));
                start = List.of(
                        "caddy",
                        "start",
                        "--config",
                        file.toString(),
                        "--adapter",
                        "caddyfile",
                        "--pidfile",
                        pid.toString());
                stop = List.of("sh", "-c", "kill $(cat " + pid + ")");
            }
            default -> {
                Files.writeString(file, lighttpd(folder, root, site, port));
                start = List.of("/usr/sbin/lighttpd", "-f", file.toString());
                stop = List.of("sh", "-c", "kill $(cat " + pid + ")");
            }
        }
        run(folder, start);
        return new WebServer(folder, stop, port);
    }

    private static String apache(Path folder, Path root, int port) {
        String modules = Stream.of("mpm_event", "authz_core", "dir", "mime", "rewrite", "headers")
                .map(name -> "LoadModule " + name + "_module /usr/lib/apache2/modules/mod_" + name + ".so\n")
                .collect(Collectors.joining());
        return modules + """
                ServerName localhost
                ServerRoot "%1$s"
                PidFile "%1$s/pid"
                ErrorLog "%1$s/log"
                DefaultRuntimeDir "%1$s"
                TypesConfig /dev/null
                Listen 127.0.0.1:%3$d
                DocumentRoot "%2$s"
                <Directory />
                  AllowOverride All
                  Options FollowSymLinks
                  Require all granted
                </Directory>
                """.formatted(folder, root, port);
    }

    private static String nginx(Path folder, Path root, Path site, int port) {
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Path brotli = Path.of("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
        return """
                %5$s
                load_module %6$s;
                pid "%1$s/pid";
                error_log "%1$s/log";
                worker_processes 1;
                events {}
                http {
                  access_log off;
                  client_body_temp_path "%1$s/body";
                  proxy_temp_path "%1$s/proxy";
                  fastcgi_temp_path "%1$s/fastcgi";
                  uwsgi_temp_path "%1$s/uwsgi";
                  scgi_temp_path "%1$s/scgi";
                  server {
                    listen 127.0.0.1:%3$d;
                    root "%2$s";
                    brotli_static on;
                    include "%4$s/.hosting/nginx.conf";
                  }
                }
                """.formatted(folder, root, port, site, user, brotli);
    }

    private static String caddy(Path root, Path site, int port) {
        return """
                {
                  admin off
                  auto_https off
                }
                http://127.0.0.1:%d {
                  root * "%s"
                  import "%s/.hosting/Caddyfile"
                }
                """.formatted(port, root, site);
    }

    private static String lighttpd(Path folder, Path root, Path site, int port) {
        return """
                server.document-root = "%s"
                server.port = %d
                server.bind = "127.0.0.1"
                server.pid-file = "%s/pid"
                server.errorlog = "%s/log"
                include "%s/.hosting/lighttpd.conf"
                """.formatted(root, port, folder, folder, site);
    }

    /** The address of a path. */
    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() throws IOException {
        try {
            run(folder, stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Each of these commands ends when the server listens. */
    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            Path log = folder.resolve("log");
            String more = Files.exists(log) ? Files.readString(log, UTF_8) : "";
            throw new IOException(command + ": " + Files.readString(said, UTF_8) + more);
        }
    }
}
