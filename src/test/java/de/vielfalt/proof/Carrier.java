package de.vielfalt.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a page where a {@link Payloads payload} might stand.
 *
 * @param name what it is
 * @param folder folder of the page, which decides its type
 * @param header lines of the header, the title first; a payload stands for every {@code @}
 * @param body the text below; likewise
 */
record Carrier(String name, String folder, String header, String body) {
    private static final String EVENT = "= Fest\n:beginn: 2026-12-05";
    private static final String PICTURE =
            "\n:bild: muster.png\n:bildtext: Muster\n:bildrechte: Haus\n:einwilligung: ja";

    /** Places for markup and for text. */
    static List<Carrier> forText() {
        List<Carrier> carriers = new ArrayList<>();
        carriers.add(new Carrier("title", "seiten", "= Titel @", ""));
        carriers.add(new Carrier("title of an event", "veranstaltungen", "= @\n:beginn: 2026-12-05", ""));
        carriers.add(new Carrier("teaser", "aktuelles", "= Meldung\n:datum: 2026-11-01\n:teaser: @", ""));
        carriers.add(new Carrier("reason", "veranstaltungen", EVENT + "\n:status: abgesagt\n:grund: @", ""));
        carriers.add(new Carrier("contact", "veranstaltungen", EVENT + "\n:kontakt: @", ""));
        carriers.add(new Carrier("address", "orte", "= Ort\n:adresse: @", ""));
        carriers.add(new Carrier("responsible", "seiten", "= Seite\n:verantwortlich: @", ""));
        carriers.add(new Carrier("picture text", "seiten", "= Seite" + PICTURE.replace("Muster", "@"), ""));
        carriers.add(new Carrier("picture credit", "seiten", "= Seite" + PICTURE.replace("Haus", "@"), ""));
        bodies(
                carriers,
                "paragraph",
                "@",
                "raw block",
                "++++\n@\n++++",
                "raw paragraph",
                "[pass]\n@",
                "pass macro",
                "Wort pass:[@] Wort",
                "pass macro with quotes",
                "Wort pass:q,a[@] Wort",
                "triple plus",
                "Wort +++@+++ Wort",
                "double plus",
                "Wort ++@++ Wort",
                "heading",
                "== @",
                "block title",
                ".@\nAbsatz.",
                "list",
                "* @\n. @\n@:: @",
                "cell",
                "|===\n|@ |x\n|===",
                "nested cell",
                "[cols=\"1a\"]\n|===\n|@\n|===",
                "quote",
                "[quote, @, @]\nZitat.",
                "role",
                "[role=\"@\"]\nAbsatz.",
                "role of words",
                "[.@]##Wort##",
                "anchor",
                "[[@]]\nAbsatz.",
                "id",
                "[#@]\nAbsatz.",
                "source",
                "[source,@]\n----\n@\n----",
                "literal",
                "....\n@\n....",
                "formula",
                "stem:[@]",
                "footnote",
                "Wort.footnote:[@]",
                "keys",
                ":experimental:\n\nkbd:[@] btn:[@] menu:@[@]",
                "attribute",
                ":wort: @\n\n{wort}",
                "set",
                "{set:wort:@}\n\n{wort}",
                "alternative text",
                "image::muster.png[\"@\",rechte=Haus,einwilligung=ja]",
                "credit",
                "image::muster.png[Muster,rechte=\"@\",einwilligung=ja]",
                "picture title",
                "image::muster.png[Muster,title=\"@\",rechte=Haus,einwilligung=ja]",
                "picture width",
                "image::muster.png[Muster,width=\"@\",rechte=Haus,einwilligung=ja]",
                "picture align",
                "image::muster.png[Muster,align=\"@\",float=\"@\",rechte=Haus,einwilligung=ja]",
                "link text",
                "https://x.example/[@]",
                "link window",
                "https://x.example/[x,window=\"@\",opts=\"@\"]",
                "reference text",
                "xref:seiten/start.adoc[@]",
                "anchor text",
                "[[stelle,@]]Wort <<stelle>>",
                "index",
                "indexterm2:[@] ((@))",
                "admonition caption",
                ":note-caption: @\n\nNOTE: Wort",
                "contents title",
                ":toc:\n:toc-title: @\n\n== Wort");
        return carriers;
    }

    /** Places for the target of a link. */
    static List<Carrier> forTargets() {
        List<Carrier> carriers = new ArrayList<>();
        carriers.add(new Carrier("access link", "veranstaltungen", EVENT + "\n:ort: online\n:zugangslink: @", ""));
        carriers.add(new Carrier("registration", "veranstaltungen", EVENT + "\n:anmeldung: @", ""));
        carriers.add(new Carrier("contact link", "veranstaltungen", EVENT + "\n:kontakt: @", ""));
        carriers.add(new Carrier("website", "orte", "= Ort\n:adresse: Markt 1\n:webseite: @", ""));
        carriers.add(new Carrier("former path", "seiten", "= Seite\n:frueher: @", ""));
        carriers.add(new Carrier("picture file", "seiten", "= Seite" + PICTURE.replace("muster.png", "@"), ""));
        bodies(
                carriers,
                "link",
                "link:@[x]",
                "link in plus signs",
                "link:++@++[x]",
                "bare address",
                "Siehe @ dort",
                "address with words",
                "@[x]",
                "reference",
                "xref:@[x]",
                "short reference",
                "<<@,x>>",
                "picture",
                "image::@[Muster,rechte=Haus,einwilligung=ja]",
                "inline picture",
                "image:@[Muster,rechte=Haus,einwilligung=ja]",
                "picture link",
                "image::muster.png[Muster,link=\"@\",rechte=Haus,einwilligung=ja]",
                "icon",
                "icon:@[] icon:heart[link=\"@\"]",
                "film",
                "video::@[]",
                "film poster",
                "video::muster.mp4[poster=\"@\"]",
                "film elsewhere",
                "video::@[youtube]",
                "sound",
                "audio::@[]",
                "include",
                "include::@[]",
                "pictures folder",
                ":imagesdir: @\n\nimage::muster.png[Muster,rechte=Haus,einwilligung=ja]",
                "raw link",
                "++++\n<a href=\"@\">x</a>\n++++",
                "raw picture",
                "++++\n<img src=\"@\" alt=\"x\">\n++++",
                "raw source",
                "++++\n<video><source src=\"@\"></video>\n++++");
        return carriers;
    }

    private static void bodies(List<Carrier> carriers, String... namesAndBodies) {
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            carriers.add(new Carrier(namesAndBodies[i], "seiten", "= Seite", namesAndBodies[i + 1]));
        }
    }

    /** The page with that payload in this place, and a word after it that must not get lost. */
    String page(String payload, String word) {
        String inHeader = header.replace("@", payload.replace("\n", " "));
        return inHeader + "\n\n" + word + " davor.\n\n" + body.replace("@", payload) + "\n\n" + word + " danach.\n";
    }

    @Override
    public String toString() {
        return name;
    }
}
