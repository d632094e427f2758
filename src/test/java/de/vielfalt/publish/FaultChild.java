package de.vielfalt.publish;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.ProblemTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A process of its own that publishes a folder, so that it can be killed: says {@code go} before it begins, and at its end what
 * {@code ./site publish} would say, with its exit codes.
 *
 * <p>Arguments: kind of target, where it is, folder with the files, number of the commit, folder for what is kept.
 */
final class FaultChild {
    private static final Duration LEASE = Duration.ofSeconds(2);

    private FaultChild() {}

    /** Publishes. */
    public static void main(String[] arguments) throws Exception {
        Path own = Path.of(arguments[4]);
        Target target = target(arguments[0], arguments[1], own);
        Manifest about = new Manifest(
                Optional.of("c" + arguments[3]),
                Releases.NOON.plusSeconds(Long.parseLong(arguments[3])),
                Optional.empty(),
                Releases.NOON,
                false,
                new TreeMap<>());
        Release release = Release.of(Path.of(arguments[2]), about, Cache.none());
        Publisher publisher =
                new Publisher((commit, live) -> Lineage.Relation.AFTER, Cache.in(own.resolve("cache")), false);
        System.out.println("go");
        try {
            publisher.publish(target, release, () -> {}, false);
        } catch (TargetException e) {
            System.err.println(new ProblemTexts("de").text(e.key(), e.arguments()));
            System.exit(e.isMisuse() ? 2 : 3);
        } catch (java.io.IOException e) {
            System.err.println(e);
            System.exit(3);
        }
    }

    private static Target target(String kind, String where, Path own) throws Exception {
        return switch (kind) {
            case "dir" -> new FolderTarget(Path.of(where), 3);
            case "zip" -> new ZipTarget(Path.of(where));
            case "git" ->
                new GitTarget(GitBranch.of(where, own, own, System.getenv()).orElseThrow());
            case "s3" -> new S3Target(S3Address.of(where).orElseThrow(), System.getenv(), 3, LEASE);
            default -> {
                List<String> client = Files.readAllLines(own.resolve("client"));
                yield new SshTarget(Ssh.of(where, client).orElseThrow(), 3);
            }
        };
    }
}
