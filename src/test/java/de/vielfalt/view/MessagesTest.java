package de.vielfalt.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.model.Language;
import de.vielfalt.model.Problem;
import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    @TempDir
    private Path folder;

    private Path site;
    private Path project;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void twoTemplateFolders() {
        site = folder.resolve("site");
        project = folder.resolve("project");
    }

    private static void write(Path root, String language, String text) throws IOException {
        Path file = root.resolve("messages").resolve("messages_" + language + ".properties");
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private Messages.Bundles load() {
        return Messages.Bundles.load(List.of(site, project), problems::add);
    }

    private List<String> found() {
        return problems.stream()
                .map(problem -> problem.location().path() + ":"
                        + problem.location().line() + " " + problem.variant() + " " + problem.arguments())
                .toList();
    }

    private String text(Language language, String key, Object... arguments) {
        return load().of(language).find(key, arguments).orElse("-");
    }

    @Test
    void aMessageIsFilledIn() throws IOException {
        write(
                project,
                "de",
                "# Kommentar\na = Größe: {0}\nb = {0, plural, one {# Tag} other {# Tage}}\nc = {x} ist '{x}'\n");

        assertThat(text(Language.GERMAN, "a", "XL")).isEqualTo("Größe: XL");
        assertThat(text(Language.GERMAN, "b", 1)).isEqualTo("1 Tag");
        assertThat(text(Language.GERMAN, "b", 2000)).isEqualTo("2.000 Tage");
        assertThat(text(Language.GERMAN, "d")).isEqualTo("-");
        assertThat(problems).isEmpty();
    }

    @Test
    void aSitesMessageOverridesTheProjectsOneByOne() throws IOException {
        write(project, "de", "a = alt\nb = bleibt\n");
        write(site, "de", "a = neu\n");

        assertThat(text(Language.GERMAN, "a")).isEqualTo("neu");
        assertThat(text(Language.GERMAN, "b")).isEqualTo("bleibt");
        assertThat(problems).isEmpty();
    }

    @Test
    void aLanguageWithoutMessagesReadsGerman() throws IOException {
        write(project, "de", "a = Hallo\n");

        assertThat(load().of(new Language("tr")).language()).isEqualTo(Language.GERMAN);
        assertThat(text(new Language("tr"), "a")).isEqualTo("Hallo");
    }

    @Test
    void aMessageMissingInOneLanguageIsReported() throws IOException {
        write(project, "de", "a = A\nb = B\n");
        write(project, "en", "a = A\n");

        load();
        assertThat(found()).containsExactly("templates/messages/messages_en.properties:1 missing [b, en]");
    }

    @Test
    void aMalformedMessageIsReportedWithItsLine() throws IOException {
        write(project, "de", "a = A\n\nb = lang \\\n  und länger\nc = {0, plural\n");

        assertThat(text(Language.GERMAN, "b")).isEqualTo("lang und länger");
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("templates/messages/messages_de.properties:5 malformed [c, ");
    }

    @Test
    void aFormatThatDoesNotExistIsReported() throws IOException {
        write(project, "de", "a = {0, zahl}\n");

        load();
        assertThat(found()).singleElement().asString().contains(":1 malformed [a, ");
    }

    @Test
    void aMessageGivenTwiceIsReportedAtTheSecond() throws IOException {
        write(project, "de", "a = A\na = B\n");

        assertThat(text(Language.GERMAN, "a")).isEqualTo("A");
        assertThat(found()).containsExactly("templates/messages/messages_de.properties:2 duplicate [a]");
    }

    @Test
    void anArgumentThatIsNeverFilledInIsReported() throws IOException {
        write(project, "de", "a = {0}\n");
        write(project, "en", "a = {0} {1}\n");
        write(site, "de", "a = {7}\n");

        load();
        assertThat(found())
                .containsExactly(
                        "templates/messages/messages_de.properties:1 argument [a, {7}]",
                        "templates/messages/messages_en.properties:1 argument [a, {1}]");
    }

    @Test
    void aFileThatIsNotUtf8IsReported() throws IOException {
        write(project, "de", "a = A\n");
        Files.write(
                project.resolve("messages/messages_de.properties"),
                "a = Größe\n".getBytes(StandardCharsets.ISO_8859_1));

        load();
        assertThat(found()).containsExactly("templates/messages/messages_de.properties:1 encoding []");
    }

    @Test
    void noGermanMessagesAtAllAreReported() {
        assertThat(text(Language.GERMAN, "a")).isEqualTo("-");
        assertThat(problems.stream().map(new ProblemTexts("de")::line))
                .containsExactly(
                        "templates/messages/messages_de.properties:1: FEHLER text-baustein: Die deutschen Texte der"
                                + " Oberfläche fehlen. Stellen Sie die Datei wieder her; sie gehört zur Software.");
    }

    @Test
    void aMessageThatThePagesNeedAndLackIsReportedOnce() throws IOException {
        write(project, "de", "a = A\n");

        Derivation.derive(
                SiteFixture.site().build(), SiteFixture.at("2026-11-20"), Showing.PUBLIC, load(), problems::add);
        assertThat(found())
                .doesNotHaveDuplicates()
                .contains("templates/messages/messages_de.properties:1 missing [nav.home, de]");
    }

    @Test
    void aMessageThatOneLanguageAloneHasIsReportedWhereItStands() throws IOException {
        write(project, "de", "a = A\n");
        write(project, "en", "a = A\n");
        write(project, "tr", "# Başlık\na = A\nc = C\n");

        load();
        assertThat(found()).containsExactly("templates/messages/messages_tr.properties:3 unknown [c]");
    }

    @Test
    void aMessageThatGermanAloneHasLostIsMissedThere() throws IOException {
        write(project, "de", "a = A\n");
        write(project, "en", "a = A\nb = B\n");
        write(project, "tr", "a = A\nb = B\n");

        load();
        assertThat(found()).containsExactly("templates/messages/messages_de.properties:1 missing [b, de]");
    }

    @Test
    void whatStandsBelowPruefenIsYetToBeReviewed() throws IOException {
        write(
                project,
                "de",
                "a = A\n# prüfen\nb = B\nc = C\n # Geprueft: 2026-12-01\nd = D\n#Pruefen\ne = E\n# prüfend\nf = # geprüft\n");

        assertThat(load().of(Language.GERMAN).unreviewed()).containsExactly("b", "c", "e", "f");
        assertThat(problems).isEmpty();
    }

    @Test
    void aSitesOwnMessageIsAsReviewedAsItsFileSays() throws IOException {
        write(project, "de", "# prüfen\na = A\nb = B\n");
        write(site, "de", "a = neu\n");

        assertThat(load().of(Language.GERMAN).unreviewed()).containsExactly("b");
    }

    @Test
    void aLanguageThatIsSwitchedOnAndHasNoWordsIsTold() throws IOException {
        write(project, "de", "a = A\n");
        write(project, "tr", "a = A\n");

        assertThat(load().wordless(List.of(Language.GERMAN, new Language("fr"), new Language("tr"))).stream()
                        .map(new ProblemTexts("en")::line))
                .containsExactly(
                        "templates/messages/messages_fr.properties:1: NOTE text-baustein: There are no texts of"
                                + " the interface in the language “fr”; it appears in German there. Create the file"
                                + " templates/messages/messages_fr.properties, with the keys of messages_de.properties.");
    }
}
