package de.vielfalt.publish;

import de.vielfalt.build.Tree;
import de.vielfalt.cache.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A branch of another repository, seen through a copy of ours that is brought up to date. Each commit on it is a release, with its
 * manifest; its message names it: {@code Release: 20261201T180000Z-1f0c…}.
 *
 * @param git works on the copy
 * @param remote address of the other repository
 * @param name of the branch
 */
record GitBranch(GitCommand git, String remote, String name) {
    private static final String AUTHOR = "Potentiale der Vielfalt";
    private static final String ADDRESS = "noreply@localhost.invalid";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_][\\p{L}\\d._-]*(/[\\p{L}\\d_][\\p{L}\\d._-]*)*");
    private static final String LIVE = "refs/live";
    private static final String NEXT = "refs/next";

    /**
     * A commit of ours.
     *
     * @param id its name
     * @param manifest what it holds
     */
    record Commit(String id, Manifest manifest) {}

    /**
     * The branch that a text names.
     *
     * @param text address of the repository, {@code #}, name of the branch
     * @param folder what a relative address is relative to
     * @param own folder for copies
     * @return empty if it names none
     */
    static Optional<GitBranch> of(String text, Path folder, Path own, Map<String, String> environment) {
        int hash = text.lastIndexOf('#');
        String remote = text.substring(0, Math.max(0, hash));
        String name = text.substring(hash + 1);
        if (remote.isBlank() || !NAME.matcher(name).matches() || name.contains("..") || name.endsWith(".lock")) {
            return Optional.empty();
        }
        Path copy = own.resolve(
                "git-" + Digest.plain(remote.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
        return Optional.of(new GitBranch(new GitCommand(copy, folder, environment), remote, name));
    }

    /** Makes the copy where there is none, and clears away what a killed run left. */
    void open() throws TargetException, IOException, InterruptedException {
        Path copy = git.repository();
        if (!git.run("init", "-q", "--bare", copy.toString()).good()) {
            new Tree(copy).delete();
            must("publish.git-failed", "init", "-q", "--bare", copy.toString());
        }
        try (Stream<Path> files =
                Files.find(copy, 3, (file, about) -> file.toString().endsWith(".lock"))) {
            for (Path lock : files.toList()) {
                Files.delete(lock);
            }
        }
    }

    /**
     * Fetches the last commit; empty if the branch is new.
     *
     * @throws TargetException if it is not ours, or cannot be got
     */
    Optional<Commit> fetch() throws TargetException, IOException, InterruptedException {
        String branch = "refs/heads/" + name;
        if (must("publish.git-unreachable", "ls-remote", "--", remote, branch)
                .text()
                .isBlank()) {
            return Optional.empty();
        }
        boolean whole = git.run("rev-parse", "-q", "--verify", LIVE).good() && !isShallow();
        fetch(whole ? "--no-recurse-submodules" : "--depth=1");
        String tip =
                must("publish.git-failed", "rev-parse", "--verify", LIVE).text().strip();
        Manifest manifest = manifest(tip).orElseThrow(this::foreign);
        if (!release(tip).equals(manifest.id()) || !paths(tip).equals(withItself(manifest))) {
            throw foreign();
        }
        return Optional.of(new Commit(tip, manifest));
    }

    /** The last release that was live before that of a commit, and is older. */
    Optional<Commit> before(Commit live) throws TargetException, IOException, InterruptedException {
        if (isShallow()) {
            fetch("--unshallow");
        }
        String form = "--format=%H %(trailers:key=Release,valueonly,separator=%x2C)";
        for (String line : must("publish.git-failed", "log", "--first-parent", form, live.id())
                .text()
                .lines()
                .toList()) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2
                    && !parts[1].isBlank()
                    && parts[1].compareTo(live.manifest().id()) < 0) {
                return manifest(parts[0]).map(manifest -> new Commit(parts[0], manifest));
            }
        }
        return Optional.empty();
    }

    /** Makes a commit of a release. The same release on the same commit gives the same one. */
    String commit(Optional<Commit> parent, Release release) throws TargetException, IOException, InterruptedException {
        git.run("update-ref", "-d", NEXT);
        Manifest manifest = release.manifest();
        String who = AUTHOR + " <" + ADDRESS + "> " + manifest.time().getEpochSecond() + " +0000\n";
        GitCommand.Result made = git.run(
                Map.of(),
                out -> {
                    line(out, "commit " + NEXT + "\nauthor " + who + "committer " + who);
                    data(out, message("Publish", manifest).getBytes(StandardCharsets.UTF_8));
                    if (parent.isPresent()) {
                        line(out, "from " + parent.get().id() + "\n");
                    }
                    line(out, "deleteall\n");
                    for (String path : manifest.files().keySet()) {
                        file(out, path, release.bytes(path));
                    }
                    file(out, ManifestText.FILE, ManifestText.write(manifest));
                    line(out, "done\n");
                },
                "fast-import",
                "--quiet",
                "--done",
                "--force");
        if (!made.good()) {
            throw TargetException.failed("publish.git-failed", made.complaint());
        }
        return must("publish.git-failed", "rev-parse", "--verify", NEXT).text().strip();
    }

    /** Makes a commit that brings back an earlier one. */
    String restore(Commit live, Commit before) throws TargetException, IOException, InterruptedException {
        String time = must("publish.git-failed", "log", "-1", "--format=%ct", live.id())
                .text()
                .strip();
        String date = "@" + (Long.parseLong(time) + 1) + " +0000";
        Map<String, String> who = Map.of(
                "GIT_AUTHOR_NAME", AUTHOR,
                "GIT_AUTHOR_EMAIL", ADDRESS,
                "GIT_AUTHOR_DATE", date,
                "GIT_COMMITTER_NAME", AUTHOR,
                "GIT_COMMITTER_EMAIL", ADDRESS,
                "GIT_COMMITTER_DATE", date);
        String message = message("Go back to", before.manifest());
        GitCommand.Result made =
                git.run(who, out -> line(out, message), "commit-tree", before.id() + "^{tree}", "-p", live.id());
        if (!made.good()) {
            throw TargetException.failed("publish.git-failed", made.complaint());
        }
        return made.text().strip();
    }

    /**
     * Makes a commit the last one of the branch.
     *
     * @throws TargetException if it is refused, and why
     */
    void push(String commit) throws TargetException, IOException, InterruptedException {
        GitCommand.Result pushed =
                git.run("push", "--porcelain", "--no-verify", "--", remote, commit + ":refs/heads/" + name);
        if (pushed.good()) {
            return;
        }
        Optional<String> refusal =
                pushed.text().lines().filter(line -> line.startsWith("!")).findFirst();
        if (refusal.isEmpty()) {
            throw TargetException.failed("publish.git-unreachable", pushed.complaint());
        }
        boolean late = refusal.get().contains("[rejected]")
                || refusal.get().matches(".*(cannot lock|failed to update ref|incorrect old value).*");
        throw late
                ? TargetException.failed("publish.git-late", name)
                : TargetException.failed("publish.git-refused", name, pushed.complaint());
    }

    private void fetch(String how) throws TargetException, IOException, InterruptedException {
        String what = "+refs/heads/" + name + ":" + LIVE;
        must("publish.git-unreachable", "fetch", "-q", "--no-tags", "--no-write-fetch-head", how, "--", remote, what);
    }

    private boolean isShallow() throws TargetException, IOException, InterruptedException {
        return git.run("rev-parse", "--is-shallow-repository").text().startsWith("true");
    }

    private Optional<Manifest> manifest(String commit) throws TargetException, IOException, InterruptedException {
        GitCommand.Result blob = git.run("cat-file", "blob", commit + ":" + ManifestText.FILE);
        try {
            return blob.good()
                    ? Optional.of(ManifestText.read(blob.text().getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // somebody else's file of that name
        }
    }

    private String release(String commit) throws TargetException, IOException, InterruptedException {
        String form = "--format=%(trailers:key=Release,valueonly)";
        return must("publish.git-failed", "log", "-1", form, commit).text().strip();
    }

    private Set<String> paths(String commit) throws TargetException, IOException, InterruptedException {
        String all = must("publish.git-failed", "ls-tree", "-r", "-z", "--name-only", commit)
                .text();
        return new HashSet<>(List.of(all.split("\0")));
    }

    private static Set<String> withItself(Manifest manifest) {
        Set<String> paths = new HashSet<>(manifest.files().keySet());
        paths.add(ManifestText.FILE);
        return paths;
    }

    private static String message(String what, Manifest manifest) {
        String source =
                manifest.commit().map(commit -> "Source: " + commit + "\n").orElse("");
        return what + " " + manifest.id() + "\n\nRelease: " + manifest.id() + "\n" + source;
    }

    private static void file(OutputStream out, String path, byte[] bytes) throws IOException {
        line(out, "M 100644 inline \"" + path.replace("\"", "\\\"") + "\"\n");
        data(out, bytes);
    }

    private static void data(OutputStream out, byte[] bytes) throws IOException {
        line(out, "data " + bytes.length + "\n");
        out.write(bytes);
        line(out, "\n");
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private TargetException foreign() {
        return TargetException.misused("publish.git-foreign", name);
    }

    private GitCommand.Result must(String key, String... arguments)
            throws TargetException, IOException, InterruptedException {
        GitCommand.Result result = git.run(arguments);
        if (!result.good()) {
            throw TargetException.failed(key, result.complaint());
        }
        return result;
    }
}
