package de.vielfalt.finish;

import de.vielfalt.markup.MarkupHandler;
import de.vielfalt.markup.StartTag;

/** Takes everything and does nothing. */
final class Silent implements MarkupHandler {
    @Override
    public void start(StartTag tag) {}

    @Override
    public void end(String name) {}

    @Override
    public void text(char[] source, int from, int to) {}

    @Override
    public void data(String content) {}

    @Override
    public void comment(String content) {}
}
