package de.vielfalt.print;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.Look;
import de.vielfalt.print.MonthSheet.Kind;
import de.vielfalt.render.Templates;
import de.vielfalt.view.EventFixture;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class MonthPressTest {
    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung ";

    private static MonthSheet sheet(Kind kind, int events) {
        SiteFixture site = SiteFixture.site();
        for (int i = 0; i < events; i++) {
            String day = "2026-12-%02d 18:00".formatted(1 + i % 28);
            site.event(
                    "e" + i,
                    i % 7 == 0 ? LONG.repeat(2) + i : "Fest Nummer " + i,
                    EventFixture.event().on(day).price("5", null));
        }
        return sheet(kind, site);
    }

    private static MonthSheet sheet(Kind kind, SiteFixture site) {
        View view = site.derive("2026-11-20 12:00");
        PageView page = view.pages().stream()
                .filter(each -> each.path().value().equals("/programm/2026-12/"))
                .findFirst()
                .orElseThrow();
        return MonthSheet.of(kind, page, view.site());
    }

    private static byte[] print(MonthSheet sheet) throws Exception {
        Path templates = Path.of("templates");
        Recipe recipe = new Recipe(
                read(templates.resolve(MonthPress.TEMPLATE)), read(templates.resolve(MonthPress.STYLE)), Look.DEFAULT);
        return new MonthPress(new Templates(List.of(templates)), recipe)
                .print(sheet, SiteFixture.messages().of(Language.GERMAN));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 60, 200})
    void howeverMuchIsOnAPosterIsOneSheetAListIsAsManyAsItTakesAndNothingRunsOut(int events) throws Exception {
        for (Kind kind : Kind.values()) {
            try (PDDocument document = Loader.loadPDF(print(sheet(kind, events)))) {
                int pages = document.getNumberOfPages();
                assertThat(pages).isBetween(1, kind == Kind.POSTER ? 1 : 1 + events / 8);
                float width = document.getPage(0).getMediaBox().getWidth();
                float height = document.getPage(0).getMediaBox().getHeight();
                assertThat(Math.round(height / 72 * 25.4)).isEqualTo(kind == Kind.POSTER ? 420 : 297);
                String text = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        assertThat(letter.getXDirAdj()).isBetween(20f, width - 20 - letter.getWidthDirAdj());
                        assertThat(letter.getYDirAdj()).isBetween(20f, height - 20);
                        super.processTextPosition(letter);
                    }
                }.getText(document).replace('\u00a0', ' ');
                assertThat(text)
                        .contains("Programm für Dezember 2026", "Dienstag, 1. Dezember 2026", "18:00 Uhr", "5 €");
                for (int i = 1; kind == Kind.LIST && i < events; i++) {
                    if (i % 7 != 0) {
                        assertThat(text).contains("Fest Nummer " + i);
                    }
                }
            }
        }
    }

    @Test
    void eachSheetOfAListBeginsWithADayAlsoWhereOneDayTakesSeveral() throws Exception {
        SiteFixture site = SiteFixture.site();
        for (int i = 0; i < 70; i++) {
            String day = i < 40 ? "2026-12-05 10:00" : "2026-12-%02d 18:00".formatted(7 + i / 3);
            site.event("e" + i, "Fest Nummer " + i, EventFixture.event().on(day).price("5", null));
        }
        try (PDDocument document = Loader.loadPDF(print(sheet(Kind.LIST, site)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper sheet = new PDFTextStripper();
                sheet.setSortByPosition(true);
                sheet.setStartPage(i);
                sheet.setEndPage(i);
                assertThat(sheet.getText(document).lines().skip(i == 1 ? 1 : 0).findFirst())
                        .as("sheet " + i)
                        .hasValueSatisfying(line ->
                                assertThat(line).matches("\\p{L}+, \\d+\\. Dezember 2026( \\(Fortsetzung\\))?"));
            }
        }
    }

    @Test
    void bothKeepToPdfUaAndGiveTheSameBytesAgain() throws Exception {
        Logger.getLogger("org.verapdf").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        for (Kind kind : Kind.values()) {
            MonthSheet sheet = sheet(kind, 40);
            byte[] made = print(sheet);
            assertThat(print(sheet)).isEqualTo(made);
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(made), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(kind.id())
                        .isEmpty();
            }
        }
    }
}
