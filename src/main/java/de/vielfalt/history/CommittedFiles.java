package de.vielfalt.history;

import java.util.function.BiConsumer;

/** Reads what {@code git log -z --name-only} prints: commits, latest first, each with the files that it changed. */
final class CommittedFiles {
    /** Has git say when a commit was made, in a form that no name of a file has. */
    static final String FORMAT = "--format=%x01%ct%x01";

    private static final char MARK = '\1';

    private CommittedFiles() {}

    /**
     * Reads it.
     *
     * @param prefix what the paths of interest begin with
     * @param each takes a commit, and a path without the prefix
     */
    static void read(String text, String prefix, BiConsumer<Log.Commit, String> each) {
        int number = 0;
        Log.Commit commit = new Log.Commit(0, 0);
        for (String token : text.split("\0", -1)) {
            String name = token;
            int end = token.lastIndexOf(MARK);
            int start = end < 0 ? -1 : token.lastIndexOf(MARK, end - 1);
            if (start >= 0) {
                commit = new Log.Commit(Long.parseLong(token.substring(start + 1, end)), number++);
                name = token.substring(end + 1);
            }
            String path = name.startsWith("\n") ? name.substring(1) : name;
            if (!path.isEmpty() && path.startsWith(prefix)) {
                each.accept(commit, path.substring(prefix.length()));
            }
        }
    }
}
