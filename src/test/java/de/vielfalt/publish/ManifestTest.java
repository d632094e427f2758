package de.vielfalt.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @Test
    void eachFileStandsThereAsSha256sumTellsIt() throws IOException {
        Manifest manifest = Releases.of("", Releases.NOON, "index.html", "abc").manifest();
        assertThat(manifest.files())
                .containsEntry(
                        "index.html",
                        new Manifest.Entry("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
    }

    @Test
    void theIdIsTheTimeAndThenWhatIsInIt() throws IOException {
        String id = Releases.of("", Releases.NOON, "a", "1").manifest().id();
        assertThat(id).matches("20261201T110000Z-[0-9a-f]{12}");
        assertThat(Releases.of("", Releases.NOON, "a", "1").manifest().id()).isEqualTo(id);
        assertThat(Releases.of("", Releases.NOON, "a", "2").manifest().id()).isNotEqualTo(id);
        assertThat(Releases.of("", Releases.NOON, "b", "1").manifest().id()).isNotEqualTo(id);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Manifest manifest = Releases.of("0123456789abcdef0123456789abcdef01234567", Releases.NOON, "ü/\"x\".html", "ä")
                .manifest();
        assertThat(ManifestText.read(ManifestText.write(manifest))).isEqualTo(manifest);
        Manifest bare = Releases.of("", Releases.NOON).manifest();
        assertThat(ManifestText.read(ManifestText.write(bare))).isEqualTo(bare);
    }

    @Test
    void aPartOfOneIsNone() throws IOException {
        byte[] whole = ManifestText.write(
                Releases.of("", Releases.NOON, "a", "1", "b", "2").manifest());
        for (int length = 0; length < whole.length - 1; length++) { // the last byte is a line break
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ManifestText.read(part))
                    .as("%s bytes", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../index.html", "/etc/passwd", "a//b", "a/./b", "a\\\\b", "", "a/.."})
    void aPathThatLeadsElsewhereMakesItNone(String path) throws IOException {
        String good = new String(
                ManifestText.write(
                        Releases.of("", Releases.NOON, "index.html", "1").manifest()),
                StandardCharsets.UTF_8);
        byte[] bad = good.replace("\"index.html\"", "\"" + path + "\"").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ManifestText.read(bad))
                .isInstanceOf(IOException.class)
                .hasMessage("no manifest of a release");
    }
}
