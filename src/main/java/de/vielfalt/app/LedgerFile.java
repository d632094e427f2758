package de.vielfalt.app;

import de.vielfalt.model.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;

/**
 * The list of published addresses beside {@code content/}: a bake reads it, publishing adds to it, people commit it.
 *
 * @param file need not exist
 * @param head first line of a new file
 */
record LedgerFile(Path file, String head) {
    /** That of a site. */
    static LedgerFile of(Path source, String head) {
        return new LedgerFile(source.resolve(Ledger.FILE), head);
    }

    /** Adds addresses at the end; what stands there stays as it is. */
    void add(SortedSet<String> addresses) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : head + "\n";
        StringBuilder text = new StringBuilder(before);
        if (!before.isEmpty() && !before.endsWith("\n")) {
            text.append('\n');
        }
        addresses.forEach(address -> text.append(address).append('\n'));
        WholeFile.write(file, text.toString());
    }
}
