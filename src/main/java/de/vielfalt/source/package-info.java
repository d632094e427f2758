/**
 * Reading: from files to a {@link de.vielfalt.model.Site}, with every problem of the single file named on the way.
 *
 * <p>Start at {@link de.vielfalt.source.SiteReader}. What editors may write in a header is described by the schema files
 * in {@code src/main/resources/schema} and by nothing else. May import {@code model}, {@code cache} and
 * {@code calendar}; owns AsciidoctorJ and YAML, and uses jsoup to read what Asciidoctor made.
 */
@NullMarked
package de.vielfalt.source;

import org.jspecify.annotations.NullMarked;
