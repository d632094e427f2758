package de.vielfalt.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Something that a page points to.
 *
 * @param page file of the page
 * @param element element that points
 * @param value where to, as it stands there
 */
record Reference(String page, Element element, String value) {
    private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "action", "data", "xlink:href");
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|/.*", Pattern.DOTALL);
    private static final Set<String> FOLLOWED = Set.of("a", "area", "form");

    /** Everything that any page points to. */
    static List<Reference> all(Edition edition) {
        List<Reference> references = new ArrayList<>();
        edition.pages().forEach((file, page) -> references.addAll(of(file, page)));
        return references;
    }

    /** Everything that a page points to. */
    static List<Reference> of(String file, Document page) {
        List<Reference> references = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            for (String attribute : ATTRIBUTES) {
                if (element.hasAttr(attribute)) {
                    references.add(new Reference(file, element, element.attr(attribute)));
                }
            }
            for (String candidate : element.attr("srcset").split(",")) {
                if (!candidate.isBlank()) {
                    references.add(
                            new Reference(file, element, candidate.strip().split("\\s")[0]));
                }
            }
        }
        return references;
    }

    /** Whether it has a scheme, or begins at the root of its host. */
    boolean isAbsolute() {
        return ABSOLUTE.matcher(value).matches();
    }

    /** Whether it is a {@code link} of that relation. */
    boolean names(String relation) {
        return element.normalName().equals("link") && element.attr("rel").equals(relation);
    }

    /** Whether a browser fetches it by itself, unlike what people follow. */
    boolean isLoaded() {
        return !FOLLOWED.contains(element.normalName()) && !names("canonical") && !names("alternate");
    }

    /** The file that a relative reference leads to. */
    String file() {
        String path = decode(value.replaceAll("[?#].*", ""));
        if (path.isEmpty()) {
            return page;
        }
        Path folder = Path.of("/" + page).getParent();
        String target = folder.resolve(path).normalize().toString().substring(1);
        boolean isFolder = target.isEmpty() || path.endsWith("/") || path.endsWith(".");
        return isFolder ? fileOf(target.isEmpty() ? "" : target + "/") : target;
    }

    /** Whether a relative reference leads to a file of the edition, and to a place on it that exists. */
    boolean resolves(Edition edition) {
        int hash = value.indexOf('#');
        String fragment = hash < 0 ? "" : decode(value.substring(hash + 1));
        Document target = edition.pages().get(file());
        return edition.files().containsKey(file())
                && (fragment.isEmpty() || (target != null && target.getElementById(fragment) != null));
    }

    /** The file that answers for a path, relative to the root: {@code orte/} is {@code orte/index.html}. */
    static String fileOf(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return page + " <" + element.normalName() + "> " + value;
    }
}
