package de.vielfalt.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the target that a text names: {@code dir:/srv/website}. */
public final class Targets {
    private static final Pattern PASSWORD = Pattern.compile("(?<=://)[^/]*:[^/]*@");

    private Targets() {}

    /** Whether a text holds a password: other programs of the machine could read it there. */
    public static boolean holdsPassword(String text) {
        return PASSWORD.matcher(text).find();
    }

    /**
     * The target that is named.
     *
     * @param text what {@code --to} says
     * @param resolve makes a path of what is written after {@code dir:}, relative to where the caller stands
     * @param own folder that targets may keep things in between runs; need not exist
     * @param keep how many releases a target keeps that keeps any; at least 1
     * @return empty if it names none
     */
    public static Optional<Target> of(String text, Function<String, Path> resolve, Path own, int keep) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "dir" -> Optional.of(new FolderTarget(resolve.apply(rest), keep));
            case "zip" -> Optional.of(new ZipTarget(resolve.apply(rest)));
            case "git" ->
                GitBranch.of(rest, resolve.apply(""), own, System.getenv()).map(GitTarget::new);
            case "ssh" -> Ssh.of(rest, List.of("ssh")).map(ssh -> new SshTarget(ssh, keep));
            case "s3" -> S3Address.of(rest).map(address -> new S3Target(address, System.getenv(), keep, S3Lock.LEASE));
            default -> Optional.empty();
        };
    }
}
