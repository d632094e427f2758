/** Tests of the preview: each piece by itself, and all of it as a browser sees it ({@link de.vielfalt.preview.PreviewTester}). */
@NullMarked
package de.vielfalt.preview;

import org.jspecify.annotations.NullMarked;
