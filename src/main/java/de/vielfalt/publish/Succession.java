package de.vielfalt.publish;

import java.util.Optional;

/** Whether one release may take the place of another: runs for several commits finish in any order. */
final class Succession {
    private static final int SHORT = 12;

    private final Lineage lineage;

    Succession(Lineage lineage) {
        this.lineage = lineage;
    }

    /**
     * Sees to it that the next release is not older than the live one: by their commits, and where these are the same, or there
     * are none, by the instants that the site was built for.
     *
     * @throws SupersededException if it is older, or if that cannot be told
     */
    void require(Optional<Manifest> live, Manifest next) throws SupersededException {
        if (live.isPresent()) {
            require(live.get(), next);
        }
    }

    private void require(Manifest live, Manifest next) throws SupersededException {
        Optional<String> before = live.commit();
        Optional<String> after = next.commit();
        if (before.isPresent() != after.isPresent()) {
            throw new SupersededException(before.isPresent() ? "publish.commit-missing" : "publish.commit-new");
        }
        Lineage.Relation relation =
                before.isEmpty() ? Lineage.Relation.SAME : lineage.of(after.orElseThrow(), before.get());
        if (relation == Lineage.Relation.AFTER) {
            return;
        }
        if (relation == Lineage.Relation.SAME) {
            if (next.instant().isBefore(live.instant())) {
                throw new SupersededException(
                        "publish.instant-older",
                        live.instant().toString(),
                        next.instant().toString());
            }
            return;
        }
        String key =
                switch (relation) {
                    case BEFORE -> "publish.commit-older";
                    case APART -> "publish.commit-apart";
                    default -> "publish.commit-unknown";
                };
        throw new SupersededException(key, shortened(before), shortened(after));
    }

    private static String shortened(Optional<String> commit) {
        return commit.map(id -> id.substring(0, Math.min(SHORT, id.length()))).orElse("");
    }
}
