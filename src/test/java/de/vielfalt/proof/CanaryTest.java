package de.vielfalt.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.vielfalt.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Words that only unpublished content holds: in its texts, keys, file names, pictures and downloads. None may be in any
 * file of the output or its name, and each must be there once its time has come.
 */
class CanaryTest {
    private static final String DRAFT = "kanarienvogel-entwurf";
    private static final String FUTURE = "kanarienvogel-zukunft";
    private static final String PAST = "kanarienvogel-abgelaufen";
    private static final String GONE = "kanarienvogel-zurueckgezogen";

    /** What each unpublished page has: its word in every place an editor can write. */
    private static SiteTest site() throws IOException {
        SiteTest site = SiteTest.of("demo");
        Map<String, String> hidden = Map.of(
                DRAFT, ":status: entwurf",
                FUTURE, ":sichtbar-ab: 2027-06-01",
                PAST, ":sichtbar-bis: 2026-11-15",
                GONE, ":zurueckgezogen: 2026-11-15");
        byte[] picture = Files.readAllBytes(WholeSite.DEMO.folder().resolve("content/aktuelles/lesefest.jpg"));
        for (var entry : new TreeMap<>(hidden).entrySet()) {
            String word = entry.getKey();
            String key = entry.getValue();
            for (String folder : new String[] {"veranstaltungen", "workshops"}) {
                site.file("content/" + folder + "/" + word + "-" + folder + ".adoc", event(word, folder, key));
                site.file("content/" + folder + "/" + word + "-" + folder + ".en.adoc", translation(word));
                site.file("content/" + folder + "/" + word + "-" + folder + ".jpg", withWord(picture, word));
                site.file("content/" + folder + "/" + word + "-" + folder + ".txt", word);
            }
            site.file("content/aktuelles/" + word + "-n.adoc", text(word, ":datum: 2026-11-01", key));
            site.file("content/seiten/" + word + "-s.adoc", text(word, ":menue: 7", key));
            site.file("content/orte/" + word + "-o.adoc", text(word, ":adresse: " + word + "-Weg 1", key));
            site.file(
                    "content/partner/" + word + "-p.adoc", text(word, ":webseite: https://" + word + ".example", key));
        }
        String words = String.join("-%1$s, ", new TreeMap<>(hidden).keySet()) + "-%1$s";
        site.file("content/veranstaltungen/oeffentlich.adoc", """
                = Öffentlich
                :beginn: 2026-12-20 18:00
                :ort: %s
                :veranstalter: %s

                Siehe xref:aktuelles/kanarienvogel-entwurf-n.adoc[] und xref:orte/kanarienvogel-zukunft-o.adoc[].
                """.formatted(
                        words.replace("%1$s", "o"), words.replace("%1$s", "p")));
        return site;
    }

    private static String event(String word, String folder, String key) {
        return """
                = %1$s im Titel
                :beginn: 2026-12-20 18:00
                :ende: 20:00
                :wiederholung: jeden Sonntag, 40 Mal
                %3$s
                :ort: %1$s-o, haus-am-musterplatz
                :veranstalter: %1$s-p
                :zielgruppe: jugendliche
                :thema: bildung
                :sprachen: de
                :kosten: 5 €
                :grund: %1$s als Grund
                :kontakt: %1$s-Amt
                :anmeldung: https://%1$s.example
                :zugangslink: https://%1$s.example
                :rueckblick: %1$s-n
                :bild: %1$s-%2$s.jpg
                :bildtext: %1$s im Bild
                :bildrechte: %1$s
                :einwilligung: ja
                :teaser: %1$s im Teaser

                Der Text mit %1$s und link:%1$s-%2$s.txt[einer Datei].
                """.formatted(word, folder, key);
    }

    private static String translation(String word) {
        return "= " + word + " in the title\n\nA text with " + word + ".\n";
    }

    private static String text(String word, String... keys) {
        return "= " + word + " im Titel\n" + String.join("\n", keys) + "\n\nText mit " + word + ".\n";
    }

    /** The picture with the word behind its end, where no decoder looks. */
    private static byte[] withWord(byte[] picture, String word) {
        return (new String(picture, ISO_8859_1) + word).getBytes(ISO_8859_1);
    }

    /**
     * The words that any file or file name of the output holds, however they are written. That servers are told which addresses
     * are gone for good is meant: no visitor gets those files.
     */
    private static Set<String> found(SiteTest site) {
        Set<String> found = new TreeSet<>();
        SiteTest.tree(site.output()).forEach((file, bytes) -> {
            String all = (file + new String(bytes, ISO_8859_1) + new String(bytes, UTF_8)).toLowerCase(Locale.ROOT);
            boolean forServers = file.startsWith(".h");
            for (String word : new String[] {DRAFT, FUTURE, PAST, GONE}) {
                boolean told = forServers && (word.equals(PAST) || word.equals(GONE));
                if (all.contains(word) && !told) {
                    found.add(word + " in " + file);
                }
            }
        });
        return found;
    }

    @Test
    void what_is_not_published_leaves_no_trace() throws IOException {
        SiteTest site = site().today("2026-12-01").bake().expectNoErrors();

        assertThat(found(site)).isEmpty();
    }

    @Test
    void what_is_published_later_appears_when_its_day_has_come_and_what_expired_was_there_before() throws IOException {
        SiteTest site = site();

        site.today("2027-06-01").bake().expectNoErrors();
        assertThat(found(site)).isNotEmpty().allMatch(trace -> trace.startsWith(FUTURE));
        assertThat(found(site))
                .contains(
                        FUTURE + " in veranstaltungen/index.html",
                        FUTURE + " in sitemap.xml",
                        FUTURE + " in veranstaltungen/" + FUTURE + "-veranstaltungen/" + FUTURE
                                + "-veranstaltungen.txt",
                        FUTURE + " in en/veranstaltungen/" + FUTURE + "-veranstaltungen/index.html");

        site.today("2026-11-15").bake().expectNoErrors();
        assertThat(found(site)).isNotEmpty().allMatch(trace -> trace.startsWith(PAST));

        site.today("2026-11-14").bake().expectNoErrors();
        assertThat(found(site)).anyMatch(trace -> trace.startsWith(PAST)).anyMatch(trace -> trace.startsWith(GONE));
    }
}
