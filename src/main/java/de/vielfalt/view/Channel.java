package de.vielfalt.view;

import de.vielfalt.model.PageType;
import de.vielfalt.model.SitePath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one can subscribe to. Each has two feeds: Atom (RFC 4287) and JSON Feed 1.1. */
public enum Channel {
    /** Events and workshops. */
    EVENTS(PageType.EVENT),
    /** News. */
    NEWS(PageType.NEWS);

    private final PageType type;

    Channel(PageType type) {
        this.type = type;
    }

    /** The list that people read instead; this address and those of the feeds are the German ones. */
    public SitePath list() {
        return new SitePath(type.base());
    }

    /** The address of its Atom feed. */
    public SitePath atom() {
        return new SitePath(type.base() + "feed.xml");
    }

    /** The address of its JSON Feed. */
    public SitePath json() {
        return new SitePath(type.base() + "feed.json");
    }

    /** Whether pages of that type are told in it. */
    public boolean tells(PageType type) {
        return type == this.type || (this == EVENTS && type.isEvent());
    }

    /** The key of its name. */
    public String titleKey() {
        return "feed.title." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The channels that fit a page: those of the list that it is or belongs to, all of them on the home page.
     *
     * @param german the address of the same page in German
     */
    static List<Channel> of(PageView page, SitePath german) {
        boolean all = page.type().equals("home") || page.type().equals("data");
        String path = german.value();
        return Arrays.stream(values())
                .filter(channel -> all || channel.covers(path, page.type().equals("listing")))
                .toList();
    }

    /** A list that shows only some of what a channel tells is not its list. */
    private boolean covers(String path, boolean list) {
        return Arrays.stream(PageType.values())
                .filter(this::tells)
                .anyMatch(told -> list ? path.equals(told.base()) : path.startsWith(told.base()));
    }
}
