package de.vielfalt.bench.peer;

import de.vielfalt.bench.corpus.Corpus;
import de.vielfalt.bench.corpus.Doc;
import de.vielfalt.bench.corpus.Kind;
import de.vielfalt.bench.corpus.Markup;
import de.vielfalt.bench.corpus.Pictures;
import java.io.IOException;
import java.nio.file.Path;

/** What several peers want the pages to look like. */
final class Shapes {
    private Shapes() {}

    /** AsciiDoc whose links name files by their relative path. */
    static Markup relative(Doc doc) {
        String up = doc.original() ? "../" : "../../";
        return new Markup(
                true,
                link -> "xref:" + up + link.kind().folder() + "/" + link.slug() + ".adoc[" + link.text() + "]",
                image -> "image::" + Corpus.file(image.picture()) + "[" + image.alternative() + "]");
    }

    /** A header in YAML that gives title, date and tags. */
    static String frontMatter(Doc doc) {
        StringBuilder text = new StringBuilder("---\ntitle: \"" + doc.title() + "\"\n");
        if (doc.kind().listed()) {
            text.append("date: ").append(doc.date()).append('\n');
            text.append("tags: [").append(String.join(", ", doc.topics())).append("]\n");
        }
        return text.append("---\n").toString();
    }

    /** Draws all pictures into one folder. */
    static void pictures(Path folder, Corpus corpus) throws IOException {
        for (int i = 0; i < Corpus.PICTURES; i++) {
            Pictures.draw(folder.resolve(Corpus.file(i)), corpus.seed() + i);
        }
    }

    /** The page in a folder of its own. */
    static Path folderPage(Path output, Doc doc) {
        return output.resolve(doc.path()).resolve("index.html");
    }

    /** The kinds that have a list. */
    static boolean hasList(Kind kind) {
        return kind != Kind.PAGE;
    }
}
