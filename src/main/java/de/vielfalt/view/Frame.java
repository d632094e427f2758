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
 * @param archive the archive
 * @param calendars the calendars to subscribe to
 * @param search the page on which readers search
 * @param noticeOrNull what is to be read before everything else
 */
public record Frame(
        Ref home,
        List<MenuItem> menu,
        List<Ref> legal,
        Ref archive,
        Ref calendars,
        MenuItem search,
        @Nullable NoticeView noticeOrNull) {
    public Frame {
        menu = List.copyOf(menu);
        legal = List.copyOf(legal);
    }

    /** What is to be read before everything else. */
    public Optional<NoticeView> notice() {
        return Optional.ofNullable(noticeOrNull);
    }
}
