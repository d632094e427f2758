package de.vielfalt.finish;

import de.vielfalt.check.Inspector;
import de.vielfalt.markup.Relinking;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import java.util.function.UnaryOperator;

/**
 * Finishes rendered pages. Safe for use by several threads.
 *
 * <p>Links within the site become relative, so that the output works at any address, below any folder and from a disk.
 * Pages for unknown addresses are shown at any depth, so their links are absolute.
 *
 * <p>All else stays as the templates wrote it. A page whose markup is not regular is parsed and printed again first.
 */
public final class Finisher {
    private final Settings settings;
    private final Assets assets;

    /** A finisher for one site. */
    public Finisher(Settings settings, Assets assets) {
        this.settings = settings;
        this.assets = assets;
    }

    /** Finishes a page. */
    public FinishedPage finish(SitePath path, String rendered) {
        Relinking<Inspector> page = Relinking.of(rendered, () -> new Inspector(path, assets::address), link(path));
        return new FinishedPage(page.finished(), page.companion().inspection());
    }

    private UnaryOperator<String> link(SitePath from) {
        return address -> relative(from, assets.address(address));
    }

    private String relative(SitePath from, String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return address;
        }
        int cut = address.length();
        for (char end : new char[] {'?', '#'}) {
            int at = address.indexOf(end);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        SitePath target = new SitePath(address.substring(0, cut));
        String rest = address.substring(cut);
        if (from.isNotFound()) {
            return settings.base().getRawPath() + target.value().substring(1) + rest;
        }
        return from.equals(target) && !rest.isEmpty() ? rest : from.relativize(target) + rest;
    }
}
