package de.vielfalt.build;

import de.vielfalt.cache.Digest;
import de.vielfalt.model.Look;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The design of a site that is built again and again: loaded anew when one of its files has changed. */
final class LiveDesign {
    private final BuildRequest request;
    private Optional<Inputs> files = Optional.empty();
    private Object state = "";
    private List<Problem> problems = List.of();
    private @Nullable Design loaded;
    private @Nullable Look look;
    private @Nullable Design worn;

    LiveDesign(BuildRequest request) {
        this.request = request;
    }

    /** The design as its files are now, in that look; the very same object as before if nothing has changed. */
    Design current(Look wanted, Findings findings) throws IOException {
        Object now = state();
        Design design = loaded;
        if (design == null || !now.equals(state)) {
            Findings found = new Findings();
            design = Design.load(request, found);
            problems = found.sorted();
            loaded = design;
            state = now;
            worn = null;
        }
        findings.addAll(problems);
        Design dressed = worn;
        if (dressed == null || !wanted.equals(look)) {
            dressed = design.in(wanted);
            look = wanted;
            worn = dressed;
        }
        return dressed;
    }

    private Object state() throws IOException {
        files = Inputs.of(roots(), files);
        return files.isPresent() ? files.get().contents("") : contents();
    }

    /** The digest of all of them, where the system or links among them keep one from telling what has changed. */
    private String contents() throws IOException {
        Digest digest = new Digest();
        for (Path root : roots().values()) {
            if (Files.isDirectory(root)) {
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

    private SortedMap<String, Path> roots() {
        SortedMap<String, Path> roots = new TreeMap<>();
        for (String name : List.of("templates", "assets")) {
            List<Path> some = Design.roots(request, name);
            some.forEach(root -> roots.put(name + "/" + some.indexOf(root), root));
        }
        return roots;
    }
}
