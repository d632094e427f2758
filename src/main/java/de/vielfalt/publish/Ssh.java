package de.vielfalt.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to get to a folder of another machine: by the OpenSSH client, which asks nobody anything and trusts known machines only.
 *
 * @param client the client's name, and options of its own
 * @param user empty for whoever the client is set up for
 * @param host name or address
 * @param port empty for the one that the client is set up for
 * @param path of the folder, absolute
 * @param patience how long the other side may say nothing when an answer is due
 */
record Ssh(
        List<String> client,
        Optional<String> user,
        String host,
        Optional<String> port,
        String path,
        Duration patience) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern ADDRESS = Pattern.compile(
            "//(?:([^/\\p{Cntrl}]+)@)?"
                    + "(\\[[0-9a-fA-F:.]+(?:%[\\w.]+)?]|[\\p{L}\\d_][\\p{L}\\d_.-]*)(?::(\\d{1,5}))?(/[^\\p{Cntrl}]*[^/\\p{Cntrl}])/*");

    /** Settings without which a run would ask, trust strangers, or wait for a network that is gone. */
    private static final List<String> SETTINGS = List.of(
            "BatchMode=yes",
            "StrictHostKeyChecking=yes",
            "ConnectTimeout=10",
            "ServerAliveInterval=5",
            "ServerAliveCountMax=3",
            "ControlPath=none",
            "ClearAllForwardings=yes",
            "PermitLocalCommand=no");

    Ssh {
        client = List.copyOf(client);
    }

    /**
     * The folder that a text names: {@code //user@host:22/srv/website}.
     *
     * @return empty if it names none
     */
    static Optional<Ssh> of(String text, List<String> client) {
        Matcher parts = ADDRESS.matcher(text);
        return parts.matches()
                ? Optional.of(new Ssh(
                        client,
                        Optional.ofNullable(parts.group(1)),
                        parts.group(2).replaceAll("[\\[\\]]", ""),
                        Optional.ofNullable(parts.group(3)),
                        parts.group(4),
                        PATIENCE))
                : Optional.empty();
    }

    /** The command line that has a command carried out there; neither host nor user can be mistaken for an option. */
    List<String> line(String command) {
        List<String> line = new ArrayList<>(client);
        line.addAll(List.of("-T", "-a", "-x"));
        SETTINGS.forEach(setting -> line.addAll(List.of("-o", setting)));
        user.ifPresent(name -> line.addAll(List.of("-l", name)));
        port.ifPresent(number -> line.addAll(List.of("-p", number)));
        line.addAll(List.of("--", host, command));
        return line;
    }
}
