package de.vielfalt.model;

import java.net.URI;

/**
 * Where the site's files are kept and changed in a browser.
 *
 * @param kind what it runs, which decides what its addresses look like
 * @param repository address of the repository, without a slash at its end
 * @param branch the branch that is published
 */
public record Forge(Kind kind, URI repository, String branch) {
    /** What forges there are. */
    public enum Kind {
        /** GitHub. */
        GITHUB,
        /** GitLab. */
        GITLAB,
        /** Forgejo and Gitea. */
        FORGEJO
    }
}
