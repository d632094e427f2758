/** Tests of the view, and fixtures for building sites in tests. */
@NullMarked
package de.vielfalt.view;

import org.jspecify.annotations.NullMarked;
