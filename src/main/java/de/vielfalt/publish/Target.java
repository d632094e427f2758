package de.vielfalt.publish;

import java.io.IOException;
import java.util.Optional;

/**
 * A place that releases go to. What is live there is one release, whole, at every moment; a run that was killed or cut off
 * leaves the old one or the new one, and the next run clears away what it left.
 */
public interface Target {
    /** Whether files go there in compressed forms besides: the server behind it hands them out by itself. */
    boolean takesCompressed();

    /** Whether a file of a site is wanted there. */
    default boolean takes(String path) {
        return true;
    }

    /**
     * Looks what is live, and changes nothing.
     *
     * @throws TargetException if the place cannot be used, and why
     * @throws IOException if the machine or the network fails
     */
    Optional<Manifest> look() throws TargetException, IOException, InterruptedException;

    /**
     * Sees to it that what is kept can be deleted here.
     *
     * @throws TargetException if it cannot, see {@link Visit#purge}
     */
    default void requirePurge() throws TargetException {}

    /**
     * Waits until nobody else publishes here, and begins.
     *
     * @param waiting told once before the waiting begins, if there is any
     * @throws TargetException if the place cannot be used, and why
     * @throws IOException if the machine or the network fails
     */
    Visit begin(Runnable waiting) throws TargetException, IOException, InterruptedException;

    /** The time in which nobody else publishes here. */
    interface Visit extends AutoCloseable {
        /** The release that is live; empty before the first. */
        Optional<Manifest> live() throws TargetException, IOException, InterruptedException;

        /**
         * Puts a release in the place of the live one.
         *
         * @throws TargetException if the place refuses it; what was live still is
         * @throws IOException if the machine or the network fails; what was live still is
         */
        void put(Release release) throws TargetException, IOException, InterruptedException;

        /** The release before the live one, if it is kept. */
        Optional<Manifest> before() throws TargetException, IOException, InterruptedException;

        /**
         * Puts the release before in the place of the live one.
         *
         * @throws TargetException if there is none
         */
        void rollBack() throws TargetException, IOException, InterruptedException;

        /** Deletes every release that is kept but not live. */
        void purge() throws TargetException, IOException, InterruptedException;

        @Override
        void close() throws IOException;
    }
}
