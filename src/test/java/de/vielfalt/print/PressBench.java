package de.vielfalt.print;

import de.vielfalt.model.Language;
import de.vielfalt.model.Look;
import de.vielfalt.render.Templates;
import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteFixture;
import de.vielfalt.view.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures what a poster, a flyer, a card and the programme of a month cost once the program is warm, on one thread, nothing of
 * it from the cache. {@code src/bench/bench --kits} runs it; as speed is measured here and no rule held, it is no test.
 */
public final class PressBench {
    private static final Path TEMPLATES = Path.of("templates");
    private static final int POSTER_MILLIS = 150;
    private static final int CARD_MILLIS = 80;
    private static final int WARM_UP = 40;

    private PressBench() {}

    /** Runs: {@code [runs]}, 40 if not said. Ends with 1 if the median of a poster or a card is above its limit. */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        List<View> views = new ArrayList<>();
        for (String title : PosterTest.titles().limit(8).toList()) {
            views.add(PosterTest.view(title, PosterTest.full()));
        }
        System.out.println("| what | median ms | range | limit |");
        System.out.println("| --- | ---: | --- | ---: |");
        boolean good = measure("poster, German", runs, POSTER_MILLIS, posters(views, ""));
        good &= measure("poster, Arabic above German", runs, POSTER_MILLIS, posters(views, "ar"));
        good &= measure("flyer", runs, POSTER_MILLIS, flyers(views));
        for (SocialCard.Shape shape : SocialCard.Shape.values()) {
            String name = shape.name().toLowerCase(Locale.ROOT);
            good &= measure("card, " + name, runs, CARD_MILLIS, cards(views, "", shape));
            good &= measure("card, " + name + ", Arabic", runs, CARD_MILLIS, cards(views, "ar", shape));
        }
        if (!good) {
            throw new IllegalStateException("above a limit");
        }
    }

    private static List<Callable<byte[]>> posters(List<View> views, String language) throws Exception {
        Press press = press();
        Messages words = SiteFixture.messages().of(language.isEmpty() ? Language.GERMAN : new Language(language));
        return views.stream()
                .<Callable<byte[]>>map(view -> () -> press.print(
                        Poster.of(PosterTest.page(view, language), PosterTest.page(view, ""), view.site()), words))
                .toList();
    }

    private static List<Callable<byte[]>> flyers(List<View> views) throws Exception {
        Press press = press();
        Messages words = SiteFixture.messages().of(Language.GERMAN);
        return views.stream()
                .<Callable<byte[]>>map(
                        view -> () -> press.print(Poster.flyer(PosterTest.page(view, ""), view.site()), words))
                .toList();
    }

    private static List<Callable<byte[]>> cards(List<View> views, String language, SocialCard.Shape shape) {
        Easel easel = new Easel(Look.DEFAULT);
        return views.stream()
                .<Callable<byte[]>>map(view -> () -> {
                    PageView page = PosterTest.page(view, language);
                    Poster poster = Poster.of(page, PosterTest.page(view, ""), view.site());
                    return easel.paint(SocialCard.of(shape, page, poster));
                })
                .toList();
    }

    private static Press press() throws Exception {
        Recipe recipe = new Recipe(
                Files.readString(TEMPLATES.resolve(Recipe.TEMPLATE)),
                Files.readString(TEMPLATES.resolve(Recipe.STYLE)),
                Look.DEFAULT);
        return new Press(new Templates(List.of(TEMPLATES)), recipe);
    }

    private static boolean measure(String name, int runs, int limit, List<Callable<byte[]>> works) throws Exception {
        double[] millis = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            long start = System.nanoTime();
            works.get(Math.floorMod(i, works.size())).call();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        double median = millis[runs / 2];
        System.out.printf(
                Locale.ROOT, "| %s | %.0f | %.0f–%.0f | %d |%n", name, median, millis[0], millis[runs - 1], limit);
        return median <= limit;
    }
}
