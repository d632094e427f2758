package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads pages one by one: header, values, text. Safe for use by several threads. */
final class SourceReader {
    private final Memory memory;
    private final int edition;
    private final ValueTypes types;
    private final Converter converter;
    private final Consumer<Problem> problems;

    /**
     * A reader of pages.
     *
     * @param existing every page that there is
     */
    SourceReader(Memory memory, Set<PageId> existing, Converter converter, Consumer<Problem> problems) {
        this.memory = memory;
        this.edition = memory.edition(existing);
        this.types = new ValueTypes(new PageIndex(existing));
        this.converter = converter;
        this.problems = problems;
    }

    /** Reads a page. */
    PageSource read(ContentFile file, TextFile text) throws IOException {
        Conversion conversion = converter.convert(text);
        Memory.Made made = memory.source(file, text, conversion, edition, () -> make(file, text, conversion));
        made.problems().forEach(problems);
        return made.source();
    }

    private Memory.Made make(ContentFile file, TextFile text, Conversion conversion) {
        List<Problem> found = new ArrayList<>();
        Schemas schemas = memory.schemas();
        Header header = HeaderReader.read(text.lines());
        Schema schema = schemas.of(file.id().type());
        FrontMatter matter = new FrontMatterReader(schemas, types, file, found::add).read(header);
        found.addAll(conversion.problems());
        for (Link entry : conversion.entries()) {
            if (header.hasTitle()
                    && schema.key(Slug.key(entry.target().replace("!", ""))).isPresent()) {
                found.add(Problem.error(Code.KEY_UNKNOWN, entry.location(), "below-header", entry.target()));
            }
        }
        List<Link> placeholders =
                new ArrayList<>(Placeholders.in(file.path(), text.lines().subList(0, header.bodyLine() - 1)));
        placeholders.addAll(conversion.placeholders());
        PageSource source = new PageSource(file, schema, header, matter, conversion, placeholders);
        return new Memory.Made(file, text, conversion, edition, source, found);
    }
}
