package de.vielfalt.source;

import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Conversions as bytes, for the cache. Only those without problems are kept. */
final class ConversionCodec {
    private ConversionCodec() {}

    /**
     * A conversion and what it was made from besides its own text.
     *
     * @param includes digest of each included file
     */
    record Entry(Conversion conversion, Map<String, String> includes) {}

    static byte[] encode(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Conversion conversion = entry.conversion();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, conversion.title());
            text(out, conversion.html());
            text(out, conversion.summary());
            links(out, conversion.links());
            links(out, conversion.files());
            out.writeInt(conversion.pictures().size());
            for (Conversion.BodyPicture picture : conversion.pictures()) {
                text(out, picture.target());
                text(out, picture.alt());
                text(out, picture.credit());
                text(out, picture.consent());
                location(out, picture.location());
            }
            links(out, conversion.placeholders());
            links(out, conversion.entries());
            texts(out, conversion.ids());
            texts(out, entry.includes().keySet());
            texts(out, entry.includes().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Entry decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String title = text(in);
            String html = text(in);
            String summary = text(in);
            List<Link> links = links(in);
            List<Link> files = links(in);
            List<Conversion.BodyPicture> pictures = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                pictures.add(new Conversion.BodyPicture(text(in), text(in), text(in), text(in), location(in)));
            }
            List<Link> placeholders = links(in);
            List<Link> entries = links(in);
            List<String> ids = texts(in);
            List<String> names = texts(in);
            List<String> digests = texts(in);
            Map<String, String> includes = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                includes.put(names.get(i), digests.get(i));
            }
            return new Entry(
                    new Conversion(
                            title,
                            html,
                            summary,
                            links,
                            pictures,
                            files,
                            new LinkedHashSet<>(ids),
                            List.copyOf(names),
                            placeholders,
                            entries,
                            List.of()),
                    includes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void links(DataOutputStream out, List<Link> links) throws IOException {
        out.writeInt(links.size());
        for (Link link : links) {
            text(out, link.target());
            location(out, link.location());
        }
    }

    private static List<Link> links(DataInputStream in) throws IOException {
        List<Link> links = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            links.add(new Link(text(in), location(in)));
        }
        return links;
    }

    private static void location(DataOutputStream out, Location location) throws IOException {
        text(out, location.path());
        out.writeInt(location.line());
    }

    private static Location location(DataInputStream in) throws IOException {
        return new Location(text(in), in.readInt());
    }

    private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
