package de.vielfalt.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A store that speaks S3 and shows what lies in it. It cannot switch from one release to another at once, so files come in an order in
 * which no page is ever there without what it shows; a change that was cut off is taken back by the next run.
 *
 * <p>Nothing of the library that speaks to it is loaded before it is used.
 *
 * @param address where the site lies
 * @param environment holds the credentials
 * @param keep how many releases are kept, the live one included; at least 1
 * @param lease how long a run that gives no sign keeps others out
 */
record S3Target(S3Address address, Map<String, String> environment, int keep, Duration lease) implements Target {
    S3Target {
        environment = Map.copyOf(environment);
    }

    @Override
    public boolean takesCompressed() {
        return false; // it cannot choose by what a browser understands
    }

    /** Files for other servers would be shown to everybody. */
    @Override
    public boolean takes(String path) {
        return path.startsWith(".well-known/") || !(path.startsWith(".") || path.startsWith("_"));
    }

    @Override
    public Optional<Manifest> look() throws TargetException, IOException {
        try (S3Store store = open()) {
            S3Layout layout = new S3Layout(store);
            layout.requireOurs();
            Optional<S3Layout.Live> live = layout.live();
            return live.isEmpty()
                    ? Optional.empty()
                    : Optional.of(layout.manifest(live.get().id()));
        }
    }

    @Override
    public Visit begin(Runnable waiting) throws TargetException, IOException {
        S3Store store = open();
        boolean begun = false;
        try {
            S3Layout layout = new S3Layout(store);
            layout.requireOurs();
            S3Lock lock = S3Lock.acquire(store, lease, waiting);
            try {
                Visit visit = S3Visit.begin(layout, lock, keep);
                begun = true;
                return visit;
            } finally {
                if (!begun) {
                    lock.release();
                }
            }
        } finally {
            if (!begun) {
                store.close();
            }
        }
    }

    private S3Store open() throws TargetException {
        return new S3Store(S3Connection.to(address, environment), address);
    }
}
