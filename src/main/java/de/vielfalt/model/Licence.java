package de.vielfalt.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Under which terms anybody may use the open data. Each asks for nothing, or for naming who publishes them. */
public enum Licence {
    /** Public domain, as far as the law allows. */
    CC0("cc0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", false),
    /** Free with attribution. */
    CC_BY("cc-by-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", true),
    /** The German administration's own licence, without conditions. */
    DL_ZERO(
            "dl-de-zero-2.0",
            "Datenlizenz Deutschland – Zero – Version 2.0",
            "https://www.govdata.de/dl-de/zero-2-0",
            false),
    /** The German administration's own licence, with attribution. */
    DL_BY(
            "dl-de-by-2.0",
            "Datenlizenz Deutschland – Namensnennung – Version 2.0",
            "https://www.govdata.de/dl-de/by-2-0",
            true);

    private final String id;
    private final String title;
    private final String url;
    private final boolean attribution;

    Licence(String id, String title, String url, boolean attribution) {
        this.id = id;
        this.title = title;
        this.url = url;
        this.attribution = attribution;
    }

    /** What the configuration calls it, as GovData and SPDX do, in lower case. */
    public String id() {
        return id;
    }

    /** Its proper name, the same in every language. */
    public String title() {
        return title;
    }

    /** Its text. */
    public String url() {
        return url;
    }

    /** Whether it asks for naming who publishes the data. */
    public boolean attribution() {
        return attribution;
    }

    /** The licence of that id. */
    public static Optional<Licence> of(String id) {
        return Arrays.stream(values()).filter(licence -> licence.id.equals(id)).findFirst();
    }

    /** All ids. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Licence::id).toList();
    }
}
