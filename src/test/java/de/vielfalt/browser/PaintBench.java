package de.vielfalt.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures when a first visitor on a slow line sees a page: 400 kbit/s, 400 ms from a question to its answer, nothing cached, text
 * in Brotli. {@code src/bench/bench --paint} runs it; as speed is measured here and no rule held, it is no test.
 */
public final class PaintBench {
    private static final int KBITS = 400;
    private static final int ROUND_TRIP_MILLIS = 400;
    private static final int LIMIT_MILLIS = 2000;
    private static final int PHONE = 360;

    private static final String LARGEST = """
            () => new Promise((done) => {
              const told = (entries) => done([performance.getEntriesByName("first-contentful-paint")[0].startTime,
                entries.at(-1).startTime, entries.at(-1).element?.tagName ?? ""]);
              new PerformanceObserver((list) => told(list.getEntries()))
                .observe({ type: "largest-contentful-paint", buffered: true });
            })""";

    private PaintBench() {}

    /** Runs: {@code [runs]}, 5 if not said. Ends with 1 if a median on a phone is above the limit. */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        DemoServer site = DemoServer.start();
        boolean good = true;
        try (Chromium chromium = new Chromium()) {
            visit(chromium, site.url("/")); // the server compresses what it is asked for first
            print("| page | width | first paint | largest paint (ms) | range | what |");
            print("| --- | ---: | ---: | ---: | --- | --- |");
            for (String path : List.of(
                    "/",
                    "/veranstaltungen/sprachcafe/",
                    "/ar/veranstaltungen/sprachcafe/",
                    "/aktuelles/winterprogramm/",
                    "/veranstaltungen/",
                    "/orte/haus-am-musterplatz/")) {
                for (int width : new int[] {PHONE, 1440}) {
                    good &= measure(chromium, site.url(path), path, width, runs);
                }
            }
        } finally {
            site.stop();
        }
        if (!good) {
            throw new IllegalStateException("above " + LIMIT_MILLIS + " ms on a phone");
        }
    }

    private static boolean measure(Chromium chromium, String address, String path, int width, int runs) {
        List<Double> first = new ArrayList<>();
        List<Double> largest = new ArrayList<>();
        Object what = "";
        for (int i = 0; i < runs; i++) {
            Page page = slow(chromium, width);
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            List<?> paints = (List<?>) page.evaluate(LARGEST);
            first.add(((Number) paints.get(0)).doubleValue());
            largest.add(((Number) paints.get(1)).doubleValue());
            what = paints.get(2);
            page.context().close();
        }
        first.sort(null);
        largest.sort(null);
        double median = largest.get(runs / 2);
        print(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f–%.0f | %s |",
                path,
                width,
                first.get(runs / 2),
                median,
                largest.get(0),
                largest.get(runs - 1),
                what));
        return width > PHONE || median < LIMIT_MILLIS;
    }

    private static void visit(Chromium chromium, String address) {
        Page page = chromium.page();
        page.navigate(address);
        page.context().close();
    }

    private static Page slow(Chromium chromium, int width) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(width, 800));
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", ROUND_TRIP_MILLIS);
        line.addProperty("downloadThroughput", KBITS * 1000 / 8);
        line.addProperty("uploadThroughput", KBITS * 1000 / 8);
        session.send("Network.emulateNetworkConditions", line);
        return page;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
