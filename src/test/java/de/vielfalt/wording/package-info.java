@NullMarked
package de.vielfalt.wording;

import org.jspecify.annotations.NullMarked;
