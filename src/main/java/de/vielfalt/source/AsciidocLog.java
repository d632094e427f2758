package de.vielfalt.source;

/**
 * One message of the AsciiDoc processor.
 *
 * @param message its own words, in English, or {@code vielfalt:kind:target} from our include jail
 * @param path file below {@code content/} that it speaks of; empty for the page itself
 * @param line line in that file, 0 if the processor does not say
 */
record AsciidocLog(String message, String path, int line) {}
