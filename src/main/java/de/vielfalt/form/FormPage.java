package de.vielfalt.form;

import java.util.List;

/**
 * One page of the form: for one type of page, or for translations.
 *
 * @param word its folder in addresses: {@code veranstaltung}
 * @param title what it is for
 * @param typeId English name of the type; empty for translations
 * @param folder where its files lie below {@code content/}; may be empty
 * @param textRequired whether a page without text is refused
 * @param fields what it asks for, in the order of the schema
 */
public record FormPage(
        String word, String title, String typeId, String folder, boolean textRequired, List<Field> fields) {
    public FormPage {
        fields = List.copyOf(fields);
    }

    /** What is asked first. */
    public List<Field> first() {
        return fields.stream()
                .filter(field -> field.first() && !field.aboutPicture())
                .toList();
    }

    /** What is asked of the picture. */
    public List<Field> picture() {
        return fields.stream().filter(Field::aboutPicture).toList();
    }

    /** What few pages need. */
    public List<Field> more() {
        return fields.stream()
                .filter(field -> !field.first() && !field.aboutPicture() && !isStatus(field))
                .toList();
    }

    /** Whether it is published. */
    public List<Field> status() {
        return fields.stream().filter(FormPage::isStatus).toList();
    }

    private static boolean isStatus(Field field) {
        return field.entry().name().equals("status");
    }
}
