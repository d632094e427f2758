package de.vielfalt.feed;

import de.vielfalt.model.Page;
import de.vielfalt.view.PageView;

/**
 * A page that may be told of outside of the site, as it was written and as it is shown to the readers of a language.
 *
 * @param page its facts, and its text, which is German where nobody has translated it
 * @param view its words
 */
record Told(Page page, PageView view) {}
