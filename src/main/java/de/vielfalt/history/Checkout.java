package de.vielfalt.history;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.PageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * What is checked out of the repository that holds a site, and which pages have changed since, at one moment.
 *
 * @param git asks that repository
 * @param state whether there is one, and how much of its history
 * @param commit the commit that is checked out; empty if there is none
 * @param prefix what paths in the repository begin with below {@code content/}
 * @param changed pages with a file that no commit holds as it is now
 */
public record Checkout(Git git, State state, Optional<String> commit, String prefix, NavigableSet<PageId> changed) {
    /** How much of its history is known. */
    public enum State {
        /** All of it. */
        WHOLE,
        /** Only the latest commits. */
        SHALLOW,
        /** None: the site lies in no repository. */
        NO_REPOSITORY,
        /** None: git does not want to read the repository, as it belongs to somebody else or is damaged. */
        REFUSED,
        /** None: there is no git here. */
        NO_GIT
    }

    /** Looks at the repository that holds a folder. Takes two short processes, and none where there is no repository. */
    public static Checkout of(Path content) {
        return of(content, "git", System.getenv());
    }

    /** The same with another command and environment than those of this process. */
    static Checkout of(Path content, String command, Map<String, String> environment) {
        Git git = new Git(command, content, environment);
        try {
            git = new Git(command, content.toRealPath(), environment);
            return git.isInRepository() ? look(git) : none(git, State.NO_REPOSITORY);
        } catch (IOException e) {
            return none(git, State.NO_GIT);
        }
    }

    private static Checkout none(Git git, State state) {
        return new Checkout(git, state, Optional.empty(), "", Collections.emptyNavigableSet());
    }

    private static Checkout look(Git git) throws IOException {
        CompletableFuture<Optional<String>> status = CompletableFuture.supplyAsync(() -> {
            try {
                return git.run(
                        "status",
                        "--porcelain=v2",
                        "--branch",
                        "-z",
                        "--untracked-files=all",
                        "--no-renames",
                        "--",
                        ".");
            } catch (IOException e) {
                return Optional.empty(); // as below
            }
        });
        Optional<String> place = git.run("rev-parse", "--is-shallow-repository", "--show-prefix");
        Optional<String> entries = status.join();
        if (place.isEmpty() || entries.isEmpty()) {
            return none(git, State.REFUSED);
        }
        String[] lines = place.get().split("\n", -1);
        String prefix = lines[1];
        Optional<String> commit = Optional.empty();
        NavigableSet<PageId> changed = new TreeSet<>();
        for (String entry : entries.get().split("\0", -1)) {
            if (entry.startsWith("# branch.oid ")) {
                commit = Optional.of(entry.substring("# branch.oid ".length()))
                        .filter(id -> id.matches("[0-9a-f]{40,64}"));
            } else {
                path(entry, prefix).flatMap(PageFiles::id).ifPresent(changed::add);
            }
        }
        State state = lines[0].equals("true") ? State.SHALLOW : State.WHOLE;
        return new Checkout(git, state, commit, prefix, Collections.unmodifiableNavigableSet(changed));
    }

    /** The path of an entry as {@code git status} writes it in its second version. */
    private static Optional<String> path(String entry, String prefix) {
        int fields = entry.startsWith("1 ") ? 9 : entry.startsWith("u ") ? 11 : entry.startsWith("? ") ? 2 : 0;
        String[] parts = entry.split(" ", Math.max(1, fields));
        boolean below = fields > 0 && parts.length == fields && parts[fields - 1].startsWith(prefix);
        return below ? Optional.of(parts[fields - 1].substring(prefix.length())) : Optional.empty();
    }

    /** Whether the repository holds a commit, and not only its name. */
    public boolean knows(String id) {
        return answers("cat-file", "-e", id + "^{commit}").isPresent();
    }

    /**
     * Whether one commit comes before another, or is the same.
     *
     * @param earlier 40 or 64 hex digits
     * @param later likewise
     */
    public boolean isBefore(String earlier, String later) {
        return answers("merge-base", "--is-ancestor", earlier, later).isPresent();
    }

    private Optional<String> answers(String... arguments) {
        try {
            return isUnknown() ? Optional.empty() : git.run(arguments);
        } catch (IOException e) {
            return Optional.empty(); // git was there a moment ago
        }
    }

    /** All that it comes to, in a line: equal ones give equal revisions of the same files, but for the clock. */
    public String summary(Cache cache) {
        return state + " " + changed + " " + (isUnknown() ? "" : log(cache).digest());
    }

    /** Whether nothing is known of any page. */
    boolean isUnknown() {
        return state != State.WHOLE && state != State.SHALLOW;
    }

    /** The commits that it comes from. */
    Log log(Cache cache) {
        return commit.map(id -> Log.read(this, id, cache)).orElse(Log.EMPTY);
    }
}
