package de.vielfalt.source;

import de.vielfalt.model.Language;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is wrong with a single value of a header before there is a file; the words are those of a build. */
public final class ValueCheck {
    private final Schemas schemas;
    private final PageId page;

    /**
     * For pages of one type.
     *
     * @param page any page of that type
     */
    public ValueCheck(Schemas schemas, PageId page) {
        this.schemas = schemas;
        this.page = page;
    }

    /** What a build would say of the value, all but whether the pages and terms that it names are there. */
    public List<Problem> problems(SchemaKey key, String value) {
        List<Problem> found = new ArrayList<>();
        ContentFile file = new ContentFile("--" + key.spelling(), Path.of(""), page, Language.GERMAN);
        ValueTypes types = new ValueTypes(new PageIndex(Set.of()));
        new FrontMatterReader(schemas, types, file, found::add)
                .read(HeaderReader.read(List.of(":" + key.spelling() + ": " + value)));
        return found;
    }
}
