package de.vielfalt.publish;

import de.vielfalt.build.OutputLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A branch that a host shows as a website. Its history only grows: nothing is forced, and what others put there stays.
 *
 * @param branch the branch
 */
record GitTarget(GitBranch branch) implements Target {
    @Override
    public boolean takesCompressed() {
        return false;
    }

    @Override
    public Optional<Manifest> look() throws TargetException, IOException, InterruptedException {
        try (Visit visit = begin(() -> {})) {
            return visit.live();
        }
    }

    @Override
    public void requirePurge() throws TargetException {
        throw TargetException.misused("publish.git-no-purge", branch.name());
    }

    @Override
    public Visit begin(Runnable waiting) throws TargetException, IOException, InterruptedException {
        Path copy = branch.git().repository();
        Files.createDirectories(Objects.requireNonNull(copy.getParent(), "lies in a folder"));
        OutputLock lock = OutputLock.acquire(copy.resolveSibling(copy.getFileName() + ".lock"), waiting);
        boolean begun = false;
        try {
            branch.open();
            Visit visit = new GitVisit(this, branch.fetch(), lock);
            begun = true;
            return visit;
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    /** Publishing to a branch; another who was quicker is noticed when the commit gets there. */
    private record GitVisit(GitTarget target, Optional<GitBranch.Commit> tip, OutputLock lock) implements Visit {
        @Override
        public Optional<Manifest> live() {
            return tip.map(GitBranch.Commit::manifest);
        }

        @Override
        public void put(Release release) throws TargetException, IOException, InterruptedException {
            target.branch.push(target.branch.commit(tip, release));
        }

        @Override
        public Optional<Manifest> before() throws TargetException, IOException, InterruptedException {
            return commitBefore().map(GitBranch.Commit::manifest);
        }

        private Optional<GitBranch.Commit> commitBefore() throws TargetException, IOException, InterruptedException {
            return tip.isEmpty() ? Optional.empty() : target.branch.before(tip.get());
        }

        @Override
        public void rollBack() throws TargetException, IOException, InterruptedException {
            GitBranch.Commit before = commitBefore()
                    .orElseThrow(() -> TargetException.misused("publish.no-release-before", target.branch.name()));
            target.branch.push(target.branch.restore(tip.orElseThrow(), before));
        }

        @Override
        public void purge() throws TargetException {
            target.requirePurge();
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
