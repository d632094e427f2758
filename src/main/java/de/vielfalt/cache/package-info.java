/**
 * A content-addressed store of what was expensive to make, in {@code .cache/}.
 *
 * <p>Start at {@link de.vielfalt.cache.Cache}; {@link de.vielfalt.cache.RecordCodec} makes bytes of values, and
 * {@link de.vielfalt.cache.FileState} tells whether a file can have changed. It imports {@code model} at most, and no
 * third-party types.
 */
@NullMarked
package de.vielfalt.cache;

import org.jspecify.annotations.NullMarked;
