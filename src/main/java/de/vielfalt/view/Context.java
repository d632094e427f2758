package de.vielfalt.view;

import de.vielfalt.model.Language;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.share.Kits;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What everyone who builds pages needs to know: the site, the instant, what is published, and how readers see it. */
final class Context {
    private final Site site;
    private final Instant now;
    private final Published published;
    private final Agenda agenda;
    private final Kits kits;
    private final CrossReferences references;
    private final Messages.Bundles messages;
    private final Consumer<Problem> problems;
    private final Map<Language, Face> faces = new HashMap<>();
    private final Map<Language, Reader> readers = new HashMap<>();
    private final Map<Language, Cards> cards = new HashMap<>();

    Context(
            Site site,
            Instant now,
            Showing showing,
            boolean withKits,
            Messages.Bundles messages,
            Consumer<Problem> problems) {
        this.site = site;
        this.now = now;
        this.published = Published.at(site, now, showing == Showing.DRAFTS);
        this.agenda = new Agenda(published, now);
        this.references = new CrossReferences(
                new PageIndex(site.pages().stream().map(Page::id).toList()));
        this.kits = withKits ? Kits.of(published.all(), site.settings().languages(), now) : Kits.NONE;
        this.messages = messages;
        this.problems = problems;
        messages.wordless(site.settings().languages()).forEach(problems);
    }

    private Context(Context other) {
        site = other.site;
        now = other.now;
        published = other.published;
        agenda = other.agenda;
        kits = other.kits;
        references = other.references;
        messages = other.messages;
        problems = other.problems;
    }

    /** The same for another thread: a context is for one, as are those who format dates and sort names. */
    Context forThread() {
        return new Context(this);
    }

    Site site() {
        return site;
    }

    Instant now() {
        return now;
    }

    Published published() {
        return published;
    }

    Agenda agenda() {
        return agenda;
    }

    /** What events can be passed on with. */
    Kits kits() {
        return kits;
    }

    CrossReferences references() {
        return references;
    }

    /** Someone who reads in that language. */
    Reader reader(Language language) {
        return readers.computeIfAbsent(language, key -> new Reader(key, face(messages.of(key)), published));
    }

    private Face face(Messages words) {
        return faces.computeIfAbsent(words.language(), key -> new Face(words, site.vocabulary(), problems));
    }

    /** Pages as entries of lists for that reader. */
    Cards cards(Reader reader) {
        return cards.computeIfAbsent(reader.language(), key -> new Cards(this, reader));
    }

    Terms terms(Reader reader) {
        return new Terms(site.vocabulary(), reader);
    }
}
