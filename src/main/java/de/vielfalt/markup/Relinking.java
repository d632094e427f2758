package de.vielfalt.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Writes a document as it is read, with other references; a second handler is told of everything on the way. Start at {@link #of};
 * all but addresses stays as it is written.
 */
public final class Relinking<H extends MarkupHandler> implements MarkupHandler {
    private static final int ROOM = 4096;

    /** What {@code <meta http-equiv="refresh">} holds: seconds, and where to go then. */
    private static final Pattern REFRESH =
            Pattern.compile("(?is)(\\s*[\\d.]+\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?)([^'\"]*)(.*)");

    private final char[] source;
    private final H companion;
    private final UnaryOperator<String> link;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer out;
    private int written;

    /**
     * Reads a document. One that is not regular is parsed and printed first.
     *
     * @param companion makes one that sees the document as it was; made anew for each attempt at reading
     * @param link from the address that stands there to the one that is to stand there
     */
    public static <H extends MarkupHandler> Relinking<H> of(
            String html, Supplier<H> companion, UnaryOperator<String> link) {
        try {
            char[] source = html.toCharArray();
            Relinking<H> relinking = new Relinking<>(source, companion.get(), link);
            MarkupReader.read(source, relinking);
            return relinking;
        } catch (IrregularMarkupException e) {
            char[] source = print(html).toCharArray();
            Relinking<H> relinking = new Relinking<>(source, companion.get(), link);
            MarkupReader.readPrinted(source, relinking);
            return relinking;
        }
    }

    private static String print(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        return document.outerHtml();
    }

    /**
     * Begins a document.
     *
     * @param companion sees the document as it was
     * @param link from the address that stands there to the one that is to stand there
     */
    public Relinking(char[] source, H companion, UnaryOperator<String> link) {
        this.source = source;
        this.companion = companion;
        this.link = link;
        this.out = ByteBuffer.allocate(source.length + source.length / 8 + ROOM);
    }

    /** Who saw the document as it was. */
    public H companion() {
        return companion;
    }

    /** The document with other references, in UTF-8, after it was read. */
    public byte[] finished() {
        write(CharBuffer.wrap(source, written, source.length - written));
        written = source.length;
        return Arrays.copyOf(out.array(), out.position());
    }

    @Override
    public void start(StartTag tag) {
        companion.start(tag);
        boolean refresh = tag.name().equals("meta")
                && tag.value("http-equiv").toLowerCase(Locale.ROOT).equals("refresh");
        for (int i = 0; i < tag.attributes(); i++) {
            String name = tag.attribute(i);
            String old = tag.value(i);
            if (References.isAddress(name) || References.isSources(name)) {
                replace(tag, i, References.change(name, old, link));
            } else if (refresh && name.equals("content")) {
                Matcher parts = REFRESH.matcher(old);
                replace(tag, i, parts.matches() ? parts.group(1) + link.apply(parts.group(2)) + parts.group(3) : old);
            }
        }
    }

    private void replace(StartTag tag, int attribute, String changed) {
        if (!changed.equals(tag.value(attribute))) {
            write(CharBuffer.wrap(source, written, tag.valueStart(attribute) - written));
            write(CharBuffer.wrap(escape(changed)));
            written = tag.valueEnd(attribute);
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
