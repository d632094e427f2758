/**
 * JSON (RFC 8259) as a value, and as text: for structured data, feeds, open data and reports alike.
 *
 * <p>Start at {@link de.vielfalt.json.Json}. This package only writes, and imports no other package of ours and no
 * third-party type.
 */
@NullMarked
package de.vielfalt.json;

import org.jspecify.annotations.NullMarked;
