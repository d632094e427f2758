package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Ledger;
import de.vielfalt.model.Location;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Publication;
import de.vielfalt.model.Site;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An address that was published once leads somewhere, or somebody has said why it does not: the page has moved
 * ({@code früher}), its time is over ({@code sichtbar-bis}), it is a draft again, or it was taken back.
 */
final class LedgerRule implements ContentRule {
    private final Instant now;

    LedgerRule(Instant now) {
        this.now = now;
    }

    @Override
    public void check(Site site, Consumer<Problem> problems) {
        if (site.ledger().entries().isEmpty()) {
            return;
        }
        Set<String> answered = new HashSet<>();
        for (Page page : site.originals().values()) {
            if (page.id().type() != PageType.NOTICE) {
                answered.addAll(page.publication().formerAddresses());
                if (isAnswered(page.publication())) {
                    answered.add(page.path().value());
                }
            }
        }
        for (Ledger.Entry entry : site.ledger().entries()) {
            if (!answered.contains(entry.path())) {
                Location location = new Location(Ledger.FILE, entry.line());
                problems.accept(Problem.error(Code.URL_GONE, location, "gone", entry.path()));
            }
        }
    }

    private boolean isAnswered(Publication publication) {
        return publication.isPublic(now)
                || publication.draft()
                || publication.until().isPresent()
                || publication.withdrawn().isPresent();
    }
}
