package de.vielfalt.view;

import de.vielfalt.model.Facet;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import de.vielfalt.model.Vocabulary.Term;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers the ways to narrow the programme down that lead to something at the moment, and the one where a reader is. */
final class FilterMaker {
    private static final String MONTH = "monat";

    private final Context context;
    private final Reader reader;
    private final FacetNames names;
    private final List<Facet> facets;

    FilterMaker(Context context, Reader reader) {
        this.context = context;
        this.reader = reader;
        this.names = new FacetNames(context.site().vocabulary(), reader);
        this.facets = Facet.all(context.site().vocabulary(), context.published().all());
    }

    /** The list of a month. */
    static SitePath path(YearMonth month) {
        return new SitePath(PageType.EVENT.base() + MONTH + "/" + month + "/");
    }

    static String facet(YearMonth month) {
        return MONTH + "-" + month;
    }

    /**
     * The filters of a list.
     *
     * @param here the facet that the list itself answers; empty for the list of everything
     */
    Filters of(String here) {
        List<Filters.Group> groups = new ArrayList<>();
        for (Facet.Kind kind : Facet.Kind.values()) {
            if (kind != Facet.Kind.PARTNER) {
                add(groups, kind.word(), items(kind, here));
            }
        }
        add(groups, MONTH, months(here));
        return new Filters(Ref.of(PageType.EVENT.base(), reader.text("filter.all")), groups, here);
    }

    private void add(List<Filters.Group> groups, String kind, List<Filters.Item> items) {
        if (!items.isEmpty()) {
            groups.add(new Filters.Group(kind, reader.text("filter." + kind), items));
        }
    }

    private List<Filters.Item> items(Facet.Kind kind, String here) {
        return facets.stream()
                .filter(facet -> facet.kind() == kind)
                .filter(facet -> facet.toString().equals(here)
                        || !context.agenda().upcoming(facet).isEmpty())
                .flatMap(facet -> names.name(facet).map(label -> item(facet, label, here)).stream())
                .toList();
    }

    private Filters.Item item(Facet facet, Label label, String here) {
        Optional<Term> term = facet.kind() == Facet.Kind.AUDIENCE
                ? context.site().vocabulary().audience(facet.id())
                : Optional.empty();
        return new Filters.Item(
                new Ref(FacetNames.path(facet).value(), label, ""),
                facet.toString(),
                term.map(Term::form).orElse(""),
                term.map(Term::colour).orElse(""),
                facet.toString().equals(here));
    }

    private List<Filters.Item> months(String here) {
        return context.agenda().months().entrySet().stream()
                .filter(month -> facet(month.getKey()).equals(here)
                        || month.getValue().stream()
                                .anyMatch(entry -> !entry.left(context.now()).isEmpty()))
                .map(month -> new Filters.Item(
                        Ref.of(path(month.getKey()).value(), reader.dates().month(month.getKey())),
                        facet(month.getKey()),
                        "",
                        "",
                        facet(month.getKey()).equals(here)))
                .toList();
    }
}
