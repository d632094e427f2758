/** Tests of the templates, of what they show, and of the style sheet. */
@NullMarked
package de.vielfalt.render;

import org.jspecify.annotations.NullMarked;
