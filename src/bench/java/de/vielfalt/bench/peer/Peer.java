package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.measure.Command;
import de.vielfalt.bench.measure.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that makes a site of the pages: what it wants them to look like, and how it is run. */
public interface Peer {
    /** As {@code --peers} names it. */
    String name();

    /** What it is, with its version, for the report; asked after {@link #install}. */
    String title();

    /** What keeps it from running on this machine, if anything. */
    Optional<String> missing();

    /** Fetches and builds what it needs, once. */
    void install() throws IOException, Command.FailedException, InterruptedException;

    /** Lays out the pages, templates and pictures in an empty folder. */
    void write(Corpus corpus, Path site) throws IOException, Command.FailedException, InterruptedException;

    /** The whole process that builds the site. */
    Command command(Path site, Scenario scenario);

    /** Runs before the first build that is not cold, unmeasured: for a peer that keeps nothing for the next build by default. */
    default List<Command> beforeWarm(Path site) {
        return List.of();
    }

    /** Whether it has anything to do in a case that is worth a figure. */
    default boolean runs(Scenario scenario) {
        return true;
    }

    /** Everything that a build leaves behind. */
    List<Path> leftovers(Path site) throws IOException;

    /** A page's source. */
    Path source(Path site, Doc doc);

    /** The template that lays out every page; it holds {@link Tree#MARK} once. */
    Path template(Path site);

    /** A picture. */
    Path picture(Path site, int number);

    /** Where the site goes; empty for one that makes none. */
    default Optional<Path> output(Path site) {
        return Optional.of(site.resolve("output"));
    }

    /** The page of the site. */
    Path page(Path site, Doc doc);
}
