package de.vielfalt.view;

import de.vielfalt.model.Licence;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page that explains the open data. */
final class DataPage {
    private final Reader reader;
    private final Sheets sheets;
    private final Settings settings;

    DataPage(Context context, Sheets sheets, Reader reader) {
        this.reader = reader;
        this.sheets = sheets;
        this.settings = context.site().settings();
    }

    PageView view() {
        Optional<Licence> licence = settings.licence();
        DataContent content = new DataContent(
                List.of(
                        file(OpenData.CSV, "data.file.csv"),
                        file(OpenData.JSON, "data.file.json"),
                        file(OpenData.SCHEMA, "data.file.schema")),
                licence(licence),
                licence.map(chosen -> Ref.of(chosen.url(), chosen.title())).orElse(null),
                fields(),
                OpenData.VERSION);
        Ref home = reader.home();
        return sheets.made(
                reader,
                "data",
                OpenData.PAGE,
                reader.text("nav.data"),
                reader.text("data.lead"),
                List.of(home),
                content);
    }

    private DataContent.Entry file(SitePath path, String about) {
        String name = path.value().substring(path.value().lastIndexOf('/') + 1);
        return new DataContent.Entry(Ref.of(path.value(), name), reader.text(about));
    }

    private String licence(Optional<Licence> licence) {
        return licence.map(chosen -> reader.text(
                        chosen.attribution() ? "data.licence.named" : "data.licence.free", settings.publisher()))
                .orElseGet(() -> reader.text("data.licence.none", settings.publisher()));
    }

    private List<DataContent.FieldRow> fields() {
        List<DataContent.FieldRow> rows = new ArrayList<>();
        add(rows, "", OpenData.file(), OpenData.columnNames());
        return rows;
    }

    private void add(List<DataContent.FieldRow> rows, String path, DataField parent, Map<String, String> columns) {
        for (DataField field : parent.fields()) {
            String name = path + field.name();
            // The table has an event in each row, so its columns are named without the list of events.
            String column = columns.getOrDefault(name.replaceFirst("^events\\.", ""), "");
            rows.add(new DataContent.FieldRow(name, column, reader.text(field.about())));
            add(rows, name + ".", field, columns);
        }
    }
}
