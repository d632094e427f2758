package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Ledger;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads {@code adressen.txt}: an address in each line; empty lines and those that begin with {@code #} do not count. */
final class LedgerReader {
    private static final Pattern PATH = Pattern.compile("/(?:[^\\s/]+/)*");

    private LedgerReader() {}

    /**
     * Reads the file, if there is one.
     *
     * @param source folder that holds {@code content/}
     */
    static Ledger read(Path source, Consumer<Problem> problems) throws IOException {
        Path file = source.resolve(Ledger.FILE);
        Optional<TextFile> text = Files.exists(file) ? TextFile.read(Ledger.FILE, file, problems) : Optional.empty();
        return text.map(found -> read(found, problems)).orElse(Ledger.EMPTY);
    }

    private static Ledger read(TextFile file, Consumer<Problem> problems) {
        List<Ledger.Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : file.text().split("\n", -1)) {
            number++;
            String path = line.strip();
            if (path.isEmpty() || path.startsWith("#")) {
                continue;
            }
            if (PATH.matcher(path).matches()) {
                entries.add(new Ledger.Entry(path, number));
            } else {
                problems.accept(Problem.error(Code.URL_GONE, new Location(Ledger.FILE, number), "form", path));
            }
        }
        return new Ledger(entries);
    }
}
