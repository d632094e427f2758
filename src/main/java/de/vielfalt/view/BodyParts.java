package de.vielfalt.view;

import de.vielfalt.model.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart where its chapters begin, so that a page can show them beside each other. */
final class BodyParts {
    /** How Asciidoctor opens a chapter; it closes the one before on the line above. */
    private static final Pattern CHAPTER = Pattern.compile("^<div class=\"sect1\">$", Pattern.MULTILINE);

    private BodyParts() {}

    /** What stands before the first chapter, which may be nothing, and then each chapter. */
    static List<Html> of(Html body) {
        List<Html> parts = new ArrayList<>();
        Matcher chapter = CHAPTER.matcher(body.value());
        int from = 0;
        while (chapter.find()) {
            parts.add(new Html(body.value().substring(from, chapter.start()).strip()));
            from = chapter.start();
        }
        parts.add(new Html(body.value().substring(from).strip()));
        return parts;
    }
}
