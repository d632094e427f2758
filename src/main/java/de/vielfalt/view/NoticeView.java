package de.vielfalt.view;

import de.vielfalt.model.Html;

/**
 * The notice on top of every page.
 *
 * @param title its first words
 * @param body its text
 * @param lang language tag of both; empty if it is the interface's
 * @param dir direction of both; empty if it is the interface's language
 */
public record NoticeView(String title, Html body, String lang, String dir) {}
