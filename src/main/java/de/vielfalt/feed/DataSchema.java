package de.vielfalt.feed;

import de.vielfalt.json.Json;
import de.vielfalt.model.Settings;
import de.vielfalt.view.DataField;
import de.vielfalt.view.Messages;
import de.vielfalt.view.OpenData;
import java.util.List;

/** Writes the fields of the open data as a JSON Schema (draft 2020-12). */
final class DataSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Messages words;

    private DataSchema(Messages words) {
        this.words = words;
    }

    static Json of(Settings settings, Messages words) {
        DataField file = OpenData.file();
        DataSchema schema = new DataSchema(words);
        return schema.object(
                        Json.object()
                                .add("$schema", DRAFT)
                                .add("$id", settings.absolute(OpenData.SCHEMA))
                                .add("title", settings.brand())
                                .add("description", schema.about(file)),
                        file)
                .done();
    }

    private Json.Builder object(Json.Builder schema, DataField object) {
        Json.Builder properties = Json.object();
        object.fields().forEach(field -> properties.add(field.name(), property(field)));
        return schema.add("type", "object")
                .add("properties", properties.done())
                .add(
                        "required",
                        Json.texts(object.fields().stream()
                                .filter(DataField::always)
                                .map(DataField::name)
                                .toList()))
                .add("additionalProperties", false);
    }

    private Json property(DataField field) {
        Json.Builder property = Json.object().add("description", about(field));
        return field.many()
                ? property.add("type", "array")
                        .add("items", value(Json.object(), field))
                        .done()
                : value(property, field);
    }

    private Json value(Json.Builder schema, DataField field) {
        if (!field.values().isEmpty()) {
            schema.add("enum", Json.texts(field.values()));
        }
        return switch (field.kind()) {
            case TEXT -> schema.add("type", "string").done();
            case URL -> schema.add("type", "string").add("format", "uri").done();
            case LANGUAGE ->
                schema.add("type", "string")
                        .add("pattern", "^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
                        .done();
            case DATE ->
                schema.add("type", "string")
                        .add("anyOf", Json.array(List.of(format("date"), format("date-time"))))
                        .done();
            case NUMBER -> schema.add("type", "number").done();
            case COUNT -> schema.add("type", "integer").add("minimum", 0).done();
            case FLAG -> schema.add("type", "boolean").done();
            case OBJECT -> object(schema, field).done();
        };
    }

    private static Json format(String name) {
        return Json.object().add("format", name).done();
    }

    private String about(DataField field) {
        return words.find(field.about()).orElse(field.about());
    }
}
