package de.vielfalt.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.PageType;
import de.vielfalt.view.SiteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the messages against the code and the templates that use them. */
class MessageUseTest {
    private static final Pattern IN_TEMPLATE = Pattern.compile("msg\\(\"([^\"]+)\"");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");
    /** Keys whose last part comes from data; what follows is every value it can have. */
    private static final Pattern FAMILY = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)*\\.)\"\\s*\\+");

    private static Set<String> keys() {
        return SiteFixture.messages().of(Language.GERMAN).keys();
    }

    private static Set<String> usedByTemplates() {
        Set<String> used = new TreeSet<>();
        for (String name : TemplateFiles.all()) {
            IN_TEMPLATE.matcher(TemplateFiles.read(name)).results().forEach(match -> used.add(match.group(1)));
        }
        return used;
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        for (String name : List.of("view", "feed")) {
            Path folder = SiteFixture.TEMPLATES.resolveSibling("src/main/java/de/vielfalt/" + name);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        return code.toString();
    }

    @Test
    void everyMessageThatTemplatesAskForExists() {
        assertThat(keys()).containsAll(usedByTemplates());
    }

    @Test
    void noMessageIsUnused() throws IOException {
        Set<String> unused = new TreeSet<>(keys());
        unused.removeAll(usedByTemplates());
        IN_CODE.matcher(code()).results().forEach(match -> unused.remove(match.group(1)));
        FAMILY.matcher(code()).results().forEach(match -> unused.removeIf(key -> key.startsWith(match.group(1))));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyValueThatDataCanHaveHasItsMessage() {
        Set<String> needed = new TreeSet<>();
        Stream.of("rollstuhl", "aufzug", "wc-rollstuhl", "induktionsschleife", "blindenleitsystem")
                .forEach(id -> needed.add("access." + id));
        Stream.of("impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache")
                .forEach(id -> needed.add("legal." + id));
        Stream.of("cancelled", "ended", "postponed", "full", "over", "open", "running")
                .forEach(id -> needed.add("status." + id));
        Stream.of(
                        "home",
                        "listing",
                        "archive",
                        "calendars",
                        "data",
                        "search",
                        "embed",
                        "widget",
                        "programme",
                        "programmes",
                        "moved",
                        "notfound",
                        "hub",
                        "digests")
                .forEach(id -> needed.add("type." + id));
        for (PageType type :
                List.of(PageType.EVENT, PageType.WORKSHOP, PageType.NEWS, PageType.PLACE, PageType.PARTNER)) {
            needed.addAll(List.of("type." + type.id(), "list.empty." + type.id(), "list.description." + type.id()));
        }
        Stream.of(
                        "where",
                        "price",
                        "registration",
                        "seats",
                        "spoken",
                        "interpreted",
                        "topics",
                        "planned-by",
                        "organisers")
                .forEach(id -> needed.add("fact." + id));

        assertThat(keys()).containsAll(needed);
    }

    @Test
    void noMessageAddressesItsReader() {
        Pattern address = Pattern.compile("\\b(?:du|dich|dir|dein\\w*|ihr|euch|euer|eure\\w*|Sie|Ihnen|Ihre?\\w*)\\b");
        for (String key : keys()) {
            String text =
                    SiteFixture.messages().of(Language.GERMAN).find(key, 1, 2).orElse("");
            assertThat(text).as(key).doesNotContainPattern(address);
        }
    }
}
