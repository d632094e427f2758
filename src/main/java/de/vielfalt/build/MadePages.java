package de.vielfalt.build;

import de.vielfalt.cache.Texts;
import de.vielfalt.check.Inspection;
import de.vielfalt.model.Code;
import de.vielfalt.model.SitePath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pages of an output: what each was made from, and what was seen in it.
 *
 * @param pages by address
 */
record MadePages(SortedMap<SitePath, MadePage> pages) {
    static final MadePages NONE = new MadePages(new TreeMap<>());

    MadePages {
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /**
     * One page.
     *
     * @param fingerprint of all that it was made from
     * @param inspection what the output check needs to know of it
     */
    record MadePage(String fingerprint, Inspection inspection) {}

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(pages.size());
            for (Map.Entry<SitePath, MadePage> page : pages.entrySet()) {
                Texts.write(out, page.getKey().value());
                Texts.write(out, page.getValue().fingerprint());
                write(out, page.getValue().inspection());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The pages that were encoded; the cache has seen to it that the bytes are the same. */
    static MadePages decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            SortedMap<SitePath, MadePage> pages = new TreeMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                SitePath path = new SitePath(Texts.read(in));
                pages.put(path, new MadePage(Texts.read(in), inspection(path, in)));
            }
            return new MadePages(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Inspection inspection) throws IOException {
        Texts.write(out, inspection.title());
        Texts.write(out, inspection.language());
        Texts.writeAll(out, new TreeSet<>(inspection.ids()));
        Texts.writeAll(out, inspection.links());
        out.writeInt(inspection.findings().size());
        for (Inspection.Finding finding : inspection.findings()) {
            Texts.write(out, finding.code().id());
            Texts.write(out, finding.variant());
            Texts.write(out, finding.subject());
        }
    }

    private static Inspection inspection(SitePath path, DataInputStream in) throws IOException {
        String title = Texts.read(in);
        String language = Texts.read(in);
        List<String> ids = Texts.readAll(in);
        List<String> links = Texts.readAll(in);
        List<Inspection.Finding> findings = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            Code code = Code.of(Texts.read(in)).orElseThrow();
            findings.add(new Inspection.Finding(code, Texts.read(in), Texts.read(in)));
        }
        return new Inspection(path, title, language, new HashSet<>(ids), links, findings);
    }
}
