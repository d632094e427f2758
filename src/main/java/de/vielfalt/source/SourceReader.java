package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Link;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Settings;
import de.vielfalt.model.Slug;
import de.vielfalt.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads pages one by one: header, values, text. Safe for use by several threads.
 *
 * <p>First {@link #begin} with every page, then {@link Draft#finish} each: so all that needs no AsciiDoc processor is done
 * while that starts, which takes a second.
 */
final class SourceReader {
    private final Memory memory;
    private final int edition;
    private final int pages;
    private final ValueTypes types;
    private final Converter converter;
    private final Wording wording;
    private final List<Object> spellings;

    /**
     * A reader of pages.
     *
     * @param existing every page that there is
     */
    SourceReader(Memory memory, Settings settings, Set<PageId> existing, Converter converter) {
        this.memory = memory;
        this.edition = memory.edition(existing, settings);
        this.pages = existing.size();
        this.types = new ValueTypes(new PageIndex(existing));
        this.converter = converter;
        this.wording = new Wording(settings.misspellings(), settings.brand());
        this.spellings = List.of(settings.misspellings(), settings.brand());
    }

    /** A page that is begun. */
    interface Draft {
        /** Converts its text, if that was not done before. */
        Memory.Made finish() throws IOException;
    }

    /** Reads as much of a page as can be read without converting its text. */
    Draft begin(ContentFile file, TextFile text) throws IOException {
        Optional<Conversion> known = converter.known(text);
        if (known.isPresent()) {
            Memory.Made made = made(new Head(file, text), known.get());
            return () -> made;
        }
        converter.warmUp(pages);
        Head head = new Head(file, text);
        head.read();
        return () -> made(head, converter.convert(text));
    }

    private Memory.Made made(Head head, Conversion conversion) throws IOException {
        return memory.source(
                head.file, head.text, conversion, edition, () -> head.read().with(conversion));
    }

    /** What stands above a page's text. */
    private final class Head {
        private final ContentFile file;
        private final TextFile text;
        private final List<Problem> found = new ArrayList<>();
        private Optional<Parts> parts = Optional.empty();

        private record Parts(Header header, Schema schema, FrontMatter matter) {}

        Head(ContentFile file, TextFile text) {
            this.file = file;
            this.text = text;
        }

        Head read() {
            if (parts.isEmpty()) {
                Schemas schemas = memory.schemas();
                Header header = HeaderReader.read(text.lines());
                FrontMatter matter = new FrontMatterReader(schemas, types, file, found::add).read(header);
                parts = Optional.of(new Parts(header, schemas.of(file.id().type()), matter));
            }
            return this;
        }

        Memory.Made with(Conversion conversion) {
            Parts head = parts.orElseThrow();
            found.addAll(conversion.problems());
            for (Link entry : conversion.entries()) {
                String key = Slug.key(entry.target().replace("!", ""));
                if (head.header().hasTitle() && head.schema().key(key).isPresent()) {
                    found.add(Problem.error(Code.KEY_UNKNOWN, entry.location(), "below-header", entry.target()));
                }
            }
            List<String> lines = text.lines().subList(0, head.header().bodyLine() - 1);
            List<Link> placeholders = new ArrayList<>(Placeholders.in(file.path(), lines));
            placeholders.addAll(conversion.placeholders());
            PageSource source = new PageSource(
                    file,
                    head.schema(),
                    head.header(),
                    head.matter(),
                    conversion,
                    stamp(head, conversion),
                    placeholders);
            if (Manuscripts.isGerman(file) && conversion.problems().isEmpty()) {
                found.addAll(
                        memory.hints(text, spellings, () -> wording.hints(Manuscripts.of(file, text, head.header()))));
            }
            return new Memory.Made(file, text, conversion, edition, source, found);
        }

        private String stamp(Parts head, Conversion conversion) {
            return file.language().isGerman()
                    ? OriginalText.of(PageText.of(head.header(), text.lines()), head.schema())
                            .stamp(conversion.title())
                    : "";
        }
    }
}
