package de.vielfalt.bench.corpus;

import de.vielfalt.bench.corpus.Block.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the text of a page in AsciiDoc or Markdown.
 *
 * @param asciidoc otherwise Markdown
 * @param link how a link is written
 * @param image how a picture is written
 */
public record Markup(boolean asciidoc, Function<Link, String> link, Function<Block.Image, String> image) {
    /** The text, without title and header. */
    public String write(Doc doc) {
        return doc.blocks().stream().map(this::write).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String write(Block block) {
        if (block instanceof Block.Heading heading) {
            return (asciidoc ? "== " : "## ") + heading.text();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph);
        }
        if (block instanceof Block.Bullets list) {
            String mark = !list.numbered() ? "* " : asciidoc ? ". " : "1. ";
            return list.items().stream().map(item -> mark + item).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Grid grid) {
            return asciidoc ? asciidocTable(grid.rows()) : markdownTable(grid.rows());
        }
        if (block instanceof Block.Note note) {
            return asciidoc ? "TIP: " + note.text() : "> **Tipp:** " + note.text();
        }
        return image.apply((Block.Image) block);
    }

    private String paragraph(Block.Paragraph paragraph) {
        List<String> parts = new ArrayList<>(paragraph.sentences());
        if (paragraph.strong()) {
            String mark = asciidoc ? "*" : "**";
            parts.set(0, mark + parts.get(0) + mark);
            parts.set(1, "_" + parts.get(1) + "_");
        }
        paragraph.links().forEach(target -> parts.add(link.apply(target) + "."));
        return String.join(" ", parts);
    }

    private static String asciidocTable(List<List<String>> rows) {
        return rows.stream()
                .map(row -> "| " + String.join(" | ", row))
                .collect(Collectors.joining("\n", "[cols=\"1,3,2\",options=\"header\"]\n|===\n", "\n|==="));
    }

    private static String markdownTable(List<List<String>> rows) {
        List<String> lines = rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "| --- | --- | --- |");
        return String.join("\n", lines);
    }
}
