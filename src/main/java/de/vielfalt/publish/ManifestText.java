package de.vielfalt.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.vielfalt.json.Json;
import de.vielfalt.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A {@link Manifest} as JSON (RFC 8259), and back. What is no whole manifest is refused. */
final class ManifestText {
    /** Its name where it lies among the files of a release. */
    static final String FILE = ".release.json";

    private static final JsonFactory JSON = new JsonFactory();

    private ManifestText() {}

    /** Writes one: the same manifest, the same bytes. */
    static byte[] write(Manifest manifest) {
        Json files = Json.array(manifest.files().entrySet().stream()
                .map(file -> Json.object()
                        .add("path", file.getKey())
                        .add("sha256", file.getValue().sha256())
                        .add("size", file.getValue().size())
                        .done())
                .toList());
        Json json = Json.object()
                .add("commit", text(manifest.commit()))
                .add("instant", manifest.instant().toString())
                .add("nextChange", text(manifest.nextChange().map(Instant::toString)))
                .add("time", manifest.time().toString())
                .add("preview", manifest.preview())
                .add("files", files)
                .done();
        return JsonText.indented(json).getBytes(StandardCharsets.UTF_8);
    }

    private static Json text(Optional<String> value) {
        return value.map(Json::of).orElse(Json.NULL);
    }

    /**
     * Reads one.
     *
     * @throws IOException if it is none, or only a part of one
     */
    static Manifest read(byte[] json) throws IOException {
        Map<String, String> values = new HashMap<>();
        SortedMap<String, Manifest.Entry> files = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    expect(name.equals("files"));
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        readFile(parser, files);
                    }
                    expect(parser.currentToken() == JsonToken.END_ARRAY);
                } else {
                    expect(parser.currentToken().isScalarValue());
                    values.put(name, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
                }
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            return new Manifest(
                    some(values.get("commit")),
                    Instant.parse(values.getOrDefault("instant", "")),
                    some(values.get("nextChange")).map(Instant::parse),
                    Instant.parse(values.getOrDefault("time", "")),
                    "true".equals(values.get("preview")),
                    files);
        } catch (DateTimeException e) {
            throw new IOException("no manifest: " + e.getMessage(), e);
        }
    }

    private static void readFile(JsonParser parser, SortedMap<String, Manifest.Entry> files) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            expect(parser.nextToken().isScalarValue());
            values.put(name, parser.getText());
        }
        String path = values.getOrDefault("path", "");
        String sha256 = values.getOrDefault("sha256", "");
        String size = values.getOrDefault("size", "");
        expect(Manifest.isPath(path) && sha256.matches("[0-9a-f]{64}") && size.matches("\\d{1,18}"));
        files.put(path, new Manifest.Entry(sha256, Long.parseLong(size)));
    }

    private static Optional<String> some(@Nullable String value) {
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static void expect(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("no manifest of a release");
        }
    }
}
