package de.vielfalt.build;

import de.vielfalt.cache.Digest;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The design of a site that is built again and again: loaded anew when one of its files has changed. */
final class LiveDesign {
    private final BuildRequest request;
    private String state = "";
    private List<Problem> problems = List.of();
    private @Nullable Design loaded;

    LiveDesign(BuildRequest request) {
        this.request = request;
    }

    /** The design as its files are now; the very same object as before if none has changed. */
    Design current(Findings findings) throws IOException {
        String now = state();
        Design design = loaded;
        if (design == null || !now.equals(state)) {
            Findings found = new Findings();
            design = Design.load(request, found);
            problems = found.sorted();
            loaded = design;
            state = now;
        }
        findings.addAll(problems);
        return design;
    }

    private String state() throws IOException {
        Digest digest = new Digest();
        for (String name : List.of("templates", "assets")) {
            for (Path root : Design.roots(request, name)) {
                if (!Files.isDirectory(root)) {
                    continue;
                }
                digest.add(root.toString());
                try (Stream<Path> walk = Files.walk(root)) {
                    for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                        digest.add(file.toString()).add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return digest.hex();
    }
}
