package de.vielfalt.check;

import de.vielfalt.model.Code;
import de.vielfalt.model.Language;
import de.vielfalt.model.Link;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Page;
import de.vielfalt.model.PageId;
import de.vielfalt.model.PageIndex;
import de.vielfalt.model.PageType;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Site;
import de.vielfalt.model.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** References in the text lead to a page, and to a place on it that exists. */
final class LinkRule implements ContentRule {
    private static final String XREF = "xref:";

    private final Instant now;

    LinkRule(Instant now) {
        this.now = now;
    }

    @Override
    public void check(Site site, Consumer<Problem> problems) {
        Map<PageId, Map<Language, Page>> pages = new HashMap<>();
        for (Page page : site.pages()) {
            pages.computeIfAbsent(page.id(), id -> new HashMap<>()).putIfAbsent(page.language(), page);
        }
        PageIndex index = new PageIndex(site.originals().keySet());
        for (Page page : site.pages()) {
            for (Link link : page.body().links()) {
                String target = link.target();
                if (target.startsWith(XREF)) {
                    page(page, link, target.substring(XREF.length()), index, pages, problems);
                } else if (target.startsWith("#")) {
                    anchor(page, link, decode(target.substring(1)), index, problems);
                }
            }
        }
    }

    private void page(
            Page from,
            Link link,
            String target,
            PageIndex index,
            Map<PageId, Map<Language, Page>> pages,
            Consumer<Problem> problems) {
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        Optional<PageId> id = index.resolve(name, from.id().type());
        if (id.isEmpty()) {
            String nearest = nearest(name, index);
            String variant = nearest.isEmpty() ? "page-none" : "page";
            problems.accept(Problem.error(Code.REFERENCE_UNKNOWN, link.location(), variant, name, nearest));
            return;
        }
        Map<Language, Page> languages = pages.getOrDefault(id.get(), Map.of());
        Page german = languages.get(Language.GERMAN);
        Page to = languages.getOrDefault(from.language(), german);
        if (to == null || german == null) {
            return;
        }
        if (!german.publication().isPublic(now) && from.publication().isPublic(now)) {
            problems.accept(Problem.note(Code.REFERENCE_UNKNOWN, link.location(), "not-public", name));
        }
        String fragment = hash < 0 ? "" : decode(target.substring(hash + 1));
        if (!fragment.isEmpty() && !to.body().ids().contains(fragment)) {
            fragment(link, "fragment", to, problems, name, fragment);
        }
    }

    private static void anchor(Page page, Link link, String id, PageIndex index, Consumer<Problem> problems) {
        if (id.isEmpty() || page.body().ids().contains(id)) {
            return;
        }
        boolean isPage = index.resolve(id, page.id().type()).isPresent();
        if (isPage) {
            problems.accept(Problem.error(Code.REFERENCE_UNKNOWN, link.location(), "anchor-none", id));
        } else {
            fragment(link, "anchor", page, problems, id);
        }
    }

    private static void fragment(Link link, String variant, Page to, Consumer<Problem> problems, String... arguments) {
        Set<String> ids = new TreeSet<>(to.body().ids());
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = String.join(", ", ids);
        problems.accept(Problem.error(
                Code.REFERENCE_UNKNOWN, link.location(), ids.isEmpty() ? variant + "-none" : variant, (Object[]) all));
    }

    private static String nearest(String name, PageIndex index) {
        String slug = Slug.of(name.replaceAll(".*/|\\.adoc$", ""));
        for (PageType type : PageType.values()) {
            Optional<String> found = Nearest.to(slug, index.slugs(type));
            if (found.isPresent()) {
                return "xref:" + type.folder() + "/" + found.get() + ".adoc";
            }
        }
        return "";
    }

    private static String decode(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
