/**
 * Puts a finished release where people get it, and takes it back: targets, their manifest, rollback.
 *
 * <p>Start at {@link de.vielfalt.publish.Targets#of}, then {@link de.vielfalt.publish.Publisher}. What is live is the old
 * release or the new one at every moment. May use {@code model}, {@code markup}, {@code json}, {@code hosting}, {@code cache} and
 * {@code build}; owns jackson-core, brotli4j and the AWS SDK.
 */
@NullMarked
package de.vielfalt.publish;

import org.jspecify.annotations.NullMarked;
