package de.vielfalt.publish;

import de.vielfalt.markup.IrregularMarkupException;
import de.vielfalt.markup.MarkupHandler;
import de.vielfalt.markup.MarkupReader;
import de.vielfalt.markup.References;
import de.vielfalt.markup.StartTag;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Makes a page good for reading from a disk, where no server shows the {@code index.html} of a folder: relative links to folders
 * name it. All else stays as it is.
 */
final class DiskLinks implements MarkupHandler {
    private static final String INDEX = "index.html";
    private static final Pattern ELSEWHERE = Pattern.compile("[/?#]|[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern PATH = Pattern.compile("[^?#]*");
    private static final Pattern REFRESH =
            Pattern.compile("(?is)(\\s*[\\d.]+\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?)([^'\"]*)(.*)");

    private final char[] source;
    private final String page;
    private final Set<String> files;
    private final StringBuilder out;
    private int written;

    private DiskLinks(char[] source, String page, Set<String> files) {
        this.source = source;
        this.page = page;
        this.files = files;
        this.out = new StringBuilder(source.length + source.length / 8);
    }

    /**
     * A page with links that name files.
     *
     * @param page its path in the release
     * @param html its bytes, in UTF-8
     * @param files the paths of all files of the release
     */
    static byte[] in(String page, byte[] html, Set<String> files) {
        String text = new String(html, StandardCharsets.UTF_8);
        char[] markup = text.toCharArray();
        DiskLinks links = new DiskLinks(markup, page, files);
        try {
            MarkupReader.read(markup, links);
        } catch (IrregularMarkupException e) {
            markup = print(text).toCharArray();
            links = new DiskLinks(markup, page, files);
            MarkupReader.readPrinted(markup, links);
        }
        links.write(markup.length);
        return links.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String print(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        return document.outerHtml();
    }

    @Override
    public void start(StartTag tag) {
        boolean refresh = tag.name().equals("meta")
                && tag.value("http-equiv").toLowerCase(Locale.ROOT).equals("refresh");
        for (int i = 0; i < tag.attributes(); i++) {
            String name = tag.attribute(i);
            String old = tag.value(i);
            String changed = References.isAddress(name) ? link(old) : old;
            if (refresh && name.equals("content")) {
                Matcher parts = REFRESH.matcher(old);
                changed = parts.matches() ? parts.group(1) + link(parts.group(2)) + parts.group(3) : old;
            }
            if (!changed.equals(old)) {
                write(tag.valueStart(i));
                out.append(escape(changed));
                written = tag.valueEnd(i);
            }
        }
    }

    /** Where a link leads on a disk. */
    private String link(String address) {
        Matcher matcher = PATH.matcher(address);
        if (address.isEmpty() || ELSEWHERE.matcher(address).lookingAt() || !matcher.lookingAt()) {
            return address;
        }
        String path = matcher.group();
        String rest = address.substring(matcher.end());
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.isEmpty()) {
            return path + INDEX + rest;
        }
        if (last.equals(".") || last.equals("..") || isFolder(path)) {
            return path + "/" + INDEX + rest;
        }
        return address;
    }

    /** Whether what is no file of that name is a folder. */
    private boolean isFolder(String path) {
        try {
            URI target = new URI(null, null, "/" + page, null).resolve(new URI(path));
            String file = target.getPath().substring(1);
            return !files.contains(file) && files.contains(file + "/" + INDEX);
        } catch (URISyntaxException e) {
            return false; // leads nowhere
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

    private void write(int to) {
        out.append(source, written, to - written);
        written = to;
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(char[] text, int from, int to) {}

    @Override
    public void data(String content) {}

    @Override
    public void comment(String content) {}
}
