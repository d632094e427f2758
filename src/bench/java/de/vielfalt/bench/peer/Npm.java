package de.vielfalt.bench.peer;

import de.vielfalt.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A peer's packages from npm, as its lock file names them, in a folder that may be thrown away. */
record Npm(Machine machine, String peer) {
    Optional<String> missing() {
        return Command.exists("node") && Command.exists("npm")
                ? Optional.empty()
                : Optional.of("node or npm is not installed");
    }

    /** The folder that holds {@code node_modules}. */
    Path folder() {
        return machine.work().resolve(peer);
    }

    void install() throws IOException, Command.FailedException, InterruptedException {
        Path lock = machine.peer(peer).resolve("package-lock.json");
        Path kept = folder().resolve("package-lock.json");
        boolean same = Files.isDirectory(folder().resolve("node_modules"))
                && Files.exists(kept)
                && Files.mismatch(lock, kept) == -1;
        if (!same) {
            Tree.delete(folder());
            Tree.write(kept, Files.readString(lock));
            Tree.write(
                    folder().resolve("package.json"),
                    Files.readString(machine.peer(peer).resolve("package.json")));
            new Command(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), folder()).run();
        }
    }
}
