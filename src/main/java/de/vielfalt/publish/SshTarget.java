package de.vielfalt.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A folder of another machine, laid out as that of a {@link FolderTarget}. Only files that changed travel; the others are shared
 * there with the release before. A release is compared with its manifest before it is shown.
 *
 * @param ssh the way there
 * @param keep how many releases are kept, the live one included; at least 1
 */
record SshTarget(Ssh ssh, int keep) implements Target {
    @Override
    public boolean takesCompressed() {
        return true;
    }

    @Override
    public Optional<Manifest> look() throws TargetException, IOException {
        try (SshSession session = SshSession.open(ssh, "look", () -> {})) {
            return new SshVisit(this, session).live();
        }
    }

    @Override
    public Visit begin(Runnable waiting) throws TargetException, IOException {
        return new SshVisit(this, SshSession.open(ssh, "begin", waiting));
    }

    /** Publishing there, as long as the connection lives. */
    private record SshVisit(SshTarget target, SshSession session) implements Visit {
        private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{12}");
        private static final String NONE = "-";

        @Override
        public Optional<Manifest> live() throws TargetException, IOException {
            String id = session.ask("live");
            if (id.isEmpty()) {
                return Optional.empty();
            }
            Optional<Manifest> manifest = ID.matcher(id).matches() ? manifest(id) : Optional.empty();
            if (manifest.isEmpty()) {
                throw TargetException.failed("publish.manifest-missing", id);
            }
            return manifest;
        }

        @Override
        public void put(Release release) throws TargetException, IOException {
            String live = session.ask("live");
            Optional<Manifest> present = ID.matcher(live).matches() ? manifest(live) : Optional.empty();
            try {
                send(release, present);
            } catch (TargetException e) {
                if (!e.key().equals("publish.ssh-damaged") || present.isEmpty()) {
                    throw e;
                }
                send(release, Optional.empty()); // somebody changed what is live; nothing of it is shared
            }
            session.ask("show", release.manifest().id());
            NavigableSet<String> ids = ids();
            ids.remove(release.manifest().id());
            for (String id : ids.stream()
                    .limit(Math.max(0, ids.size() + 1 - target.keep))
                    .toList()) {
                session.ask("delete", id);
            }
        }

        private void send(Release release, Optional<Manifest> present) throws TargetException, IOException {
            Manifest next = release.manifest();
            Changes changes = Changes.between(present, next);
            StringBuilder drop = new StringBuilder();
            changes.changed().forEach(path -> drop.append(path).append('\0'));
            changes.removed().forEach(path -> drop.append(path).append('\0'));
            List<TarStream.Entry> entries = new ArrayList<>(List.of(
                    TarStream.Entry.of("drop", drop.toString().getBytes(StandardCharsets.UTF_8)),
                    TarStream.Entry.of("sums", sums(next)),
                    TarStream.Entry.of("manifest.json", ManifestText.write(next)),
                    TarStream.Entry.of("files/", new byte[0])));
            SortedMap<String, Manifest.Entry> files = new TreeMap<>(next.files());
            files.keySet()
                    .removeIf(path -> !changes.added().contains(path)
                            && !changes.changed().contains(path));
            files.forEach((path, entry) ->
                    entries.add(new TarStream.Entry("files/" + path, entry.size(), () -> release.bytes(path))));
            entries.add(TarStream.Entry.of("end", new byte[0]));
            TarStream stream = new TarStream(entries);
            session.ask(
                    stream::write,
                    "put",
                    next.id(),
                    String.valueOf(stream.blocks()),
                    present.map(Manifest::id).orElse(NONE),
                    String.valueOf(next.files().size()));
        }

        @Override
        public Optional<Manifest> before() throws TargetException, IOException {
            Optional<Manifest> live = live();
            NavigableSet<String> earlier =
                    live.isEmpty() ? new TreeSet<>() : ids().headSet(live.get().id(), false);
            return earlier.isEmpty() ? Optional.empty() : manifest(earlier.last());
        }

        @Override
        public void rollBack() throws TargetException, IOException {
            Manifest before = before().orElseThrow(() ->
                    TargetException.misused("publish.no-release-before", target.ssh.host() + ":" + target.ssh.path()));
            byte[] sums = sums(before);
            session.ask(
                    out -> out.write(sums),
                    "check",
                    before.id(),
                    String.valueOf(sums.length),
                    String.valueOf(before.files().size()));
            session.ask("show", before.id());
        }

        @Override
        public void purge() throws TargetException, IOException {
            NavigableSet<String> ids = ids();
            ids.remove(session.ask("live"));
            for (String id : ids) {
                session.ask("delete", id);
            }
        }

        @Override
        public void close() throws IOException {
            session.close();
        }

        private Optional<Manifest> manifest(String id) throws TargetException, IOException {
            String text = session.ask("manifest", id);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ManifestText.read(text.getBytes(StandardCharsets.UTF_8)));
        }

        private NavigableSet<String> ids() throws TargetException, IOException {
            NavigableSet<String> ids = new TreeSet<>(List.of(session.ask("ids").split("\n")));
            ids.removeIf(id -> !ID.matcher(id).matches());
            return ids;
        }

        /** As {@code sha256sum -c} reads them. */
        private static byte[] sums(Manifest manifest) {
            StringBuilder sums = new StringBuilder();
            manifest.files().forEach((path, entry) -> sums.append(entry.sha256())
                    .append("  ")
                    .append(path)
                    .append('\n'));
            return sums.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
