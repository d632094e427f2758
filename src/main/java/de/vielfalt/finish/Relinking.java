package de.vielfalt.finish;

import de.vielfalt.markup.MarkupHandler;
import de.vielfalt.markup.References;
import de.vielfalt.markup.StartTag;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Writes a document as it is read, with other references; a second handler is told of everything on the way. */
final class Relinking implements MarkupHandler {
    private static final int ROOM = 4096;

    private final char[] source;
    private final MarkupHandler companion;
    private final UnaryOperator<String> link;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer out;
    private int written;

    /**
     * Begins a document.
     *
     * @param companion sees the document as it was
     * @param link from the address that stands there to the one that is to stand there
     */
    Relinking(char[] source, MarkupHandler companion, UnaryOperator<String> link) {
        this.source = source;
        this.companion = companion;
        this.link = link;
        this.out = ByteBuffer.allocate(source.length + source.length / 8 + ROOM);
    }

    /** The document in UTF-8, after it was read. */
    byte[] finished() {
        write(CharBuffer.wrap(source, written, source.length - written));
        written = source.length;
        return Arrays.copyOf(out.array(), out.position());
    }

    @Override
    public void start(StartTag tag) {
        companion.start(tag);
        for (int i = 0; i < tag.attributes(); i++) {
            String name = tag.attribute(i);
            if (References.isAddress(name) || References.isSources(name)) {
                String old = tag.value(i);
                String changed = References.change(name, old, link);
                if (!changed.equals(old)) {
                    write(CharBuffer.wrap(source, written, tag.valueStart(i) - written));
                    write(CharBuffer.wrap(escape(changed)));
                    written = tag.valueEnd(i);
                }
            }
        }
    }

    /** Good in either sort of quotation marks. */
    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void write(CharBuffer chars) {
        encoder.reset();
        CoderResult result = encoder.encode(chars, out, true);
        while (result.isOverflow()) {
            out.flip();
            out = ByteBuffer.allocate(2 * out.capacity()).put(out);
            result = encoder.encode(chars, out, true);
        }
    }

    @Override
    public void end(String name) {
        companion.end(name);
    }

    @Override
    public void text(char[] text, int from, int to) {
        companion.text(text, from, to);
    }

    @Override
    public void data(String content) {
        companion.data(content);
    }

    @Override
    public void comment(String content) {
        companion.comment(content);
    }
}
