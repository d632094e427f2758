package de.vielfalt.publish;

import de.vielfalt.markup.MarkupHandler;
import de.vielfalt.markup.Relinking;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a page good for reading from a disk, where no server shows the {@code index.html} of a folder: relative links to folders
 * name it, and fonts are not fetched beforehand, which browsers refuse there and complain of. All else stays as it is.
 */
final class DiskLinks {
    private static final String INDEX = "index.html";
    private static final Pattern ELSEWHERE = Pattern.compile("[/?#]|[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern BEFOREHAND = Pattern.compile("<link rel=\"preload\" as=\"font\"[^<>]*>");
    private static final Pattern PATH = Pattern.compile("[^?#]*");

    private final String page;
    private final Set<String> files;

    private DiskLinks(String page, Set<String> files) {
        this.page = page;
        this.files = files;
    }

    /**
     * A page with links that name files.
     *
     * @param page its path in the release
     * @param html its bytes, in UTF-8
     * @param files the paths of all files of the release
     */
    static byte[] in(String page, byte[] html, Set<String> files) {
        String text =
                BEFOREHAND.matcher(new String(html, StandardCharsets.UTF_8)).replaceAll("");
        MarkupHandler nobody = new MarkupHandler() {};
        return Relinking.of(text, () -> nobody, new DiskLinks(page, files)::link)
                .finished();
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
}
