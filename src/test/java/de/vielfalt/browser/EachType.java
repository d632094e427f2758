package de.vielfalt.browser;

import java.util.List;

/** Pages of the demo site, so chosen that what holds for them holds for all. */
final class EachType {
    /** One page of each type, and those in languages that are written or set in another way. */
    static final List<String> PAGES = List.of(
            "/",
            "/veranstaltungen/",
            "/veranstaltungen/fuer/jugendliche/",
            "/veranstaltungen/sprachcafe/",
            "/veranstaltungen/lichterfest/",
            "/workshops/mehrsprachig-in-der-kita/",
            "/aktuelles/",
            "/aktuelles/winterprogramm/",
            "/aktuelles/rueckblick-lesefest/",
            "/orte/",
            "/orte/haus-am-musterplatz/",
            "/partner/",
            "/partner/kita-beispielstern/",
            "/archiv/",
            "/kalender/",
            "/daten/",
            "/programm/",
            "/programm/2026-12/",
            "/rundbrief/",
            "/einbetten/",
            "/ar/einbetten/alle/kompakt/",
            "/suche/",
            "/barrierefreiheit/",
            "/404.html",
            "/weitersagen/",
            "/veranstaltungen/lichterfest/weitersagen/",
            "/ar/",
            "/ar/veranstaltungen/sprachcafe/weitersagen/",
            "/ar/veranstaltungen/",
            "/ar/veranstaltungen/sprachcafe/",
            "/leicht/veranstaltungen/sprachcafe/",
            "/uk/veranstaltungen/sprachcafe/");

    private EachType() {}
}
