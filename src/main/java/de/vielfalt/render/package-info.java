/**
 * Turns a {@link de.vielfalt.view.PageView} into HTML with FreeMarker.
 *
 * <p>{@link de.vielfalt.render.Templates} owns the set-up: templates see {@code site}, {@code page} and {@code msg} and
 * nothing else; all text is escaped, and only {@link de.vielfalt.model.Html} passes as markup. A template's fault is a
 * {@link de.vielfalt.render.TemplateProblemException} that names file and line.
 *
 * <p>This package may import {@code model}, {@code view} and FreeMarker, which no other package sees.
 */
@NullMarked
package de.vielfalt.render;

import org.jspecify.annotations.NullMarked;
