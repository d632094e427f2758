import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.jruby.AsciidoctorJRuby;

/** Converts every AsciiDoc file of a folder with one AsciidoctorJ on two threads, and forgets the result. */
public final class Convert {
    private Convert() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
            files = walk.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList();
        }
        // Naming the library outright spares RubyGems.
        AsciidoctorJRuby asciidoctor =
                AsciidoctorJRuby.Factory.create(List.of("uri:classloader:/gems/asciidoctor-2.0.26/lib"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> lengths = new ArrayList<>();
        for (Path file : files) {
            lengths.add(threads.submit(() -> {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Options options = Options.builder()
                        .safe(SafeMode.SAFE)
                        .baseDir(file.getParent().toFile())
                        .attributes(Attributes.builder()
                                .attribute("relfilesuffix", "/")
                                .build())
                        .build();
                return asciidoctor.convert(text, options).length();
            }));
        }
        long sum = 0;
        for (Future<Integer> length : lengths) {
            sum += length.get();
        }
        threads.shutdown();
        System.out.println(files.size() + " texts, " + sum + " characters");
        System.out.flush();
        asciidoctor.close();
    }
}
