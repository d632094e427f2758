package de.vielfalt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.cache.Cache;
import de.vielfalt.model.Site;
import de.vielfalt.source.SiteReader;
import de.vielfalt.view.Derivation;
import de.vielfalt.view.Showing;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the demo programme from one {@code nextChange} to the next, from its first day to its last. Time is the same in
 * every language, so two stand for all.
 */
class ClockTest {
    /** Before anything of the demo site begins. */
    private static final Instant DAWN = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_site_changes_at_next_change_and_at_no_instant_before() throws Exception {
        Cache cache = Cache.in(WholeSite.PROJECT.resolve(".cache"));
        WholeSite.DEMO.copyTo(folder);
        Path settings = folder.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^sprachen=.*", "sprachen=de,ar"));
        Site site = new SiteReader(folder, null, cache).read().site();
        assertThat(site.settings().languages()).hasSize(2);
        List<Instant> changes = new ArrayList<>();
        Instant now = DAWN;
        View view = at(site, now);
        for (Optional<Instant> next = view.nextChange(); next.isPresent(); next = view.nextChange()) {
            Instant change = next.get();
            assertThat(change).isAfter(now);
            View before = at(site, change.minusNanos(1));
            assertSame(before, view, change);
            view = at(site, change);
            assertThat(shown(view)).as("at %s", change).isNotEqualTo(shown(before));
            now = change;
            changes.add(change);
        }
        assertThat(changes).hasSizeGreaterThan(150);
        assertSame(at(site, Instant.parse("2099-01-01T00:00:00Z")), view, now);
    }

    private static void assertSame(View view, View other, Instant change) {
        assertThat(view.nextChange()).isEqualTo(other.nextChange());
        assertThat(shown(view)).as("before %s", change).isEqualTo(shown(other));
    }

    /** Everything that pages, files and feeds are made from. */
    private static List<Object> shown(View view) {
        return List.of(view.pages(), view.files(), view.published());
    }

    private static View at(Site site, Instant now) {
        return Derivation.derive(site, now, Showing.PUBLIC, SiteFixture.messages(), problem -> {
            throw new AssertionError(problem.toString());
        });
    }
}
