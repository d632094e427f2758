package de.vielfalt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small site that holds all that the law asks for, and nothing that keeps it from the public. */
final class PublishableSite {
    private PublishableSite() {}

    /** Writes it into a folder, which need not be there yet; returns the folder. */
    static Path write(Path site) throws IOException {
        Files.createDirectories(site.resolve("content/aktuelles"));
        Files.createDirectories(site.resolve("content/seiten"));
        Files.writeString(
                site.resolve("jbake.properties"),
                "site.host=https://vielfalt.bergkamen.de\nmarke.name=M\nstadt.name=S\nbetreiber.name=B\nsprachen=de\n");
        for (String legal :
                List.of("impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache")) {
            Files.writeString(
                    site.resolve("content/seiten/" + legal + ".adoc"),
                    "= Seite " + legal + "\n" + (legal.equals("barrierefreiheit") ? ":geprueft-am: 2026-11-01\n" : "")
                            + "\nText.\n");
        }
        return site;
    }
}
