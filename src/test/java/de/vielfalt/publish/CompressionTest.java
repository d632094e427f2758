package de.vielfalt.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import de.vielfalt.cache.Cache;
import de.vielfalt.cache.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressionTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        Brotli4jLoader.ensureAvailability();
    }

    @Test
    void textHasBothFormsAndBothHoldIt() throws IOException {
        String text = Releases.text(100);
        Release release = Releases.of("", Releases.NOON, "index.html", text);
        Release whole = release.with(new Compression(Cache.none()).of(release));
        assertThat(whole.manifest().files()).containsOnlyKeys("index.html", "index.html.br", "index.html.gz");
        assertThat(new BrotliInputStream(new ByteArrayInputStream(whole.bytes("index.html.br"))))
                .hasBinaryContent(text.getBytes(UTF_8));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(whole.bytes("index.html.gz"))))
                .hasBinaryContent(text.getBytes(UTF_8));
    }

    @Test
    void whatGainsNothingHasNone() throws IOException {
        Release release = Releases.of(
                "", Releases.NOON, "short.html", "kurz", "photo.webp", Releases.text(100), "x", Releases.text(100));
        assertThat(new Compression(Cache.none()).of(release)).isEmpty();
    }

    @Test
    void keptFormsAreTheSameAsNewOnes() throws IOException {
        Release release = Releases.of("", Releases.NOON, "a.css", Releases.text(100), "b.css", Releases.text(99));
        Map<String, Manifest.Entry> anew = release.with(new Compression(Cache.none()).of(release))
                .manifest()
                .files();
        for (int turn = 0; turn < 2; turn++) {
            Release kept = release.with(new Compression(Cache.in(folder)).of(release));
            assertThat(kept.manifest().files()).isEqualTo(anew);
            assertThat(Digest.plain(kept.bytes("a.css.br")))
                    .isEqualTo(anew.get("a.css.br").sha256());
        }
    }
}
