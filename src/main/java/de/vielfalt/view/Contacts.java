package de.vielfalt.view;

import java.util.List;

/** Shows whom to ask: addresses as people read them. */
final class Contacts {
    private Contacts() {}

    /** Offices' names, {@code mailto:}, {@code tel:} and {@code https:} addresses, in their order. */
    static List<ContactView> of(List<String> contacts) {
        return contacts.stream().map(Contacts::of).toList();
    }

    /** One of them. */
    static ContactView of(String contact) {
        if (contact.startsWith("mailto:")) {
            return new ContactView("mail", before(contact.substring("mailto:".length()), '?'), contact);
        }
        if (contact.startsWith("tel:")) {
            String number = before(contact.substring("tel:".length()), ';');
            return new ContactView("phone", number.replace('-', ' '), "tel:" + number.replace(" ", ""));
        }
        if (contact.startsWith("https:")) {
            return new ContactView("web", host(contact), contact);
        }
        return new ContactView("office", contact, "");
    }

    /** What people call a web address: its host without {@code www.}, and no more. */
    static String host(String url) {
        String rest = url.substring(url.indexOf(':') + 1);
        String host = before(before(before(rest.startsWith("//") ? rest.substring(2) : rest, '/'), '?'), '#');
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
