package de.vielfalt.model;

/**
 * One sentence of a page's text, for rules about how it is written.
 *
 * @param text as it is read, on one line; quotations, code and placeholders are shortened to {@code …}
 * @param own as {@code text}, but links are shortened too, as their words may be somebody else's, what is set off
 *     (bold, underlined) stands between asterisks ({@code Das ist *nicht* wahr.}), and lines end where they do in the file
 * @param location where it begins
 */
public record Sentence(String text, String own, Location location) {
    /**
     * Where a part of it was written.
     *
     * @param index index of the part in {@code own}
     */
    public Location at(int index) {
        int lines = (int) own.substring(0, index).chars().filter(c -> c == '\n').count();
        return lines == 0 ? location : new Location(location.path(), location.line() + lines);
    }
}
