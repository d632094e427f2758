package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that explains the open data.
 *
 * @param files what can be fetched
 * @param licence under which terms, in words
 * @param licenceLinkOrNull the licence's text; null until one was chosen
 * @param fields what the data say, in their order
 * @param version version of their form
 */
public record DataContent(
        List<Entry> files, String licence, @Nullable Ref licenceLinkOrNull, List<FieldRow> fields, String version)
        implements Content {
    public DataContent {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
    }

    /** The licence's text. */
    public Optional<Ref> licenceLink() {
        return Optional.ofNullable(licenceLinkOrNull);
    }

    /**
     * A file.
     *
     * @param link where it is
     * @param about what it is for
     */
    public record Entry(Ref link, String about) {}

    /**
     * A field.
     *
     * @param path its name, after the names of the fields that it is part of
     * @param column the column of the table that shows it; empty if none does
     * @param about what it means
     */
    public record FieldRow(String path, String column, String about) {}
}
