package de.vielfalt.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself: title and language, that it keeps to PDF/UA-1, and no time of its making, so that the same poster
 * is the same file.
 *
 * @param title of the document
 * @param lang its language as BCP 47 tag
 * @param brand who made it
 * @param number what tells this document from others
 */
record Identity(String title, String lang, String brand, long number) {
    static Identity of(Poster poster) {
        CRC32 number = new CRC32();
        number.update((poster.address() + poster.format()).getBytes(UTF_8));
        Poster.Part first = poster.parts().get(0);
        return new Identity(first.title().text(), first.lang(), poster.brand(), number.getValue());
    }

    void write(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(brand);
        document.setDocumentInformation(information);
        document.setDocumentId(number);
        document.getDocumentCatalog().setLanguage(lang);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(UTF_8));
        metadata.getCOSObject().removeItem(COSName.FILTER);
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** XMP (ISO 16684-1) with the identification of PDF/UA (ISO 14289-1, 5). */
    private String xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped(title), escaped(brand), lang);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
