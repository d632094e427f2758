/**
 * The form in which people who know neither AsciiDoc nor git write a page: pages, a style sheet, scripts and the data that
 * these need, made from the schemas. Uses the model, the schemas, the renderer and JSON; knows nothing of builds.
 */
@NullMarked
package de.vielfalt.form;

import org.jspecify.annotations.NullMarked;
