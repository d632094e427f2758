package de.vielfalt.view;

import static de.vielfalt.view.DataField.Kind.COUNT;
import static de.vielfalt.view.DataField.Kind.DATE;
import static de.vielfalt.view.DataField.Kind.FLAG;
import static de.vielfalt.view.DataField.Kind.LANGUAGE;
import static de.vielfalt.view.DataField.Kind.NUMBER;
import static de.vielfalt.view.DataField.Kind.TEXT;
import static de.vielfalt.view.DataField.Kind.URL;

import de.vielfalt.model.EventState;
import de.vielfalt.model.Licence;
import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the open data consist of. The schema, the table and the page that explains them are all made from this.
 *
 * <p>A field may be added; then the last part of {@link #VERSION} grows. What is there is neither renamed nor taken away nor
 * given another meaning, unless the first part grows and the old file stays for a year.
 */
public final class OpenData {
    /** Version of the form in which the data are given. */
    public static final String VERSION = "1.1";

    /** The page that explains them. */
    public static final SitePath PAGE = new SitePath("/daten/");

    /** All events and workshops for programs. */
    public static final SitePath JSON = new SitePath("/daten/veranstaltungen.json");

    /** The same for spreadsheets. */
    public static final SitePath CSV = new SitePath("/daten/veranstaltungen.csv");

    /** The JSON Schema of the former. */
    public static final SitePath SCHEMA = new SitePath("/daten/schema.json");

    /** What has a name in each language: fields of an event, by the singular of theirs. */
    public static final List<String> NAMED = List.of("audience", "topic", "status", "access");

    private OpenData() {}

    /** A column of the table, by the path of the field that fills it. */
    public record Column(String name, String path) {}

    /** The file as a whole. */
    public static DataField file() {
        return DataField.object(
                "",
                "file",
                DataField.of("schema", URL, "schema"),
                DataField.of("version", TEXT, "version").oneOf(List.of(VERSION)),
                DataField.of("publisher", TEXT, "publisher"),
                DataField.object(
                                "licence",
                                "licence",
                                DataField.of("id", TEXT, "licence.id").oneOf(Licence.ids()),
                                DataField.of("title", TEXT, "licence.title"),
                                DataField.of("url", URL, "licence.url"))
                        .ifKnown(),
                DataField.of("build", URL, "build"),
                DataField.of("timeZone", TEXT, "timeZone"),
                names(),
                event());
    }

    /** The words for what events name by an identifier, once for all events. */
    private static DataField names() {
        return DataField.object(
                        "names",
                        "names",
                        DataField.of("of", TEXT, "names.of").oneOf(NAMED),
                        DataField.of("id", TEXT, "names.id"),
                        DataField.object(
                                        "texts",
                                        "names.texts",
                                        DataField.of("language", LANGUAGE, "texts.language"),
                                        DataField.of("text", TEXT, "names.text"))
                                .list())
                .list();
    }

    /** One event or workshop. */
    public static DataField event() {
        return DataField.object(
                        "events",
                        "events",
                        DataField.of("id", TEXT, "id"),
                        DataField.of("type", TEXT, "type").oneOf(types()),
                        DataField.of("url", URL, "url"),
                        texts(),
                        DataField.of("status", TEXT, "status").oneOf(states()),
                        DataField.of("statusText", TEXT, "statusText"),
                        DataField.of("reason", TEXT, "reason").ifKnown(),
                        reference("replacedBy"),
                        occurrences(),
                        places(),
                        DataField.of("online", FLAG, "online"),
                        terms("audiences"),
                        terms("topics"),
                        terms("plannedBy"),
                        DataField.of("spoken", LANGUAGE, "spoken").list(),
                        DataField.of("interpreted", LANGUAGE, "interpreted").list(),
                        price(),
                        registration(),
                        DataField.of("seats", COUNT, "seats").ifKnown(),
                        organisers(),
                        reference("report"))
                .list();
    }

    private static DataField texts() {
        return DataField.object(
                        "texts",
                        "texts",
                        DataField.of("language", LANGUAGE, "texts.language"),
                        DataField.of("title", TEXT, "texts.title"),
                        DataField.of("teaser", TEXT, "texts.teaser").ifKnown(),
                        DataField.of("url", URL, "texts.url"))
                .list();
    }

    private static DataField occurrences() {
        return DataField.object(
                        "occurrences",
                        "occurrences",
                        DataField.of("start", DATE, "occurrences.start"),
                        DataField.of("end", DATE, "occurrences.end").ifKnown(),
                        DataField.of("allDay", FLAG, "occurrences.allDay"),
                        DataField.of("cancelled", FLAG, "occurrences.cancelled"),
                        DataField.of("movedFrom", DATE, "occurrences.movedFrom").ifKnown())
                .list();
    }

    private static DataField places() {
        return DataField.object(
                        "places",
                        "places",
                        DataField.of("id", TEXT, "places.id"),
                        DataField.of("name", TEXT, "places.name"),
                        DataField.of("url", URL, "places.url"),
                        DataField.of("address", TEXT, "places.address"),
                        DataField.of("latitude", NUMBER, "places.latitude").ifKnown(),
                        DataField.of("longitude", NUMBER, "places.longitude").ifKnown(),
                        DataField.of("access", TEXT, "places.access").list())
                .list();
    }

    private static DataField terms(String name) {
        return DataField.object(
                        name, name, DataField.of("id", TEXT, "term.id"), DataField.of("name", TEXT, "term.name"))
                .list();
    }

    private static DataField price() {
        return DataField.object(
                        "price",
                        "price",
                        DataField.of("amount", NUMBER, "price.amount"),
                        DataField.of("reduced", NUMBER, "price.reduced").ifKnown(),
                        DataField.of("currency", TEXT, "price.currency").oneOf(List.of("EUR")),
                        DataField.of("text", TEXT, "price.text"))
                .ifKnown();
    }

    private static DataField registration() {
        return DataField.object(
                        "registration",
                        "registration",
                        DataField.of("required", FLAG, "registration.required"),
                        DataField.of("open", FLAG, "registration.open"),
                        DataField.of("url", TEXT, "registration.url").ifKnown(),
                        DataField.of("deadline", DATE, "registration.deadline").ifKnown())
                .ifKnown();
    }

    private static DataField organisers() {
        return DataField.object(
                        "organisers",
                        "organisers",
                        DataField.of("id", TEXT, "organisers.id"),
                        DataField.of("name", TEXT, "organisers.name"),
                        DataField.of("url", URL, "organisers.url"))
                .list();
    }

    private static DataField reference(String name) {
        return DataField.object(
                        name, name, DataField.of("id", TEXT, "reference.id"), DataField.of("url", URL, "reference.url"))
                .ifKnown();
    }

    private static List<String> types() {
        return Arrays.stream(PageType.values())
                .filter(PageType::isEvent)
                .map(PageType::id)
                .toList();
    }

    /** Every value of {@code status}. */
    public static List<String> states() {
        return Arrays.stream(EventState.values()).map(StatusView::kind).toList();
    }

    /** The columns of the table, in their order. Their names are German, as those of the editors' own keys. */
    public static List<Column> columns() {
        return List.of(
                new Column("id", "id"),
                new Column("art", "type"),
                new Column("titel", "texts.title"),
                new Column("beginn", "occurrences.start"),
                new Column("ende", "occurrences.end"),
                new Column("ganztags", "occurrences.allDay"),
                new Column("abgesagt", "occurrences.cancelled"),
                new Column("verlegt_von", "occurrences.movedFrom"),
                new Column("status", "statusText"),
                new Column("grund", "reason"),
                new Column("ersetzt_durch", "replacedBy.url"),
                new Column("ort", "places.name"),
                new Column("adresse", "places.address"),
                new Column("breite", "places.latitude"),
                new Column("laenge", "places.longitude"),
                new Column("zugang", "places.access"),
                new Column("online", "online"),
                new Column("zielgruppe", "audiences.name"),
                new Column("thema", "topics.name"),
                new Column("geplant_von", "plannedBy.name"),
                new Column("sprachen", "spoken"),
                new Column("uebersetzung", "interpreted"),
                new Column("kosten", "price.text"),
                new Column("preis", "price.amount"),
                new Column("ermaessigt", "price.reduced"),
                new Column("anmeldung", "registration.url"),
                new Column("anmeldeschluss", "registration.deadline"),
                new Column("plaetze", "seats"),
                new Column("veranstalter", "organisers.name"),
                new Column("rueckblick", "report.url"),
                new Column("teaser", "texts.teaser"),
                new Column("adresse_im_netz", "url"));
    }

    /** The names of the columns by the path of their field. */
    static Map<String, String> columnNames() {
        return columns().stream().collect(Collectors.toMap(Column::path, Column::name));
    }
}
