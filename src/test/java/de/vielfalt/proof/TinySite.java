package de.vielfalt.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A site with one of everything: an event, news, a place with a shared fragment, a translation, a picture. */
final class TinySite {
    private static final Map<String, String> FILES = Map.of(
            "jbake.properties",
            """
            site.host=https://winzig.example
            marke.name=Winzig
            stadt.name=Bergkamen
            betreiber.name=Stadt Bergkamen
            sprachen=de,en
            """,
            "content/vokabular.yaml",
            """
            zielgruppen:
              - {id: alle, form: kreis, farbe: petrol, name: {de: Alle, en: Everyone}}
            themen:
              - {id: spiel, name: {de: Spiel}}
            sprachen:
              - {id: tr, name: {de: Türkisch}}
            """,
            "content/veranstaltungen/fest.adoc",
            """
            = Nachbarschaftsfest
            :beginn: 2026-12-05 18:00
            :ort: haus
            :zielgruppe: alle
            :thema: spiel
            :sprachen: de, tr

            Tische auf die Straße, Essen in die Mitte. Davon schreibt der xref:aktuelles/bericht.adoc[Bericht].

            == Ablauf

            * Ankommen
            * Essen
            """,
            "content/veranstaltungen/fest.en.adoc",
            """
            = Neighbourhood party

            Tables on the street, food in the middle.
            """,
            "content/aktuelles/bericht.adoc",
            """
            = Bericht
            :datum: 2026-11-01

            So war es im xref:orte/haus.adoc#weg[Haus].

            image::muster.png[Muster,rechte=Stadt Bergkamen,einwilligung=nicht nötig]
            """,
            "content/orte/haus.adoc",
            """
            = Haus am Markt
            :adresse: Markt 1, 59192 Bergkamen

            Ein Haus für alle.

            include::../_bausteine/weg.adoc[]
            """,
            "content/_bausteine/weg.adoc",
            """
            [#weg]
            == Der Weg

            Mit dem Bus bis zum Markt.
            """,
            "content/seiten/ueber.adoc",
            """
            = Über uns
            :menue: 1

            Was wir tun.
            """);

    private TinySite() {}

    /** Writes the site into a folder. */
    static void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(".").normalize());
            Files.writeString(path, file.getValue());
        }
        Files.copy(
                WholeSite.DEMO.folder().resolve("content/aktuelles/plakate.png"),
                folder.resolve("content/aktuelles/muster.png"));
    }
}
