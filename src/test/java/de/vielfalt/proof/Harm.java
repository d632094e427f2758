package de.vielfalt.proof;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What on a page runs script or fetches something from elsewhere, as two parsers understand it: jsoup, and the one of the
 * W3C's checker, which follows the rules of browsers to the letter.
 */
final class Harm {
    private static final Set<String> ACTIVE = Set.of(
            "style",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "portal",
            "base",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "template",
            "noscript",
            "svg",
            "math",
            "slot",
            "marquee",
            "xmp",
            "plaintext",
            "keygen");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "data",
            "poster",
            "background",
            "cite",
            "ping",
            "xlink:href",
            "manifest",
            "longdesc",
            "usemap",
            "codebase",
            "archive",
            "profile",
            "classid");
    private static final Set<String> FOLLOWED = Set.of("https", "http", "mailto", "sms", "tel", "webcal");
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

    /** A block of data is no script; what has a type other than those of JavaScript is never run (HTML, 4.12.1). */
    private static final Map<String, String> DATA = Map.of("type", "application/ld+json");

    /** It can only forbid; no page can be made to hold a second one, as browsers obey both. */
    private static final String POLICY = "Content-Security-Policy";

    private final List<String> found = new ArrayList<>();

    private Harm() {}

    /** All that is harmful on a page. */
    static List<String> on(String html) {
        Harm harm = new Harm();
        Document document = Jsoup.parse(html);
        for (Element element : document.getAllElements()) {
            Map<String, String> attributes = new TreeMap<>();
            for (Attribute attribute : element.attributes()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
            harm.element(element.normalName(), attributes);
            harm.data(element);
        }
        harm.parse(html);
        return harm.found;
    }

    /** A block of data must be JSON, stand in the head, and hold nothing that another parser could take for markup. */
    private void data(Element element) {
        if (element.normalName().equals("script") && element.attr("type").equals("application/ld+json")) {
            boolean alone = element.parent() != null
                    && element.parent().normalName().equals("head")
                    && element.siblingElements().select("script[type]").isEmpty();
            if (!alone || element.data().matches("(?s).*[<>&\\u2028\\u2029].*") || !isJson(element.data())) {
                found.add("data " + element.data());
            }
        }
    }

    private static boolean isJson(String text) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text)
                    .isObject();
        } catch (IOException e) {
            return false;
        }
    }

    private void parse(String html) {
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes read) {
                Map<String, String> attributes = new TreeMap<>();
                for (int i = 0; i < read.getLength(); i++) {
                    attributes.put(read.getQName(i), read.getValue(i));
                }
                element(name, attributes);
            }
        });
        try {
            parser.parse(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(String name, Map<String, String> attributes) {
        String tag = name.toLowerCase(Locale.ROOT);
        boolean drawn =
                tag.equals("svg") && attributes.getOrDefault("class", "").equals("pattern");
        if ((ACTIVE.contains(tag) && !drawn)
                || (tag.equals("script")
                        && !attributes.equals(DATA)
                        && !attributes.getOrDefault("src", "").contains("assets/"))
                || (tag.equals("meta")
                        && !attributes.getOrDefault("http-equiv", POLICY).equals(POLICY))) {
            found.add("<" + tag + "> " + attributes);
        }
        attributes.forEach((key, value) -> {
            String attribute = key.toLowerCase(Locale.ROOT);
            if (attribute.startsWith("on") || attribute.equals("style") || attribute.equals("srcdoc")) {
                found.add(tag + " " + key + "=" + value);
            } else if (ADDRESSES.contains(attribute) && isHarmful(tag, attributes, value)) {
                found.add(tag + " " + key + " leads to " + value);
            }
        });
    }

    /** Whether a browser would run an address, or fetch it from another host by itself. */
    private static boolean isHarmful(String tag, Map<String, String> attributes, String value) {
        // The URL standard: blanks and controls at the ends, tabs and line ends anywhere are of no account; \ is a
        // slash.
        String address = value.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]", "")
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
        var scheme = SCHEME.matcher(address);
        boolean absolute = scheme.matches();
        boolean named = tag.equals("link") && Set.of("canonical", "alternate").contains(attributes.get("rel"));
        if (tag.equals("a") || named) {
            return address.startsWith("//") || (absolute && !FOLLOWED.contains(scheme.group(1)));
        }
        return address.startsWith("//") || absolute;
    }
}
