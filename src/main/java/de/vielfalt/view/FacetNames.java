package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary;
import java.util.Optional;

/** Says for a reader what a way to narrow the programme down is called, and where its list is. */
final class FacetNames {
    private final Vocabulary vocabulary;
    private final Reader reader;

    FacetNames(Vocabulary vocabulary, Reader reader) {
        this.vocabulary = vocabulary;
        this.reader = reader;
    }

    /** The list of what is on: a place and a partner have it on their own page. */
    static SitePath path(Facet facet) {
        return switch (facet.kind()) {
            case PLACE -> new SitePath(PageType.PLACE.base() + facet.id() + "/");
            case PARTNER -> new SitePath(PageType.PARTNER.base() + facet.id() + "/");
            default -> new SitePath(PageType.EVENT.base() + facet.kind().word() + "/" + facet.id() + "/");
        };
    }

    /** Its name; empty if neither vocabulary nor published pages know it. */
    Optional<Label> name(Facet facet) {
        return switch (facet.kind()) {
            case AUDIENCE -> audience(facet).map(reader::label);
            case TOPIC -> vocabulary.topic(facet.id()).map(reader::label);
            case LANGUAGE -> Optional.of(Label.of(reader.languageNames().of(facet.id())));
            case PLACE -> page(PageType.PLACE, facet);
            case PARTNER -> page(PageType.PARTNER, facet);
        };
    }

    /** The audience that it asks for, with its form and colour; empty if it asks for anything else. */
    Optional<Vocabulary.Term> audience(Facet facet) {
        return facet.kind() == Facet.Kind.AUDIENCE ? vocabulary.audience(facet.id()) : Optional.empty();
    }

    private Optional<Label> page(PageType type, Facet facet) {
        return reader.page(new PageId(type, facet.id())).map(page -> reader.label(page.title(), page.language()));
    }
}
