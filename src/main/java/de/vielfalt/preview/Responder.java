package de.vielfalt.preview;

import de.vielfalt.build.LiveSite;
import de.vielfalt.model.SitePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a browser gets. An address is looked up among those of the site; it is never made into a path on disk, so there
 * is none that leads out of the site.
 */
final class Responder {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** Under another name a page of somebody else's could have had its own name lead here (DNS rebinding), and read along. */
    private static final Pattern HOST =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final Board board;
    private final Overlay overlay;
    private final DeskPage desk;
    private final HandbookSite handbook;

    Responder(Board board, Overlay overlay, DeskPage desk, HandbookSite handbook) {
        this.board = board;
        this.overlay = overlay;
        this.desk = desk;
        this.handbook = handbook;
    }

    /** Why a request is not answered, whatever it asks for; empty if it may be. */
    static Optional<Answer> refusal(String method, @Nullable String host, URI target, @Nullable String site) {
        if (host == null
                || !HOST.matcher(host).matches()
                || (target.getRawAuthority() != null
                        && !HOST.matcher(target.getRawAuthority()).matches())) {
            return Optional.of(Answer.text(421, "This is a preview for this computer only.", Map.of()));
        }
        if (!METHODS.contains(method)) {
            return Optional.of(Answer.text(405, "Only GET and HEAD.", Map.of("Allow", "GET, HEAD")));
        }
        if ("cross-site".equals(site) && String.valueOf(target.getRawPath()).startsWith(Overlay.FOLDER)) {
            return Optional.of(Answer.text(403, "Not for other sites.", Map.of()));
        }
        return Optional.empty();
    }

    /** The answer to a request for an address, as it was sent. */
    Answer answer(@Nullable String rawPath) throws IOException, InterruptedException {
        Optional<String> path = rawPath == null ? Optional.empty() : decode(rawPath);
        Board.News news = board.now();
        if (path.isPresent() && path.get().startsWith(Overlay.GUIDE)) {
            return news.site().isPresent()
                    ? guide(new SitePath(path.get()), news.site().get(), news.stand())
                    : waiting(news);
        }
        if (path.isPresent() && path.get().equals(Overlay.STATUS)) {
            return news.site().isPresent() ? status(news.site().get(), news.stand()) : waiting(news);
        }
        if (path.isPresent() && path.get().startsWith(Overlay.HANDBOOK)) {
            return handbook(path.get().substring(Overlay.HANDBOOK.length() - 1));
        }
        if (path.isPresent() && path.get().startsWith(Overlay.FOLDER)) {
            byte[] own = overlay.files().get(path.get());
            return own == null ? Answer.text(404, "404", Map.of()) : Answer.file(200, path.get(), own);
        }
        if (news.site().isEmpty()) {
            return waiting(news);
        }
        LiveSite site = news.site().get();
        if (path.isPresent() && path.get().startsWith(Overlay.FORM)) {
            return form(new SitePath(path.get()), site, news.stand());
        }
        return path.isPresent() ? answer(path.get(), site, news.stand()) : notFound("/", site, news.stand());
    }

    /** What is shown where a page cannot be made. */
    Answer standIn() {
        return Answer.file(503, "/", overlay.standIn(board.now().stand(), true));
    }

    private Answer answer(String path, LiveSite site, String stand) throws IOException {
        SitePath address = path.endsWith("/index.html") ? SitePath.ofFile(path.substring(1)) : new SitePath(path);
        Optional<byte[]> bytes = site.bytes(address);
        if (bytes.isPresent()) {
            boolean page = site.isPage(address);
            return Answer.file(200, address.value(), page ? overlay.over(bytes.get(), stand) : bytes.get());
        }
        if (site.isPage(address)) {
            return standIn();
        }
        if (!path.endsWith("/") && site.isPage(new SitePath(path + "/"))) {
            String folder = path.substring(path.lastIndexOf('/') + 1) + "/";
            return Answer.text(302, folder, Map.of("Location", "./" + encoded(folder)));
        }
        return notFound(path, site, stand);
    }

    private Answer waiting(Board.News news) {
        return Answer.file(503, "/", overlay.standIn(news.stand(), false));
    }

    /** What is still to be done, in the design of the site. */
    private Answer status(LiveSite site, String stand) throws IOException, InterruptedException {
        byte[] page = site.finished(new SitePath(Overlay.STATUS), desk.html());
        return Answer.file(200, Overlay.STATUS, overlay.over(page, stand));
    }

    /** A file of the handbook, which no save changes. */
    private Answer handbook(String path) throws IOException, InterruptedException {
        if (path.equals("/")) {
            return Answer.text(302, "", Map.of("Location", "./" + HandbookSite.chapter("index")));
        }
        return handbook.file(path)
                .map(bytes -> Answer.file(200, path, bytes))
                .orElseGet(() -> Answer.text(404, "404", Map.of()));
    }

    private Answer guide(SitePath path, LiveSite site, String stand) {
        Optional<byte[]> file;
        try {
            file = site.styleGuide(path, Overlay.GUIDE, overlay.language());
        } catch (IOException e) { // who works on a component wants to read what is wrong with it
            return Answer.text(500, String.valueOf(e.getMessage()), Map.of());
        }
        return file.map(bytes -> path.value().endsWith("/") ? overlay.over(bytes, stand) : bytes)
                .map(bytes -> Answer.file(200, path.value(), bytes))
                .orElseGet(() -> Answer.text(404, "404", Map.of()));
    }

    private Answer form(SitePath path, LiveSite site, String stand) throws IOException {
        Optional<byte[]> file =
                site.form(path, overlay.language(), Overlay.HANDBOOK + HandbookSite.chapter("formular"));
        if (file.isEmpty()) {
            return notFound(path.value(), site, stand);
        }
        boolean page = path.value().endsWith("/");
        return Answer.file(200, path.value(), page ? overlay.over(file.get(), stand) : file.get());
    }

    /** The page for unknown addresses of the language in whose folder the address lies, if it is one. */
    private Answer notFound(String path, LiveSite site, String stand) throws IOException {
        SitePath there =
                new SitePath(path.substring(0, Math.max(0, path.indexOf('/', 1))) + SitePath.NOT_FOUND.value());
        SitePath shown = site.isPage(there) ? there : SitePath.NOT_FOUND;
        byte[] page = site.bytes(shown).orElseGet(() -> overlay.standIn(stand, true));
        return Answer.file(404, shown.value(), overlay.over(page, stand));
    }

    private static String encoded(String folder) {
        try {
            return new URI(null, null, "/" + folder, null).toASCIIString().substring(1);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Percent-decodes, once and strictly: what is no UTF-8, or would be taken apart differently elsewhere, is no address. */
    private static Optional<String> decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            String path = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            boolean odd = path.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
            return odd || !path.startsWith("/") ? Optional.empty() : Optional.of(path);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
