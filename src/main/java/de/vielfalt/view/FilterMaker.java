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
    private final Ref all;
    private final List<Question> questions = new ArrayList<>();

    FilterMaker(Context context, Reader reader) {
        this.context = context;
        this.reader = reader;
        this.names = new FacetNames(context.site().vocabulary(), reader);
        this.all = reader.link(Programme.PATH, reader.text("filter.all"));
        List<Facet> facets =
                Facet.all(context.site().vocabulary(), context.published().all());
        for (Facet.Kind kind : Facet.Kind.values()) {
            if (kind != Facet.Kind.PARTNER) {
                questions.add(question(
                        kind.word(),
                        facets.stream()
                                .filter(facet -> facet.kind() == kind)
                                .flatMap(facet -> answer(facet).stream())
                                .toList()));
            }
        }
        questions.add(question(
                MONTH,
                context.agenda().months().entrySet().stream()
                        .map(month -> answer(month.getKey(), month.getValue()))
                        .toList()));
    }

    /**
     * Something to ask.
     *
     * @param answers all there are, whether or not they lead to something at the moment
     */
    private record Question(String kind, String label, List<Answer> answers) {}

    /**
     * An answer, as lists offer it where a reader is not.
     *
     * @param fruitful whether it leads to something at the moment
     */
    private record Answer(Filters.Item item, boolean fruitful) {
        Filters.Item seenFrom(String here) {
            return new Filters.Item(
                    item.link(),
                    item.facet(),
                    item.form(),
                    item.colour(),
                    item.facet().equals(here));
        }
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
        for (Question question : questions) {
            List<Filters.Item> items = question.answers().stream()
                    .filter(answer -> answer.fruitful() || answer.item().facet().equals(here))
                    .map(answer -> answer.seenFrom(here))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Filters.Group(question.kind(), question.label(), items));
            }
        }
        boolean spread = Pager.isLong(context.agenda().upcoming().size());
        return new Filters(all, groups, spread ? Filters.HERE : Filters.EVERYTHING, here);
    }

    private Question question(String kind, List<Answer> answers) {
        return new Question(kind, reader.text("filter." + kind), answers);
    }

    private Optional<Answer> answer(Facet facet) {
        Optional<Term> term = names.audience(facet);
        return names.name(facet)
                .map(label -> new Answer(
                        new Filters.Item(
                                new Ref(reader.here(FacetNames.path(facet)).value(), label, ""),
                                facet.toString(),
                                term.map(Term::form).orElse(""),
                                term.map(Term::colour).orElse(""),
                                false),
                        !context.agenda().upcoming(facet).isEmpty()));
    }

    private Answer answer(YearMonth month, List<Agenda.Month> entries) {
        return new Answer(
                new Filters.Item(reader.link(path(month), reader.dates().month(month)), facet(month), "", "", false),
                entries.stream().anyMatch(entry -> !entry.left(context.now()).isEmpty()));
    }
}
