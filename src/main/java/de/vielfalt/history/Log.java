package de.vielfalt.history;

import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import de.vielfalt.cache.Texts;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which commits changed which page.
 *
 * <p>Reading it takes one process. What was read is kept by the commit that it leads to, which stands for all before it; only that
 * of a shallow repository is not, as it may be deepened.
 *
 * @param commits the commits of each page, earliest first
 */
record Log(SortedMap<PageId, NavigableSet<Commit>> commits) {
    static final Log EMPTY = new Log(Collections.emptySortedMap());

    private static final String KIND = "history";

    /**
     * A commit.
     *
     * @param seconds when it was made
     * @param number its place among all, the earliest having the highest
     */
    record Commit(long seconds, int number) implements Comparable<Commit> {
        Instant time() {
            return Instant.ofEpochSecond(seconds);
        }

        @Override
        public int compareTo(Commit other) {
            int byTime = Long.compare(seconds, other.seconds);
            return byTime != 0 ? byTime : Integer.compare(other.number, number);
        }
    }

    /** The commits of a page, earliest first. */
    NavigableSet<Commit> of(PageId id) {
        return commits.getOrDefault(id, Collections.emptyNavigableSet());
    }

    /** The commits that changed any page of a type. */
    NavigableSet<Commit> of(PageType type) {
        NavigableSet<Commit> all = new TreeSet<>();
        commits.forEach((id, some) -> all.addAll(id.type() == type ? some : List.of()));
        return all;
    }

    /** A digest of all of it. */
    String digest() {
        return Digest.of(encode());
    }

    /** The commits that lead to the one that is checked out. */
    static Log read(Checkout checkout, String commit, Cache cache) {
        String key = new Digest()
                .add(String.join(" ", PageFiles.FOLDERS))
                .add(commit)
                .add(checkout.prefix())
                .hex();
        boolean whole = checkout.state() == Checkout.State.WHOLE;
        Optional<byte[]> kept = whole ? cache.get(KIND, key) : Optional.empty();
        if (kept.isPresent()) {
            return decode(kept.get());
        }
        Optional<Log> log = ask(checkout, commit);
        if (whole) {
            log.ifPresent(read -> cache.put(KIND, key, read.encode()));
        }
        return log.orElse(EMPTY);
    }

    /**
     * Names and dates of all commits. A file that was renamed is another one here, and so is where it came from, and both count: a
     * page is known by its name, not by its folder. Merges count where they changed what none of the merged branches had.
     */
    private static Optional<Log> ask(Checkout checkout, String commit) {
        List<String> arguments = new ArrayList<>(List.of(
                "log",
                "-z",
                "-c",
                "--name-only",
                "--no-renames",
                "--full-history",
                "--date-order",
                "--no-color",
                "--no-mailmap"));
        arguments.addAll(List.of(CommittedFiles.FORMAT, commit, "--"));
        arguments.addAll(PageFiles.FOLDERS);
        try {
            return checkout.git().run(arguments.toArray(String[]::new)).map(text -> parse(text, checkout.prefix()));
        } catch (IOException e) {
            return Optional.empty(); // git was there a moment ago
        }
    }

    private static Log parse(String text, String prefix) {
        SortedMap<PageId, NavigableSet<Commit>> commits = new TreeMap<>();
        Map<String, Optional<PageId>> ids = new HashMap<>();
        CommittedFiles.read(text, prefix, (commit, path) -> ids.computeIfAbsent(path, PageFiles::id)
                .ifPresent(id ->
                        commits.computeIfAbsent(id, key -> new TreeSet<>()).add(commit)));
        return new Log(commits);
    }

    private byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(commits.size());
            for (Map.Entry<PageId, NavigableSet<Commit>> page : commits.entrySet()) {
                Texts.write(out, page.getKey().type().folder());
                Texts.write(out, page.getKey().slug());
                out.writeInt(page.getValue().size());
                for (Commit commit : page.getValue()) {
                    out.writeLong(commit.seconds());
                    out.writeInt(commit.number());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Log decode(byte[] bytes) {
        SortedMap<PageId, NavigableSet<Commit>> commits = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int pages = in.readInt(); pages > 0; pages--) {
                PageId id = new PageId(PageType.ofFolder(Texts.read(in)).orElseThrow(), Texts.read(in));
                NavigableSet<Commit> some = new TreeSet<>();
                for (int left = in.readInt(); left > 0; left--) {
                    some.add(new Commit(in.readLong(), in.readInt()));
                }
                commits.put(id, some);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Log(commits);
    }
}
