package de.vielfalt.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing here waits for a time: only for word of a change, which always comes. */
class WatcherTest {
    @TempDir
    Path folder = Path.of("");

    private final Semaphore told = new Semaphore(0);
    private Path content = Path.of("");
    private Watcher watcher;

    @BeforeEach
    void watch() throws IOException {
        content = Files.createDirectories(folder.resolve("site/content"));
        Files.createDirectories(content.resolve("seiten/tief"));
        Files.writeString(content.resolve("seiten/a.adoc"), "= A\n");
        watcher = new Watcher(Set.of(folder.resolve("site")), told::release, Duration.ofMillis(20));
        watcher.start();
    }

    @AfterEach
    void close() throws IOException {
        watcher.close();
    }

    @Test
    void a_file_that_is_written_moved_or_deleted_is_told_wherever_it_lies() throws Exception {
        Path file = content.resolve("seiten/tief/b.adoc");
        Files.writeString(file, "= B\n");
        expectWord();
        Files.writeString(file, "= Neu\n");
        expectWord();
        Files.move(file, content.resolve("seiten/c.adoc"));
        expectWord();
        Files.delete(content.resolve("seiten/c.adoc"));
        expectWord();
    }

    @Test
    void a_file_put_in_the_place_of_another_is_told() throws Exception {
        Path draft = content.resolve("seiten/.goutputstream-XYZ");
        Files.writeString(draft, "= Neu\n");
        Files.move(draft, content.resolve("seiten/a.adoc"), StandardCopyOption.ATOMIC_MOVE);
        expectWord();
    }

    @Test
    void a_whole_folder_that_moves_is_told_and_watched_where_it_is_now() throws Exception {
        Files.move(content.resolve("seiten"), content.resolve("orte"));
        expectWord();
        Files.writeString(content.resolve("orte/tief/b.adoc"), "= B\n");
        expectWord();
    }

    @Test
    void a_folder_that_comes_from_outside_is_watched_with_all_that_is_in_it() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside/a/b"));
        Files.move(folder.resolve("outside"), content.resolve("neu"));
        expectWord();
        assertThat(outside).doesNotExist();
        Files.writeString(content.resolve("neu/a/b/c.adoc"), "= C\n");
        expectWord();
    }

    @Test
    void content_may_go_and_come_back() throws Exception {
        Files.move(content, folder.resolve("weg"));
        expectWord();
        Files.createDirectories(content.resolve("seiten"));
        expectWord();
        Files.writeString(content.resolve("seiten/neu.adoc"), "= Neu\n");
        expectWord();
    }

    @Test
    void so_may_the_whole_site() throws Exception {
        Files.move(folder.resolve("site"), folder.resolve("weg"));
        expectWord();
        Files.move(folder.resolve("weg"), folder.resolve("site"));
        expectWord();
        Files.writeString(content.resolve("seiten/neu.adoc"), "= Neu\n");
        expectWord();
    }

    @Test
    void templates_and_settings_count_as_soon_as_there_are_any() throws Exception {
        Files.writeString(folder.resolve("site/jbake.properties"), "marke.name=A\n");
        expectWord();
        Files.createDirectories(folder.resolve("site/templates/pages"));
        expectWord();
        Files.writeString(folder.resolve("site/templates/pages/home.ftlh"), "x");
        expectWord();
    }

    /** Waits for word; what else is told of the same change is not counted as word of the next. */
    private void expectWord() throws InterruptedException {
        assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        while (told.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            told.drainPermits();
        }
    }
}
