package de.vielfalt.view;

/**
 * What is the same on every page, as the site's configuration says it.
 *
 * @param brand the programme's name, in German
 * @param town the town's name; may be empty
 * @param operator who runs the site; may be empty
 * @param contactForm address of the operator's accessible form; may be empty
 * @param light the ground of its pages in the light scheme, {@code #rrggbb}
 * @param dark the ground of its pages in the dark scheme, {@code #rrggbb}
 * @param review whether it is shown for review only: each page says so, and search engines are kept out
 * @param prints whether what is made to be printed is part of it, so that pages may lead there
 */
public record SiteView(
        String brand,
        String town,
        String operator,
        String contactForm,
        String light,
        String dark,
        boolean review,
        boolean prints) {}
