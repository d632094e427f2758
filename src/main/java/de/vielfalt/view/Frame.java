package de.vielfalt.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the text of a page.
 *
 * @param home the home page
 * @param menu the main menu
 * @param legal pages that the law or good manners ask for, open data among them
 * @param service those of them that nobody shall have to look for: on accessibility, easy language, sign language
 * @param feedback where to tell of a barrier
 * @param archive the archive
 * @param calendars the calendars to subscribe to
 * @param programme the programmes of the months
 * @param search the page on which readers search
 * @param noticeOrNull what is to be read before everything else
 */
public record Frame(
        Ref home,
        List<MenuItem> menu,
        List<Ref> legal,
        List<Ref> service,
        Ref feedback,
        Ref archive,
        Ref calendars,
        Ref programme,
        MenuItem search,
        @Nullable NoticeView noticeOrNull) {
    public Frame {
        menu = List.copyOf(menu);
        legal = List.copyOf(legal);
        service = List.copyOf(service);
    }

    /** The same, with the page that is shown marked in its menus. */
    Frame with(List<MenuItem> marked, MenuItem markedSearch) {
        return new Frame(
                home, marked, legal, service, feedback, archive, calendars, programme, markedSearch, noticeOrNull);
    }

    /** What is to be read before everything else. */
    public Optional<NoticeView> notice() {
        return Optional.ofNullable(noticeOrNull);
    }
}
