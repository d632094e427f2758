package de.vielfalt.picture;

import de.vielfalt.model.Rendition;
import de.vielfalt.model.RenditionFormat;
import de.vielfalt.model.Renditions;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Makes the files of one picture: decodes it once, and makes each size of the next larger one. */
final class Development {
    /** A JPEG file that takes no more bytes a pixel than that is small enough: to code it again would only blur it. */
    private static final double SMALL = 0.3;

    private final byte[] file;
    private final PictureHeader header;
    private final Renditions all;

    Development(byte[] file, PictureHeader.Kind kind, Renditions all) throws UnfitPictureException {
        this.file = file;
        this.header = PictureHeader.read(file, kind);
        this.all = all;
    }

    /**
     * Makes some of the files. Whether one or all are wanted, each comes about in the same way.
     *
     * @throws UnfitPictureException if it cannot be decoded
     */
    void make(Collection<Rendition> wanted, Darkroom.Taker taker) throws IOException, UnfitPictureException {
        List<Rendition> sizes = all.all().stream()
                .sorted(Comparator.comparing(Rendition::width).reversed())
                .toList();
        int least = wanted.stream().mapToInt(Rendition::width).min().orElse(0);
        Pixels pixels = largest(sizes.get(0));
        for (Rendition size : sizes) {
            if (size.width() < least) {
                return;
            }
            pixels = Scaler.scale(pixels, size.width(), size.height());
            if (wanted.contains(size)) {
                taker.take(size, isGoodAsItIs(size) ? new JpegFile(file).bare() : encode(pixels, size.format()));
            }
        }
    }

    /** Scaled first, as that leaves less to be done. */
    private Pixels largest(Rendition size) throws UnfitPictureException {
        Pixels lying = new Decoder(file, header).decode();
        boolean swaps = header.orientation().swaps();
        Pixels small = Scaler.scale(lying, swaps ? size.height() : size.width(), swaps ? size.width() : size.height());
        return header.orientation().apply(Colours.standard(small, header.profile()));
    }

    private boolean isGoodAsItIs(Rendition size) {
        return header.kind() == PictureHeader.Kind.JPEG
                && size.format() == RenditionFormat.JPEG
                && size.width() == header.width()
                && header.orientation() == Orientation.UPRIGHT
                && header.colours() == PictureHeader.JpegColours.YCC
                && Colours.isStandard(header.profile())
                && file.length <= SMALL * header.width() * header.height();
    }

    private byte[] encode(Pixels pixels, RenditionFormat format) {
        return switch (format) {
            case WEBP -> Webp.encode(pixels, header.isExact());
            case JPEG -> JpegWriter.write(pixels);
            case PNG -> PngWriter.write(pixels);
            case ORIGINAL -> throw new IllegalArgumentException("nothing is made of " + header.kind());
        };
    }
}
