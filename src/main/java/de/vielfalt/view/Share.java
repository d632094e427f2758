package de.vielfalt.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How a page is passed on, without anybody else in between.
 *
 * @param title its title
 * @param address its absolute address
 * @param mail begins a mail with both (RFC 6068)
 * @param sms begins a text message with both (RFC 5724; the {@code ?&} is understood by every telephone)
 */
public record Share(String title, String address, String mail, String sms) {
    static Share of(String title, String address) {
        return new Share(title, address, mail(title, title + "\n" + address), sms(title + " " + address));
    }

    /** Begins a mail. */
    static String mail(String subject, String text) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(text.replace("\n", "\r\n"));
    }

    /** Begins a text message. */
    static String sms(String text) {
        return "sms:?&body=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
