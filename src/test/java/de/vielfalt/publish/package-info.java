@NullMarked
package de.vielfalt.publish;

import org.jspecify.annotations.NullMarked;
