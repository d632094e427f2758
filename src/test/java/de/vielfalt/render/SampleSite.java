package de.vielfalt.render;

import de.vielfalt.model.EventStatus;
import de.vielfalt.model.SitePath;
import de.vielfalt.view.EventFixture;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A site with an example of everything, for trying out templates and looking at them.
 *
 * <p>{@code main} renders it into a folder whose pages a browser opens from the disk.
 */
public final class SampleSite {
    private static final Pattern ABSOLUTE = Pattern.compile("(href|src)=\"(/[^\"#]*)");

    private SampleSite() {}

    /** The pages of the sample, drafts included, as they are on 20 November 2026. */
    public static View view() {
        return site().withDrafts().derive("2026-11-20 12:00");
    }

    /** Renders the sample into the folder given as the only argument. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Templates templates = new Templates(List.of(SiteFixture.TEMPLATES));
        View view = view();
        Messages.Bundles messages = SiteFixture.messages();
        for (PageView page : view.pages()) {
            String html = templates.render(page, view.site(), messages.of(page.language()));
            write(target.resolve(page.path().file()), relative(page.path(), html));
        }
        Path assets = SiteFixture.TEMPLATES.resolveSibling("assets");
        try (Stream<Path> files = Files.walk(assets)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(target.resolve("assets").resolve(assets.relativize(file).toString()), Files.readString(file));
            }
        }
    }

    private static String relative(SitePath page, String html) {
        Matcher link = ABSOLUTE.matcher(html);
        return link.replaceAll(match -> {
            SitePath target = new SitePath(match.group(2));
            String index = match.group(2).endsWith("/") ? "index.html" : "";
            return Matcher.quoteReplacement(match.group(1) + "=\"" + page.relativize(target) + index);
        });
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private static SiteFixture site() {
        return SiteFixture.site()
                .home("Was in uns steckt")
                .text(
                        "<div class=\"paragraph\"><p>Beispielseite: Nichts hiervon findet statt. Mehr zum <a href=\"xref:beispieltag.adoc\"></a>.</p></div>",
                        "Beispielseite.")
                .teaser("Veranstaltungen, Workshops und Neues aus dem Programm „Potentiale der Vielfalt“ in Bergkamen.")
                .in("ar", "ما بداخلنا من طاقات")
                .teaser("فعاليات وورش عمل وأخبار من برنامج „Potentiale der Vielfalt“ في بيرغكامن.")
                .in("en", "What is in us")
                .notice("Beispielseite")
                .text(
                        "<p>Alles hier ist erfunden. <a href=\"xref:seiten/impressum.adoc\">Wer dahinter steht</a></p>",
                        "")
                .event(
                        "beispieltag",
                        "Beispieltag der Jugend",
                        EventFixture.event()
                                .on("2026-12-05 18:00", "22:00")
                                .at("musterhaus")
                                .price("0", null)
                                .audiences("jugendliche")
                                .topics("mehrsprachigkeit")
                                .plannedBy("jugendliche")
                                .spoken("de", "tr")
                                .interpreted("ar", "dgs")
                                .registration("https://anmeldung.example/tag", "2026-12-01")
                                .seats(80)
                                .by("musterverein")
                                .ask("Beispielbüro", "mailto:muster@example.org", "tel:+49-2307-000"))
                .text(PROSE, "Junge Menschen haben diesen Tag selbst geplant: mit Musik, Essen und vielen Sprachen.")
                .in("ar", "يوم الشباب النموذجي")
                .text(
                        "<div class=\"paragraph\"><p>خطط الشباب لهذا اليوم بأنفسهم: موسيقى وطعام ولغات كثيرة. <a href=\"xref:orte/musterhaus.adoc\"></a></p></div>",
                        "خطط الشباب لهذا اليوم بأنفسهم.")
                .in("leicht", "Tag für junge Menschen")
                .text("<div class=\"paragraph\"><p>Junge Menschen feiern.</p></div>", "")
                .in("en", "Example day of the youth")
                .text("<div class=\"paragraph\"><p>Young people have planned this day themselves.</p></div>", "")
                .event(
                        "erzaehlcafe",
                        "Erzählcafé",
                        EventFixture.event()
                                .on("2026-11-18 15:00", "17:00")
                                .on("2026-11-25 15:00", "17:00")
                                .cancelledOn("2026-12-02 15:00")
                                .movedTo("2026-12-10 16:00", "2026-12-09 15:00")
                                .on("2026-12-16 15:00", "17:00")
                                .at("musterhaus")
                                .audiences("senioren", "familien")
                                .price("2.5", "1")
                                .registration("nicht-noetig", null))
                .text(
                        "<div class=\"paragraph\"><p>Geschichten aus aller Welt.</p></div>",
                        "Geschichten aus aller Welt.")
                .event(
                        "chorprobe",
                        "Offene Chorprobe",
                        EventFixture.event()
                                .on("2026-11-28 19:00")
                                .status(EventStatus.CANCELLED, "Die Halle ist gesperrt.")
                                .audiences("familien"))
                .event(
                        "spielefest",
                        "Spielefest",
                        EventFixture.event()
                                .on("2026-11-29")
                                .status(EventStatus.POSTPONED, "Zu viel Schnee.")
                                .replacedBy("spielefest-2"))
                .event("spielefest-2", "Spielefest", EventFixture.event().on("2027-01-09", "2027-01-10"))
                .event(
                        "kochabend",
                        "Kochabend der Generationen mit einem ausgesprochen langen Namen",
                        EventFixture.event()
                                .on("2026-12-12 17:00")
                                .status(EventStatus.SOLD_OUT, "")
                                .audiences("senioren")
                                .online("https://konferenz.example/abc"))
                .event("messe", "Messe der Vereine", EventFixture.event().on("2026-11-19", "2026-11-22"))
                .event(
                        "jugendtag",
                        "Jugendtag",
                        EventFixture.event()
                                .on("2020-02-15")
                                .audiences("jugendliche")
                                .report("rueckblick"))
                .event("entwurf", "Noch geheim", EventFixture.event().on("2027-02-01"))
                .draft()
                .workshop(
                        "kita-sprachen",
                        "Viele Sprachen in der Kita: Workshop für Erzieherinnen und Erzieher",
                        EventFixture.event()
                                .on("2026-12-09 09:00", "13:00")
                                .audiences("fachkraefte", "familien")
                                .at("musterhaus"))
                .workshop(
                        "vorlesen",
                        "Mehrsprachig vorlesen",
                        EventFixture.event().audiences("fachkraefte"))
                .text("<div class=\"paragraph\"><p>Wie das geht.</p></div>", "Wie das geht.")
                .news("rueckblick", "So war der Jugendtag", "2020-02-20", "jugendliche")
                .text("<div class=\"paragraph\"><p>Ein Tag voller Ideen.</p></div>", "Ein Tag voller Ideen.")
                .picture("tag.jpg", "Viele Menschen in einer Halle")
                .news("treffen", "Viertes Treffen der Steuerungsgruppe", "2026-11-03", "fachkraefte")
                .text("<div class=\"paragraph\"><p>Worum es ging.</p></div>", "Worum es ging.")
                .place("musterhaus", "Musterhaus", "Musterweg 1, 59192 Bergkamen", "rollstuhl", "aufzug")
                .text("<div class=\"paragraph\"><p>Ein Haus für alle.</p></div>", "Ein Haus für alle.")
                .in("ar", "البيت النموذجي")
                .partner(
                        "musterverein", "Musterverein", "https://www.verein.example/start", "mailto:verein@example.org")
                .teaser("Ein Verein, den es nicht gibt.")
                .menuPage("mitmachen", "Mitmachen", 1)
                .text(PROSE, "Junge Menschen haben diesen Tag selbst geplant.")
                .standing("impressum", "Impressum")
                .standing("datenschutz", "Datenschutz")
                .standing("barrierefreiheit", "Barrierefreiheit")
                .standing("leichte-sprache", "Leichte Sprache")
                .standing("gebaerdensprache", "Gebärdensprache");
    }

    private static final String PROSE = """
            <div class="paragraph"><p>Junge Menschen haben diesen Tag selbst geplant: mit Musik, Essen und vielen Sprachen. Kommen dürfen alle, die Lust haben. Mehr steht im <a href="xref:aktuelles/rueckblick.adoc">Rückblick</a>.</p></div>
            <div class="sect1"><h2 id="_programm">Programm</h2><div class="sectionbody">
            <div class="ulist"><ul><li><p>Musik von der Schülerband</p></li><li><p>Essen aus vielen Küchen</p></li></ul></div>
            <div class="olist arabic"><ol class="arabic"><li><p>Ankommen</p></li><li><p>Mitmachen</p></li></ol></div>
            <div class="dlist"><dl><dt class="hdlist1">Eingang</dt><dd><p>Von der Straße her, ohne Stufen.</p></dd></dl></div>
            <div class="admonitionblock tip"><table><tbody><tr><td class="icon"><div class="title">Tipp</div></td><td class="content">Etwas Warmes anziehen.</td></tr></tbody></table></div>
            <table class="tableblock frame-all grid-all stretch"><caption class="title">Tabelle 1. Zeiten</caption><colgroup><col class="w-30"><col class="w-70"></colgroup><thead><tr><th class="tableblock halign-left valign-top">Zeit</th><th class="tableblock halign-left valign-top">Was</th></tr></thead><tbody><tr><td class="tableblock halign-right valign-top"><p class="tableblock">18:00</p></td><td class="tableblock halign-left valign-top"><p class="tableblock">Beginn</p></td></tr></tbody></table>
            <div class="quoteblock"><blockquote><div class="paragraph"><p>Das machen wir wieder.</p></div></blockquote><div class="attribution">aus der Gruppe</div></div>
            <div class="sidebarblock"><div class="content"><div class="title">Am Rande</div><div class="paragraph"><p>Ein Kasten.</p></div></div></div>
            <div class="listingblock"><div class="content"><pre>eine sehr lange Zeile Text, die nicht umgebrochen wird und deshalb in ihrem Kasten scrollt</pre></div></div>
            </div></div>
            """;
}
