package de.vielfalt.source;

import de.vielfalt.cache.Texts;
import de.vielfalt.model.Link;
import de.vielfalt.model.Location;
import de.vielfalt.model.Sentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
            Texts.write(out, conversion.title());
            Texts.write(out, conversion.html());
            Texts.write(out, conversion.summary());
            links(out, conversion.links());
            links(out, conversion.files());
            out.writeInt(conversion.pictures().size());
            for (Conversion.BodyPicture picture : conversion.pictures()) {
                Texts.write(out, picture.target());
                Texts.write(out, picture.alt());
                Texts.write(out, picture.credit());
                Texts.write(out, picture.consent());
                out.writeInt(picture.width());
                out.writeBoolean(picture.linked());
                location(out, picture.location());
            }
            links(out, conversion.placeholders());
            links(out, conversion.entries());
            out.writeInt(conversion.sentences().size());
            for (Sentence sentence : conversion.sentences()) {
                Texts.write(out, sentence.text());
                Texts.write(out, sentence.own());
                location(out, sentence.location());
            }
            Texts.writeAll(out, conversion.ids());
            Texts.writeAll(out, entry.includes().keySet());
            Texts.writeAll(out, entry.includes().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Entry decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String title = Texts.read(in);
            String html = Texts.read(in);
            String summary = Texts.read(in);
            List<Link> links = links(in);
            List<Link> files = links(in);
            List<Conversion.BodyPicture> pictures = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                pictures.add(new Conversion.BodyPicture(
                        Texts.read(in),
                        Texts.read(in),
                        Texts.read(in),
                        Texts.read(in),
                        in.readInt(),
                        in.readBoolean(),
                        location(in)));
            }
            List<Link> placeholders = links(in);
            List<Link> entries = links(in);
            List<Sentence> sentences = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                sentences.add(new Sentence(Texts.read(in), Texts.read(in), location(in)));
            }
            List<String> ids = Texts.readAll(in);
            List<String> names = Texts.readAll(in);
            List<String> digests = Texts.readAll(in);
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
                            sentences,
                            List.of()),
                    includes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void links(DataOutputStream out, List<Link> links) throws IOException {
        out.writeInt(links.size());
        for (Link link : links) {
            Texts.write(out, link.target());
            location(out, link.location());
        }
    }

    private static List<Link> links(DataInputStream in) throws IOException {
        List<Link> links = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            links.add(new Link(Texts.read(in), location(in)));
        }
        return links;
    }

    private static void location(DataOutputStream out, Location location) throws IOException {
        Texts.write(out, location.path());
        out.writeInt(location.line());
    }

    private static Location location(DataInputStream in) throws IOException {
        return new Location(Texts.read(in), in.readInt());
    }
}
