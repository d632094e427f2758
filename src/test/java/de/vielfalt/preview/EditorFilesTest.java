package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".fest.adoc.swp",
                ".fest.adoc.swx",
                "fest.adoc~",
                "4913",
                "#fest.adoc#",
                ".#fest.adoc",
                ".goutputstream-A1B2C3",
                "fest.adoc.tmp",
                "fest.adoc.TMP",
                "fest.adoc___jb_tmp___",
                "fest.adoc___jb_old___",
                "~$fest.docx",
                "fest.adoc.part",
                ".DS_Store",
                "fest.adoc.sb-1a2b3c4d-x",
                "Thumbs.db"
            })
    void what_editors_leave_beside_a_file_is_known(String name) {
        assertThat(EditorFiles.isTemporary(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fest.adoc",
                "4913.adoc",
                "a#b.adoc",
                "tmp.adoc",
                "bak",
                "vokabular.yaml",
                "foto.jpg",
                "_weg.adoc",
                "fest.en.adoc"
            })
    void what_somebody_writes_is_not(String name) {
        assertThat(EditorFiles.isTemporary(name)).isFalse();
    }
}
