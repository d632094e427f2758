package de.vielfalt.print;

import static de.vielfalt.view.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.EventStatus;
import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import de.vielfalt.view.EventFixture;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SocialCardTest {
    private static final int PAPER = 0xFBF7EF;

    private final Easel easel = new Easel(Look.DEFAULT);

    static Stream<String> titles() {
        return PosterTest.titles();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void whateverItIsCalledNothingRunsOutOfACardNorIntoItsPattern(String title) throws Exception {
        View view = view(title, full().status(EventStatus.CANCELLED, "Sturm"));
        for (String language : new String[] {"", "tr", "ar"}) {
            BufferedImage wide = image(view, language, SocialCard.Shape.WIDE);
            boolean leftward = language.equals("ar");
            assertBlank(wide, leftward ? 315 : 0, 0, 44, 630);
            assertBlank(wide, leftward ? 1156 : 841, 0, 44, 630);
            assertBlank(wide, leftward ? 315 : 0, 586, 885, 44);
            BufferedImage square = image(view, language, SocialCard.Shape.SQUARE);
            assertBlank(square, 0, 270, 60, 810);
            assertBlank(square, 1020, 270, 60, 810);
            assertBlank(square, 0, 1020, 1080, 60);
            // between the text and the foot, too
            assertBlank(wide, leftward ? 315 : 0, 498, 885, 12);
            assertBlank(square, 0, 898, 1080, 20);
        }
    }

    @Test
    void aCardIsSmallAndTheSameEachTime() {
        View view = view("Fest für alle", full());
        for (String language : new String[] {"", "tr", "ar"}) {
            for (SocialCard.Shape shape : SocialCard.Shape.values()) {
                byte[] one = easel.paint(card(view, language, shape));
                assertThat(new Easel(Look.DEFAULT).paint(card(view, language, shape)))
                        .isEqualTo(one);
                assertThat(one).as("%s %s", language, shape).hasSizeLessThan(60 * 1024);
            }
        }
    }

    @Test
    void arabicIsJoinedAndRunsFromRightToLeft() {
        Lines lines = new Lines(Typeface.of(800), 40, 0, true);
        // beh, joined to what follows, then yeh and teh: seen from left to right the last letter is first
        assertThat(lines.of("\u0628\u064A\u062A", 1000, 1)).containsExactly("\uFE96\uFEF4\uFE91");
        assertThat(lines.of("\u0628\u064A\u062A 18:00", 1000, 1)).containsExactly("18:00 \uFE96\uFEF4\uFE91");
    }

    @Test
    void aLineThatIsTooLongEndsAfterAWordWithAnEllipsis() {
        Lines lines = new Lines(Typeface.of(400), 20, 0, false);
        assertThat(lines.of("Ein Haus mit vielen Zimmern", 150, 1)).containsExactly("Ein Haus mit…");
        assertThat(lines.of("Fest \uD83C\uDF89 für alle", 500, 1)).containsExactly("Fest für alle");
    }

    @Test
    void whatIsWrittenOnACardCanBeReadWithEase() {
        assertThat(contrast(Hue.INK, Hue.PAPER)).isGreaterThan(4.5);
        assertThat(contrast(Hue.SOFT, Hue.PAPER)).isGreaterThan(4.5);
        assertThat(contrast(Hue.NIGHT, Hue.SAFFRON)).isGreaterThan(4.5);
        assertThat(contrast(Hue.CARD, Hue.BERRY)).isGreaterThan(4.5);
    }

    @Test
    void aCardSaysWhatOneMustKnowFirst() {
        View view = view("Fest", full().status(EventStatus.CANCELLED, "Sturm"));
        SocialCard card = card(view, "", SocialCard.Shape.WIDE);
        assertThat(card.status()).isEqualTo("Abgesagt");
        assertThat(card.struck()).isTrue();
        assertThat(card.date()).isEqualTo("Samstag, 5. Dezember 2026");
        assertThat(card.place()).isEqualTo("Musterhaus");
        assertThat(card.languages()).isEqualTo("Deutsch und Türkisch");
        assertThat(card(view, "tr", SocialCard.Shape.SQUARE).title()).isEqualTo("Şenlik");
    }

    /** By WCAG 2.2, relative luminance. */
    private static double contrast(Hue one, Hue other) {
        double first = luminance(Look.DEFAULT.palette().light(one));
        double second = luminance(Look.DEFAULT.palette().light(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static void assertBlank(BufferedImage image, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != PAPER) {
                    throw new AssertionError(String.format(Locale.ROOT, "%d, %d is not blank", x, y));
                }
            }
        }
    }

    private BufferedImage image(View view, String language, SocialCard.Shape shape) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(easel.paint(card(view, language, shape))));
        assertThat(image.getWidth()).isEqualTo(shape.width());
        assertThat(image.getHeight()).isEqualTo(shape.height());
        return image;
    }

    private static SocialCard card(View view, String language, SocialCard.Shape shape) {
        PageView page = PosterTest.page(view, language);
        return SocialCard.of(shape, page, Poster.of(page, PosterTest.page(view, ""), view.site()));
    }

    private static EventFixture full() {
        return PosterTest.full();
    }

    private static View view(String title, EventFixture event) {
        return PosterTest.view(title, event);
    }
}
