/**
 * What the search in the browser looks into: one index for the readers of each language.
 *
 * <p>Start at {@link de.vielfalt.search.SearchIndex}. {@link de.vielfalt.search.Letters} says which spellings are the same; the
 * script {@code assets/js/letters.js} says it once more, as readers type what editors wrote, and one table of cases holds the two
 * together. The index is written in the form of MiniSearch 7 (its {@code toJSON}, {@code serializationVersion} 2), which loads it
 * without working it out again.
 *
 * <p>This package may import {@code model}, {@code json} and {@code view}, and no third-party type.
 */
@NullMarked
package de.vielfalt.search;

import org.jspecify.annotations.NullMarked;
