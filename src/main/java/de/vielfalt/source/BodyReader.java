package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the markup that Asciidoctor made: checks it against {@link SafeHtml}, collects what it refers to, and leaves it
 * clean. Every element is judged at the line that {@link Marks} gives for it.
 */
final class BodyReader {
    private static final Pattern WIDTH = Pattern.compile("(?:width: ?|max-width: ?)(\\d{1,3})(?:\\.\\d+)?%;?");

    /** The role of a block whose pictures stand side by side and lead to their largest size. */
    private static final String GALLERY = "galerie";

    private final Marks marks;
    private final List<Problem> problems;
    private final List<Link> links = new ArrayList<>();
    private final List<Conversion.BodyPicture> pictures = new ArrayList<>();
    private final List<Link> files = new ArrayList<>();
    private final List<String> includes;
    private final List<Link> entries;
    private final Placeholders placeholders;
    private final Outline outline;
    private final Passages passages;

    BodyReader(Marks marks, List<String> includes, List<Link> entries, List<Problem> problems) {
        this.marks = marks;
        this.includes = includes;
        this.entries = entries;
        this.problems = problems;
        this.placeholders = new Placeholders(marks);
        this.outline = new Outline(marks, problems);
        this.passages = new Passages(marks);
    }

    /** Parses markup that holds no marks. */
    static Document parse(String html) {
        return parse(html, "");
    }

