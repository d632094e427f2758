package de.vielfalt.print;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Language;
import de.vielfalt.model.Look;
import de.vielfalt.render.TemplateProblemException;
import de.vielfalt.render.Templates;
import de.vielfalt.view.EventFixture;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PosterTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung";

    /** Titles that are hard to set. */
    static Stream<String> titles() {
        return Stream.of(
                "Fest",
                "A",
                "Sprachcafé am Musterplatz",
                "Mehrsprachigkeit in der Kita: Workshop für Fachkräfte, Eltern und alle, die Kinder begleiten",
                LONG,
                LONG + " und " + LONG,
                LONG + LONG + LONG,
                "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz für Anfängerinnen",
                "Was? Wie? Wo? Wann? Warum? Wozu? Womit? Woher? Wohin? Weshalb? Wieso? Wer? Wen? Wem? Wessen?",
                "„Potentiale der Vielfalt“ – Auftakt, Austausch & Aussicht <für alle>",
                "ÄÖÜ ẞ ß – Straßenfest Größe Süd",
                "Łódź, Gdańsk, Târgoviște: ein Abend über Städte, aus denen wir kommen",
                "İstanbul’dan Bergkamen’e: Göç hikâyeleri ve fotoğraflar",
                "Їжа, ґанок, єдність: вечір української кухні для всієї родини",
                "يوم الشباب النموذجي: موسيقى وطعام ومسرح مفتوح للجميع في بيركامن",
                "Jugendforum 2026/2027/2028/2029/2030/2031/2032/2033/2034/2035",
                "https://www.example.org/eine/sehr/lange/adresse/als/titel/ohne/leerzeichen/darin/",
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "Ein Titel, der so lang ist, dass ihn niemand am Stück lesen kann, ohne Luft zu holen, und der deshalb auf "
                        + "keinem Aushang dieser Welt Platz hätte, wenn man ihn nicht irgendwo mit Verstand abschnitte, was "
                        + "hier nach festen Regeln geschieht, nachdem alles andere schon kleiner gesetzt worden ist");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void whateverItIsCalledAPosterIsOneSheetAndNothingRunsOutOfIt(String title) throws Exception {
        View view = view(title, full());
        for (Poster poster : List.of(german(view), Poster.flyer(page(view, ""), view.site()), turkish(view))) {
            try (PDDocument document = Loader.loadPDF(print(poster))) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                float width = document.getPage(0).getMediaBox().getWidth();
                float height = document.getPage(0).getMediaBox().getHeight();
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        assertThat(letter.getXDirAdj()).isBetween(20f, width - 20 - letter.getWidthDirAdj());
                        assertThat(letter.getYDirAdj()).isBetween(40f, height - 20);
                    }
                }.getText(document);
            }
        }
    }

    @Test
    void aPosterKeepsToPdfUa() throws Exception {
        Logger.getLogger("org.verapdf").setLevel(Level.OFF);
        View view = view("Fest für alle", full());
        VeraGreenfieldFoundryProvider.initialise();
        for (Poster poster :
                List.of(german(view), turkish(view), arabic(view), Poster.flyer(page(view, ""), view.site()))) {
            try (PDFAParser parser = Foundries.defaultInstance()
                    .createParser(new ByteArrayInputStream(print(poster)), PDFAFlavour.PDFUA_1)) {
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as(poster.parts().get(0).lang())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void thePosterSaysWhatOneMustKnow() throws Exception {
        View view = view("Fest", full().status(EventStatus.CANCELLED, "Sturm"));
        assertThat(text(print(german(view))))
                .contains("Fest", "Abgesagt", "Samstag, 5. Dezember 2026", "18:00 bis 20:00 Uhr", "Musterhaus")
                .contains("Musterweg 1", "rollstuhlgerecht", "5 €", "Deutsch", "Mehr dazu")
                .contains("vielfalt.example/veranstaltungen/fest");
        assertThat(text(print(turkish(view)))).contains("Şenlik", "İptal edildi", "Fest", "Abgesagt");
        assertThat(Normalizer.normalize(text(print(arabic(view))), Normalizer.Form.NFKC))
                .contains("مهرجان");
    }

    @Test
    void theSamePosterIsTheSameFileAndASmallOne() throws Exception {
        View view = view("Fest", full());
        byte[] one = print(arabic(view));
        assertThat(print(arabic(view))).isEqualTo(one);
        assertThat(one.length).isLessThan(300_000);
    }

    @Test
    void aCodeIsDarkOnLightWithAQuietZone() {
        String svg = QrCode.of("https://vielfalt.example/veranstaltungen/fest/").svg();
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 41 41\"")
                .contains("M4 4h7v1h-7z");
    }

    static EventFixture full() {
        return event().on("2026-12-05 18:00", "20:00")
                .at("haus")
                .audiences("jugendliche")
                .spoken("de", "tr")
                .interpreted("ar", "dgs")
                .price("5", "2")
                .registration("mailto:fest@example.org", "2026-12-03")
                .by("verein");
    }

    static View view(String title, EventFixture event) {
        return SiteFixture.site()
                .place("haus", "Musterhaus", "Musterweg 1, 59192 Bergkamen", "rollstuhl", "aufzug", "wc-rollstuhl")
                .partner("verein", "Musterverein für Begegnung und Vielfalt", "")
                .event("fest", title, event)
                .teaser("Musik, Essen und eine offene Bühne: Alle sind eingeladen, und wer mag, bringt etwas mit.")
                .in("tr", "Şenlik")
                .in("ar", "مهرجان")
                .derive("2026-11-20");
    }

    static PageView page(View view, String language) {
        String path = (language.isEmpty() ? "" : "/" + language) + "/veranstaltungen/fest/";
        return view.pages().stream()
                .filter(page -> page.path().value().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Poster german(View view) {
        return Poster.of(page(view, ""), page(view, ""), view.site());
    }

    private static Poster turkish(View view) {
        return Poster.of(page(view, "tr"), page(view, ""), view.site());
    }

    private static Poster arabic(View view) {
        return Poster.of(page(view, "ar"), page(view, ""), view.site());
    }

    private static byte[] print(Poster poster) throws IOException, TemplateProblemException {
        Recipe recipe = new Recipe(
                Files.readString(TEMPLATES.resolve(Recipe.TEMPLATE)),
                Files.readString(TEMPLATES.resolve(Recipe.STYLE)),
                Look.DEFAULT);
        Language language = new Language(poster.parts().get(0).lang());
        return new Press(new Templates(List.of(TEMPLATES)), recipe)
                .print(poster, SiteFixture.messages().of(language));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }
}
