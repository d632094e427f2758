package de.vielfalt.app;

import de.vielfalt.build.BuildResult;
import de.vielfalt.build.SiteBuild;
import de.vielfalt.cache.Cache;
import de.vielfalt.editorial.Desk;
import de.vielfalt.history.Checkout;
import de.vielfalt.model.Code;
import de.vielfalt.model.ProblemTexts;
import de.vielfalt.model.SentenceException;
import de.vielfalt.publish.Changes;
import de.vielfalt.publish.Lineage;
import de.vielfalt.publish.Manifest;
import de.vielfalt.publish.Publisher;
import de.vielfalt.publish.Release;
import de.vielfalt.publish.SupersededException;
import de.vielfalt.publish.TargetException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** One run of {@code publish}: builds, and if nothing is wrong puts the site where people get it. */
final class PublishRun {
    private final Console console;
    private final Surroundings surroundings;
    private final ProblemTexts texts;
    private final Options options;
    private final PublishOptions publish;
    private Optional<Publisher.Outcome> outcome = Optional.empty();
    private Optional<SentenceException> refused = Optional.empty();
    private long placeholders;

    PublishRun(
            Console console, Surroundings surroundings, ProblemTexts texts, Options options, PublishOptions publish) {
        this.console = console;
        this.surroundings = surroundings;
        this.texts = texts;
        this.options = options;
        this.publish = publish;
    }

    /** Runs. */
    ExitCode run() throws SentenceException, IOException, InterruptedException {
        if (publish.ifDue() && !isDue()) {
            if (!options.quiet()) {
                console.out().println(texts.text("publish.not-due", List.of(publish.name())));
            }
            return ExitCode.GOOD;
        }
        ExitCode built = new Run(console, surroundings, texts, options, true)
                .with((request, progress) -> new SiteBuild(request, progress).run(this::receive));
        if (refused.isPresent()) {
            throw refused.get();
        }
        if (placeholders > 0) {
            say("publish.placeholders", String.valueOf(placeholders));
            return ExitCode.PROBLEMS;
        }
        if (built != ExitCode.GOOD) {
            say("publish.not-published");
            return built;
        }
        tell(outcome.orElseThrow());
        note(outcome.orElseThrow());
        return ExitCode.GOOD;
    }

    /** Notes the addresses that are public now and were not before, for people to commit. */
    private void note(Publisher.Outcome done) throws InterruptedException {
        if (publish.dryRun() || publish.preview() || done.changes().isEmpty()) {
            return;
        }
        try {
            SortedSet<String> addresses = Desk.open(surroundings.project(), options.source(), options.now())
                    .newAddresses();
            if (!addresses.isEmpty()) {
                LedgerFile file = LedgerFile.of(options.source(), texts.text("publish.addresses-head", List.of()));
                file.add(addresses);
                if (!options.quiet()) {
                    say("publish.addresses", String.valueOf(addresses.size()), surroundings.display(file.file()));
                }
            }
        } catch (IOException e) { // the site is published; only the note is missing
            say("publish.addresses-unwritten", new Faults(texts).sentence(e));
        }
    }

    /** Whether another commit is public, or time has changed the site since; looks at the target alone. */
    private boolean isDue() throws IOException, InterruptedException, TargetException {
        Optional<Manifest> live = publish.target().look();
        Optional<String> commit = checkout().commit();
        return live.isEmpty()
                || commit.isEmpty()
                || !live.get().commit().equals(commit)
                || live.get().preview() != publish.preview()
                || live.get()
                        .nextChange()
                        .filter(change -> !options.now().isBefore(change))
                        .isPresent();
    }

    private void receive(BuildResult result) throws IOException, InterruptedException {
        placeholders = publish.preview()
                ? 0
                : result.problems().stream()
                        .filter(problem -> problem.code() == Code.PLACEHOLDER)
                        .distinct()
                        .count();
        if (placeholders > 0) {
            return;
        }
        Manifest about = new Manifest(
                result.commit(),
                result.now(),
                result.nextChange(),
                surroundings.now(),
                publish.preview(),
                new TreeMap<>());
        Cache cache = Cache.in(surroundings.project().resolve(".cache"));
        Publisher publisher = new Publisher(this::relation, cache, publish.force());
        try {
            Release release = Release.of(options.output(), about, cache);
            outcome = Optional.of(
                    publish.dryRun()
                            ? publisher.rehearse(publish.target(), release)
                            : publisher.publish(publish.target(), release, this::tellWaiting, publish.purge()));
        } catch (TargetException | SupersededException e) {
            refused = Optional.of(e);
        }
    }

    private Checkout checkout() {
        return Checkout.of(options.source().resolve("content"));
    }

    private Lineage.Relation relation(String commit, String live) {
        if (commit.equals(live)) {
            return Lineage.Relation.SAME;
        }
        Checkout checkout = checkout();
        if (!checkout.knows(live)) {
            return Lineage.Relation.UNKNOWN;
        }
        if (checkout.isBefore(live, commit)) {
            return Lineage.Relation.AFTER;
        }
        return checkout.isBefore(commit, live) ? Lineage.Relation.BEFORE : Lineage.Relation.APART;
    }

    private void tellWaiting() {
        say("publish.waiting");
    }

    private void tell(Publisher.Outcome done) {
        Changes changes = done.changes();
        if (publish.dryRun()) {
            list("+", changes.added());
            list("~", changes.changed());
            list("-", changes.removed());
        }
        if (options.quiet()) {
            return;
        }
        String key = publish.dryRun() ? "publish.would" : changes.isEmpty() ? "publish.same" : "publish.done";
        console.out()
                .println(texts.text(
                        key,
                        List.of(
                                publish.name(),
                                done.manifest().id(),
                                String.valueOf(changes.added().size()),
                                String.valueOf(changes.changed().size()),
                                String.valueOf(changes.removed().size()))));
    }

    private void list(String sign, SortedSet<String> paths) {
        paths.forEach(path -> console.out().println(sign + " " + path));
    }

    private void say(String key, String... arguments) {
        console.err().println(texts.text(key, List.of(arguments)));
    }
}
