package de.vielfalt.view;

/** Who a site is made for. */
public enum Showing {
    /** Everybody. */
    PUBLIC,
    /** Those who look it over before it is published: what everybody would see, marked on each page, and hidden from search engines. */
    REVIEW,
    /** Editors: drafts as well, each marked. */
    DRAFTS
}
