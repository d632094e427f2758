package de.vielfalt.view;

/**
 * What readers are told of a text that is not, or no longer quite, in their language.
 *
 * @param kind {@code missing}: the text is German; {@code stale}: it is a translation of what the German text said before
 * @param text the words for it
 * @param german the German page
 */
public record TranslationView(String kind, String text, Ref german) {}
