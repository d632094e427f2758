package de.vielfalt.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Programs of others that read what we write: ROME, Jackson, a validator of JSON Schema, Apache Commons CSV. */
public final class Readers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private Readers() {}

    /** A feed as ROME understands it. */
    public static SyndFeed atom(String xml) {
        try {
            return new SyndFeedInput().build(new StringReader(xml));
        } catch (FeedException e) {
            throw new AssertionError(xml, e);
        }
    }

    /** JSON as Jackson reads it. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What is wrong with a value by a schema; formats count. */
    public static List<String> faults(String schema, JsonNode value) {
        return faults(factory().getSchema(schema, config()), value);
    }

    /** What is wrong with a schema by the rules for schemas. */
    public static List<String> faultsOfSchema(String schema) {
        return faults(factory().getSchema(SchemaLocation.of(DRAFT), config()), json(schema));
    }

    /** What is wrong with a JSON Feed. */
    public static List<String> faultsOfFeed(String feed) {
        try (InputStream in =
                Objects.requireNonNull(Readers.class.getResourceAsStream("/feed/json-feed-1.1.schema.json"))) {
            return faults(new String(in.readAllBytes(), StandardCharsets.UTF_8), json(feed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    private static JsonSchemaFactory factory() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    }

    private static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    }

    /** The rows of a table, as RFC 4180 parts them, by the names in its first row. */
    public static List<CSVRecord> table(String csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
