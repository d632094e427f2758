package de.vielfalt.print;

import de.vielfalt.brand.Tile;
import de.vielfalt.model.Hue;
import de.vielfalt.model.Look;
import de.vielfalt.print.SocialCard.Shape;
import de.vielfalt.view.Pattern;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Paints cards: beside the text, or above it, the pattern of the event with the forms of those it is for, as on its poster.
 * The same card gives the same bytes. Safe for several threads.
 */
public final class Easel {
    /** Shades of the edges of forms, which meet in any pair of colours, and of letters, which lie on few. */
    private static final int FORM_SHADES = 4;

    private static final int TEXT_SHADES = 8;

    private final Look look;
    private final Typeface regular = Typeface.of(400);
    private final Typeface bold = Typeface.of(700);
    private final Typeface black = Typeface.of(800);

    /** An easel for one brand. */
    public Easel(Look look) {
        this.look = look;
    }

    /** Paints a card, as PNG. */
    public byte[] paint(SocialCard card) {
        return new Painting(card).paint();
    }

    /** One card in the making. */
    private final class Painting {
        private final SocialCard card;
        private final boolean wide;
        private final double tile;
        private final double margin;
        private final double left;
        private final double width;
        private final Canvas canvas;
        private double y;

        Painting(SocialCard card) {
            this.card = card;
            this.wide = card.shape() == Shape.WIDE;
            this.tile = wide ? card.shape().height() / 6.0 : card.shape().width() / 8.0;
            this.margin = wide ? 56 : 72;
            double beside = wide ? 3 * tile : 0;
            this.left = (wide && card.leftward() ? beside : 0) + margin;
            this.width = card.shape().width() - beside - 2 * margin;
            this.canvas = new Canvas(card.shape().width(), card.shape().height(), colour(Hue.PAPER));
        }

        byte[] paint() {
            pattern();
            double foot = foot();
            y = wide ? margin : 2 * tile + margin * 0.75;
            text(CardFit.of(card, new Lines(black, 1, -0.02, titleLeftward()), width, foot - y));
            return canvas.png();
        }

        private boolean titleLeftward() {
            return card.leftward() != card.foreign();
        }

        /** Three tiles beside the text at its end, or two above it, with the forms of the first two audiences larger. */
        private void pattern() {
            int columns = wide ? 3 : 8;
            int rows = wide ? 6 : 2;
            double start = wide && !card.leftward() ? card.shape().width() - 3 * tile : 0;
            Pattern pattern = Pattern.of(card.name(), columns, rows, card.colours());
            double scale = tile / Tile.SIZE;
            for (Pattern.Layer layer : pattern.layers()) {
                form(layer.path(), Hue.ofToken(layer.colour()).orElse(Hue.INK), start, 0, scale);
            }
            int count = (int) Math.min(
                    2, card.forms().stream().filter(form -> !form.isEmpty()).count());
            for (int i = 0; i < count; i++) {
                double across = wide ? (i == 0 ? 0 : 1) : card.leftward() ? 6 - 2 * i : 2 * i;
                double x = start + across * tile;
                double top = wide ? 2 * i * tile : 0;
                Hue under = i == 0 ? Hue.INK : Hue.PAPER;
                canvas.fill(new Rectangle2D.Double(x, top, 2 * tile, 2 * tile), colour(under), FORM_SHADES);
                String path = Tile.named(card.forms().get(i)).path(0, 0, 0);
                Hue hue = Ground.hue(card.colours().get(i)).orElse(Hue.SAFFRON);
                form(path, hue, x + 0.28 * tile, top + 0.28 * tile, 1.44 * scale);
            }
        }

        private void form(String path, Hue hue, double x, double top, double scale) {
            AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, top);
            canvas.fill(Outline.of(path).createTransformedShape(place), colour(hue), FORM_SHADES);
        }

