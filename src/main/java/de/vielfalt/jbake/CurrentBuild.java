package de.vielfalt.jbake;

import java.util.concurrent.atomic.AtomicReference;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Hands the site that is being baked to the engines, which JBake makes by reflection and gives nothing but its
 * configuration.
 *
 * <p>Our own oven puts the site here and takes it away when it is done. A stock oven knows nothing of that: then the site is
 * read, once per oven, when the first file is to be parsed.
 */
final class CurrentBuild {
    private static final AtomicReference<@Nullable BakedSite> CURRENT = new AtomicReference<>();
    private static final AtomicReference<@Nullable StockSite> STOCK = new AtomicReference<>();

    private CurrentBuild() {}

    /** Holds a site while something is done with it. */
    static void during(BakedSite site, Runnable work) {
        CURRENT.set(site);
        try {
            work.run();
        } finally {
            CURRENT.set(null);
        }
    }

    /** Forgets what a stock oven baked before. */
    static void forgetStock() {
        STOCK.set(null);
    }

    /** The site of the oven that has that configuration. */
    static BakedSite of(JBakeConfiguration configuration) {
        BakedSite current = CURRENT.get();
        if (current != null) {
            return current;
        }
        synchronized (CurrentBuild.class) {
            StockSite stock = STOCK.get();
            if (stock == null || stock.configuration() != configuration) {
                stock = new StockSite(configuration, BakedSite.read(configuration));
                STOCK.set(stock);
            }
            return stock.site();
        }
    }

    /** A site that a stock oven bakes. */
    private record StockSite(JBakeConfiguration configuration, BakedSite site) {}
}