    /** Parses markup whose marks begin with a token; a comment that only looks like a mark looks so no longer. */
    static Document parse(String html, String token) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.forEachNode(node -> {
            if (node instanceof Comment comment) {
                String data = comment.getData();
                boolean ours = !token.isEmpty() && data.startsWith(token);
                comment.setData(ours ? data.substring(token.length()) : " " + data);
            }
        });
        return document;
    }

    /** The files that a body says it included. */
    static List<String> includes(Document document) {
        for (Node node : document.body().childNodes()) {
            if (node instanceof Comment comment
                    && !Marks.includes(comment.getData()).isEmpty()) {
                return Marks.includes(comment.getData());
            }
        }
        return List.of();
    }

    Conversion read(Document title, Document document) {
        title(title.body());
        Element body = document.body();
        spliceRaw(body);
        for (Node node : List.copyOf(body.childNodes())) {
            visit(node);
        }
        body.select("video, audio").forEach(BodyFiles::prepare);
        Element first = body.selectFirst("div.paragraph > p");
        String summary = first == null ? "" : first.text();
        if (SentenceLines.isWanted(marks.page())) {
            SentenceLines.breakAll(body);
        }
        boolean silent = !body.hasText() && body.selectFirst("img, audio, video") == null;
        return new Conversion(
                title.text().strip(),
                silent ? "" : body.html(),
                summary,
                links,
                pictures,
                files,
                outline.anchors(),
                includes,
                placeholders.found(),
                entries,
                passages.found(),
                List.copyOf(problems));
    }

    /** A title is plain text; markup that is more than emphasis would be lost. */
    private void title(Element title) {
        placeholders.visit(title);
        for (Element element : title.children().select("*")) {
            String tag = element.normalName();
            if (tag.equals("img") || SafeHtml.isMedia(element) || !SafeHtml.isSafe(element)) {
                problems.add(Problem.error(Code.HTML_FORBIDDEN, marks.of("= "), "title", tag));
            }
        }
        Matcher reference = FrontMatterReader.REFERENCE.matcher(title.text());
        while (reference.find()) {
            String name = reference.group();
            boolean told =
                    problems.stream().anyMatch(problem -> problem.arguments().equals(List.of(name)));
            if (!told) {
                problems.add(Problem.error(Code.VALUE_INVALID, marks.of("= "), "braces-title", name));
            }
        }
    }

    /** Puts raw blocks where they belong, each parsed by itself, so that what it leaves open ends with it. */
    private static void spliceRaw(Element body) {
        for (Element raw : body.select("x-raw")) {
            for (Node child : List.copyOf(parse(raw.wholeText()).body().childNodes())) {
                raw.before(child);
            }
            raw.remove();
        }
    }

    private void visit(Node node) {
        if (node instanceof Comment comment) {
            if (comment.getData().strip().equals("toc disabled")) {
                problems.add(Problem.error(Code.ASCIIDOC, marks.of("toc::"), "toc-off"));
            } else if (SafeHtml.isForeignComment(comment)) {
                problems.add(Problem.error(Code.HTML_FORBIDDEN, marks.of("<!"), "comment"));
            }
            marks.pass(comment.getData());
            comment.remove();
        } else if (node instanceof Element element) {
            element(element);
            for (Node child : List.copyOf(element.childNodes())) {
                visit(child);
            }
        } else if (!(node instanceof TextNode) && !(node instanceof DataNode)) {
            problems.add(Problem.error(Code.HTML_FORBIDDEN, marks.of("<?"), "node"));
        }
    }

    private void element(Element element) {
        widthToClass(element);
        if (element.normalName().equals("h1") && element.hasClass("sect0")) {
            return; // a second title: Asciidoctor has said so
        }
        if (!SafeHtml.isSafe(element)) {
            String tag = element.normalName();
            String variant =
                    switch (tag) {
                        case "iframe" -> "frame";
                        case "h1" -> "h1";
                        default -> "tag";
                    };
            problems.add(Problem.error(Code.HTML_FORBIDDEN, marks.of("<" + tag), variant, tag));
            return;
        }
        for (Attribute attribute : element.attributes()) {
            attribute(element, attribute);
        }
        outline.heading(element);
        placeholders.visit(element);
        passages.visit(element);
        switch (element.normalName()) {
            case "a" -> link(element);
            case "img" -> picture(element);
            default -> media(element);
        }
    }

    private void attribute(Element element, Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (!SafeHtml.isSafe(element, attribute)) {
            Location location = marks.of(name + "=\"" + value, name + "='" + value, name + "=" + value, name + "=");
            problems.add(Problem.error(Code.HTML_FORBIDDEN, location, "attribute", name, element.normalName()));
        } else if (name.equals("lang") && !SafeHtml.isLanguage(value)) {
            Location location = marks.of(name + "=\"" + value, name + "=");
            problems.add(Problem.error(Code.HTML_FORBIDDEN, location, "language", value));
        } else if (name.equals("id")) {
            outline.anchor(element, value);
        }
    }

    private void link(Element anchor) {
        if (!anchor.hasAttr("href")) {
            return;
        }
        String href = anchor.attr("href").strip();
        String scheme = Links.scheme(href);
        if (scheme.equals("xref")) {
            href = "xref:" + href.substring(href.indexOf(':') + 1);
        }
        Location location = marks.of(spellings(href));
        if (!scheme.isEmpty() && !Links.SAFE_SCHEMES.contains(scheme)) {
            problems.add(Problem.error(Code.LINK_FORBIDDEN, location, "scheme", href));
        } else if (href.startsWith("//")) {
            problems.add(Problem.error(Code.LINK_FORBIDDEN, location, "no-scheme", href));
        } else if (href.isEmpty()) {
            problems.add(Problem.error(Code.REFERENCE_UNKNOWN, location, "no-target"));
        } else if (scheme.isEmpty() && !href.startsWith("#") && !href.startsWith("/")) {
            anchor.attr("href", "datei:" + files.size());
            files.add(new Link(href, location));
        } else {
            if (scheme.equals("xref") && anchor.text().equals(withoutFragment(href))) {
                anchor.text("");
            }
            anchor.attr("href", href);
            links.add(new Link(href, location));
        }
    }

    /** How a link may be written, the most likely first. */
    private static String[] spellings(String href) {
        if (href.startsWith("#")) {
            String id = href.substring(1);
            return new String[] {"<<" + id, "xref:" + id, href + "[", "\"" + href, href};
        }
        if (href.startsWith("xref:")) {
            String page = withoutFragment(href);
            String bare = page.substring("xref:".length());
            return new String[] {href + "[", "<<" + href.substring("xref:".length()), page, "<<" + bare, bare};
        }
        return new String[] {href + "[", "\"" + href + "\"", href};
    }

    private void picture(Element img) {
        String target = img.attr("src").strip();
        String name = target.substring(target.lastIndexOf('/') + 1);
        Location location = marks.of(name + "[", "src=\"" + target, "src='" + target, "src=" + target, name);
        String credit = img.attr("data-rechte").strip();
        String alt = img.hasAttr("data-no-alt") || !img.hasAttr("alt")
                ? ""
                : img.attr("alt").strip();
        boolean inGallery = img.closest("." + GALLERY) != null;
        pictures.add(new Conversion.BodyPicture(
                target, alt, credit, img.attr("data-einwilligung").strip(), width(img), inGallery, location));
        img.removeAttr("data-rechte").removeAttr("data-einwilligung").removeAttr("data-no-alt");
        img.removeAttr("width").removeAttr("height");
        if (alt.equals("dekorativ")) {
            img.attr("alt", "");
        }
        int number = pictures.size() - 1;
        img.attr("src", "bild:" + number);
        img.wrap("<picture data-bild=\"" + number + "\"></picture>");
        Element picture = img.parent();
        if (inGallery && picture != null && picture.closest("a") == null) {
            picture.wrap("<a class=\"image\" href=\"gross:" + number + "\"></a>");
        }
        if (!credit.isEmpty()) {
            Element small = new Element("small").addClass("credit").text(credit);
            Element block = img.closest("div.imageblock");
            if (block != null) {
                block.appendChild(small);
            } else if (picture != null) {
                Element link = picture.parent();
                (link != null && link.hasClass("image") ? link : picture).after(small);
            }
        }
    }

    /** Width as the text wants it shown; 0 if it does not say, or says nothing that makes sense. */
    private static int width(Element img) {
        String width = img.attr("width").strip();
        return width.matches("[1-9]\\d{0,3}") ? Integer.parseInt(width) : 0;
    }

    private void media(Element element) {
        for (String attribute : List.of("src", "poster")) {
            if (SafeHtml.isMedia(element) && element.hasAttr(attribute)) {
                String target = element.attr(attribute).strip();
                Location location = marks.of(target + "[", "\"" + target, target);
                if (!Links.scheme(target).isEmpty() || target.startsWith("//")) {
                    problems.add(Problem.error(Code.LINK_FORBIDDEN, location, "foreign-file", target));
                } else {
                    element.attr(attribute, "datei:" + files.size());
                    files.add(new Link(target, location));
                }
            }
        }
    }

    /** Asciidoctor gives widths as inline styles, which a strict content security policy refuses. */
    private static void widthToClass(Element element) {
        Matcher width = WIDTH.matcher(element.attr("style").strip());
        if (width.matches()) {
            int percent = Math.min(100, Math.max(5, Math.round(Integer.parseInt(width.group(1)) / 5f) * 5));
            element.removeAttr("style").addClass("w-" + percent);
        }
    }

    private static String withoutFragment(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? href : href.substring(0, hash);
    }
}
