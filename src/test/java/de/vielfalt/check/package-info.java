/** Tests of single rules; what they say of whole sites stands beside the sites. */
@NullMarked
package de.vielfalt.check;

import org.jspecify.annotations.NullMarked;
