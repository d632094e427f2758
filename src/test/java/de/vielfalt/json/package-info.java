@NullMarked
package de.vielfalt.json;

import org.jspecify.annotations.NullMarked;