        /**
         * The mark and the brand's name; on a square also where to read on, as nobody can press on that.
         *
         * @return where it begins
         */
        private double foot() {
            double side = wide ? 60 : 84;
            double top = card.shape().height() - margin - side;
            double scale = side / (2 * Tile.SIZE);
            double x = card.leftward() ? left + width - side : left;
            for (int i = 0; i < Ground.MARK.size(); i++) {
                String path = Tile.named(look.mark().get(i))
                        .path(i % 2 * Tile.SIZE, i / 2 * Tile.SIZE, i == Ground.MARK.size() - 1 ? 1 : 0);
                form(path, Ground.MARK.get(i), x, top, scale);
            }
            double size = wide ? 25 : 32;
            double beside = side + size * 0.7;
            double from = card.leftward() ? left : left + beside;
            String second = wide || card.address().isEmpty() ? card.town() : card.address();
            line(bold, size, card.brand(), Hue.INK, from, width - beside, top + side * 0.42);
            line(regular, size * 0.9, second, Hue.SOFT, from, width - beside, top + side * 0.92);
            return top - (wide ? 20 : 36);
        }

        private void line(Typeface type, double size, String text, Hue hue, double from, double room, double base) {
            Lines lines = new Lines(type, size, 0, false);
            for (String line : lines.of(text, room, 1)) {
                double end = from + room - type.width(line, size, 0);
                letters(type, line, size, 0, card.leftward() ? end : from, base, hue);
            }
        }

        private void text(CardFit fit) {
            if (!card.status().isEmpty()) {
                box(List.of(card.status()), fit.base(), Hue.BERRY, Hue.CARD, false);
            } else {
                paragraph(bold, fit.base() * 0.86, card.audiences(), Hue.SOFT, 1);
            }
            y += fit.base() * 0.3;
            Lines title = new Lines(black, fit.title(), -0.02, titleLeftward());
            for (String line : title.of(card.title(), width, fit.lines())) {
                y += fit.title() * CardFit.LEADING;
                double room = black.width(line, fit.title(), title.spaced(line));
                letters(black, line, fit.title(), title.spaced(line), start(room), y - fit.title() * 0.24, Hue.INK);
            }
            y += fit.base() * 0.7;
            if (!card.date().isEmpty()) {
                List<String> when = card.time().isEmpty() ? List.of(card.date()) : List.of(card.date(), card.time());
                box(when, fit.base() * 1.12, Hue.SAFFRON, Hue.NIGHT, card.struck());
                y += fit.base() * 0.55;
            }
            paragraph(bold, fit.base(), card.place(), Hue.INK, 1);
            paragraph(regular, fit.base() * 0.92, card.languages(), Hue.SOFT, 1);
        }

        private void paragraph(Typeface type, double size, String text, Hue hue, int most) {
            for (String line : new Lines(type, size, 0, card.leftward()).of(text, width, most)) {
                y += size * CardFit.LINE;
                letters(type, line, size, 0, start(type.width(line, size, 0)), y - size * 0.4, hue);
            }
        }

        /** Words on a ground of their own. */
        private void box(List<String> texts, double size, Hue ground, Hue ink, boolean struck) {
            double inner = size * 0.6;
            Lines setting = new Lines(bold, size, 0, card.leftward());
            List<String> lines = texts.stream()
                    .flatMap(text -> setting.of(text, width - 2 * inner, CardFit.DATE_LINES).stream())
                    .toList();
            double widest = lines.stream()
                    .mapToDouble(line -> bold.width(line, size, 0))
                    .max()
                    .orElse(0);
            double room = widest + 2 * inner;
            double height = CardFit.box(lines.size(), size);
            canvas.fill(
                    new RoundRectangle2D.Double(start(room), y, room, height, size, size), colour(ground), TEXT_SHADES);
            double base = y + size * 1.34;
            for (String line : lines) {
                double own = bold.width(line, size, 0);
                double x = card.leftward() ? start(room) + room - inner - own : start(room) + inner;
                letters(bold, line, size, 0, x, base, ink);
                if (struck) {
                    canvas.fill(
                            new Rectangle2D.Double(x, base - size * 0.32, own, size * 0.08), colour(ink), TEXT_SHADES);
                }
                base += size * CardFit.LINE;
            }
            y += height;
        }

        /** Where something of that width begins, so that it stands at the reader's start. */
        private double start(double room) {
            return card.leftward() ? left + width - room : left;
        }

        private void letters(Typeface type, String line, double size, double spacing, double x, double base, Hue hue) {
            canvas.fill(type.outline(line, size, spacing, x, base), colour(hue), TEXT_SHADES);
        }
    }

    private int colour(Hue hue) {
        return Integer.parseInt(look.palette().light(hue).substring(1), 16);
    }
}
