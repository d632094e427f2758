package de.vielfalt.preview;

import de.vielfalt.build.BuildRequest;
import de.vielfalt.build.LiveBuild;
import de.vielfalt.build.LiveSite;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.Showing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handbook, made by the program itself as any other site: of {@code docs/handbuch/} of the project, when somebody first
 * asks for a page of it. Safe for several threads.
 */
final class HandbookSite implements AutoCloseable {
    /** Goes before the names of its files, some of which a site has for itself. */
    private static final String PREFIX = "handbuch-";

    private static final Pattern REFERENCE = Pattern.compile("xref:([a-z-]+\\.adoc)");
    private static final String SETTINGS =
            "site.host=http://localhost\nmarke.name=Handbuch\nstadt.name=Handbuch\nbetreiber.name=Redaktion\nsprachen=de\n";

    private final Path project;
    private @Nullable Path folder;
    private @Nullable LiveBuild build;
    private @Nullable LiveSite site;

    HandbookSite(Path project) {
        this.project = project;
    }

    /** The address of a chapter below the folder of the handbook: {@code handbuch-meldungen/}. */
    static String chapter(String name) {
        return PREFIX + name + "/";
    }

    /**
     * A file of it.
     *
     * @param path from the root of the handbook: {@code /handbuch-termine/}
     * @return empty if there is none, or no handbook
     */
    synchronized Optional<byte[]> file(String path) throws IOException, InterruptedException {
        if (site == null && !begin()) {
            return Optional.empty();
        }
        return site == null ? Optional.empty() : site.bytes(new SitePath(path));
    }

    private boolean begin() throws IOException, InterruptedException {
        Path handbook = project.resolve("docs/handbuch");
        if (!Files.isDirectory(handbook)) {
            return false;
        }
        folder = Files.createTempDirectory("vielfalt-handbuch");
        Path pages = Files.createDirectories(folder.resolve("content/seiten"));
        Files.writeString(folder.resolve("jbake.properties"), SETTINGS);
        try (Stream<Path> files = Files.list(handbook)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".adoc"))
                    .sorted()
                    .toList()) {
                String text = REFERENCE.matcher(Files.readString(file)).replaceAll("xref:" + PREFIX + "$1");
                Files.writeString(pages.resolve(PREFIX + file.getFileName()), text);
            }
        }
        Instant now = Instant.EPOCH; // nothing of it depends on the day
        build = new LiveBuild(new BuildRequest(
                project,
                folder,
                folder.resolve("output"),
                now,
                URI.create("http://localhost/"),
                Showing.PUBLIC,
                false));
        site = build.update(now).site().orElse(null);
        return true;
    }

    @Override
    public synchronized void close() {
        if (build != null) {
            build.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            return; // the system tidies up its folder for what is temporary
        }
    }
}
