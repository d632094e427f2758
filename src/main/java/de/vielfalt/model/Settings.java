package de.vielfalt.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code jbake.properties} says about the site as a whole.
 *
 * @param base absolute address of the site's root, ending with a slash; a sub-path is included
 * @param brand the programme's name
 * @param misspellings wrong spellings of that name, which the build tells
 * @param town the town's name
 * @param operator who runs the site
 * @param languages the languages switched on, German first
 * @param contactForm address of the operator's accessible form; may be empty
 * @param securityOrNull to whom gaps in security are reported; null until the operator has said so
 * @param licenceOrNull the terms of the open data; null until the operator has chosen some
 * @param look how the brand looks
 * @param form whether the form for editors is published too
 * @param forgeOrNull where editors without git send what they wrote; null if the operator has not said so
 */
public record Settings(
        URI base,
        String brand,
        List<String> misspellings,
        String town,
        String operator,
        List<Language> languages,
        String contactForm,
        @Nullable SecurityContact securityOrNull,
        @Nullable Licence licenceOrNull,
        Look look,
        boolean form,
        @Nullable Forge forgeOrNull) {
    public Settings {
        misspellings = List.copyOf(misspellings);
        languages = List.copyOf(languages);
    }

    /** The terms of the open data, once the operator has chosen some. */
    public Optional<Licence> licence() {
        return Optional.ofNullable(licenceOrNull);
    }

    /** Where editors without git send what they wrote. */
    public Optional<Forge> forge() {
        return Optional.ofNullable(forgeOrNull);
    }

    /** To whom gaps in security are reported, once the operator has said so. */
    public Optional<SecurityContact> security() {
        return Optional.ofNullable(securityOrNull);
    }

    /** Who answers for the site: the operator, else the programme itself. */
    public String publisher() {
        return operator.isEmpty() ? brand : operator;
    }

    /** The absolute address of a path of the site. */
    public String absolute(SitePath path) {
        return base + path.value().substring(1);
    }
}
