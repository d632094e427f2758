package de.vielfalt.jbake;

import org.jbake.app.ContentStore;

/**
 * A content store that is never opened.
 *
 * <p>JBake's own keeps every document in OrientDB and asks it for all documents of a type with each page. Here the site is
 * a value in memory, and pages come with their lists.
 */
final class NoContentStore extends ContentStore {
    NoContentStore() {
        super("memory", "none");
    }

    @Override
    public void startup() {
        // nothing to open
    }

    @Override
    public void close() {
        // nothing to close
    }
}
