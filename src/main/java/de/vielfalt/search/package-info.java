/**
 * What the search in the browser looks into: one index for the readers of each language.
 *
 * <p>Start at {@link de.vielfalt.search.SearchIndex}. {@link de.vielfalt.search.Letters} says which spellings are the same; the
 * script {@code assets/js/letters.js} says it once more, as readers type what editors wrote, and one table of cases holds the two
 * together. The script makes of the index what MiniSearch 7.2 loads, without working it out again.
 *
 * <p>This package may import {@code model}, {@code json} and {@code view}, and no third-party type.
 */
@NullMarked
package de.vielfalt.search;

import org.jspecify.annotations.NullMarked;
