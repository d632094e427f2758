package de.vielfalt.bench.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the pictures: forms on a grid, 1200 × 800 pixels, some 100 KB as JPEG. */
public final class Pictures {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int TILE = 100;
    private static final int[] COLOURS = {0x1f1a33, 0xfbf7ef, 0x9b1c56, 0xe8553a, 0xf4b32c, 0x0b6e69, 0x3f8fd0, 0x6c9a3b
    };

    private Pictures() {}

    /** Draws a picture into a file. */
    public static void draw(Path file, long seed) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(seed);
        for (int x = 0; x < WIDTH; x += TILE) {
            for (int y = 0; y < HEIGHT; y += TILE) {
                pen.setColor(colour(random));
                pen.fillRect(x, y, TILE, TILE);
                pen.setColor(colour(random));
                pen.fillArc(x, y, TILE, TILE, 90 * random.nextInt(4), 90 + 90 * random.nextInt(4));
            }
        }
        pen.dispose();
        for (int i = 0; i < WIDTH * HEIGHT; i++) { // the grain of a photograph
            int grain = random.nextInt(8) * 0x010101;
            image.setRGB(i % WIDTH, i / WIDTH, image.getRGB(i % WIDTH, i / WIDTH) ^ grain);
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "jpeg", file.toFile());
    }

    private static Color colour(Random random) {
        return new Color(COLOURS[random.nextInt(COLOURS.length)]);
    }
}
