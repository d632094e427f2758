package de.vielfalt.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils texts in every way that a tired editor, a broken program or somebody malicious might; a seed decides how. */
final class Mutator {
    /** Lines with a meaning of their own in AsciiDoc, whole, half or broken. */
    private static final List<String> LINES = List.of(
            "++++",
            "====",
            "----",
            "....",
            "****",
            "____",
            "--",
            "|===",
            ",===",
            ":===",
            "!===",
            "////",
            "```",
            "'''",
            "<<<",
            "+",
            "[",
            "]",
            "[[",
            "[[]]",
            "[[anker]]",
            "[#anker]",
            "[.rolle]",
            "[quote]",
            "[verse, jemand]",
            "[NOTE]",
            "[comment]",
            "[source,ruby]",
            "[stem]",
            "[abstract]",
            "[partintro]",
            "[discrete]",
            "[appendix]",
            "[glossary]",
            "[bibliography]",
            "[horizontal]",
            "[qanda]",
            "[pass]",
            "[subs=none]",
            "[subs=\"+quotes,-macros\"]",
            "[cols=\"1a,1a\"]",
            "[cols=\"99*\"]",
            "[cols=\"x,<\"]",
            "[format=csv]",
            "[%header%footer]",
            "[example]",
            "[sidebar]",
            "[listing]",
            "[literal]",
            "[open]",
            "= Zweiter Titel",
            "== Abschnitt",
            "=== Unterabschnitt",
            "====== Tief",
            "======= Zu tief",
            "# Markdown",
            "== ",
            "=",
            ".Titel eines Blocks",
            ". Punkt",
            ".. Punkt",
            "* Punkt",
            "***** Punkt",
            "- Punkt",
            "1. Punkt",
            "7. Punkt",
            "a. Punkt",
            "Begriff:: Erklärung",
            "Begriff::::",
            "<1> Erklärung",
            "* [ ] offen",
            "NOTE: Hinweis",
            "TIP:",
            "WARNING: ",
            "| Zelle | Zelle",
            "a| Zelle",
            "2+^.>s| Zelle",
            "!Zelle",
            ":!toc:",
            ":toc:",
            ":name: Wert",
            ":!name:",
            ":name!:",
            ":beginn: 2026-02-30",
            ":unbekannt: x",
            ":kosten:",
            ":teaser: \\",
            ":jbake-type: post",
            ":doctype: book",
            ":doctype: inline",
            ":doctype: manpage",
            ":leveloffset: +3",
            ":leveloffset: -2",
            ":sectids!:",
            ":idprefix: x",
            ":attribute-missing: drop-line",
            ":compat-mode:",
            ":hardbreaks:",
            ":icons: image",
            ":data-uri:",
            ":imagesdir: /etc",
            ":notitle:",
            ":showtitle!:",
            ":stem: asciimath",
            ":source-highlighter: rouge",
            ":experimental:",
            ":xrefstyle: full",
            ":max-include-depth: 0",
            ":relfileprefix: /",
            ":safe-mode-unsafe:",
            ":backend: docbook5",
            ":nofooter:",
            "{set:a:b}",
            "{set:a!}",
            "{set:toc}",
            "{counter:n}",
            "{counter2:n}",
            "{unbekannt}",
            "{empty}",
            "{docdir}",
            "{asciidoctor-version}",
            "{set:attribute-missing:drop}",
            "include::../_bausteine/anfahrt.adoc[]",
            "include::gibt-es-nicht.adoc[]",
            "include::gibt-es-nicht.adoc[opts=optional]",
            "include::/etc/hostname[]",
            "include::../../jbake.properties[]",
            "include::.[]",
            "include::..[]",
            "include::[]",
            "include::{unbekannt}.adoc[]",
            "include::https://x.example/a.adoc[]",
            "include::../vokabular.yaml[lines=1..3]",
            "include::../_bausteine/anfahrt.adoc[tag=nichts]",
            "include::../_bausteine/anfahrt.adoc[leveloffset=+5]",
            "include::../_bausteine/anfahrt.adoc[indent=9]",
            "\\include::../_bausteine/anfahrt.adoc[]",
            "include::../_bausteine/ anfahrt.adoc[]",
            "ifdef::name[]",
            "ifndef::name[]",
            "ifdef::name[Wort]",
            "ifeval::[\"{name}\" == \"\"]",
            "ifeval::[1 > 2]",
            "endif::[]",
            "endif::name[]",
            "image::gibt-es-nicht.png[]",
            "image::[]",
            "image::https://x.example/a.png[A,rechte=x,einwilligung=ja]",
            "image::../orte/haus-am-musterplatz.jpg[Haus,rechte=Haus,einwilligung=ja]",
            "video::a.mp4[]",
            "audio::a.mp3[]",
            "video::x[youtube]",
            "toc::[]",
            "unbekannt::x[y]",
            "footnote:[Fuß]",
            "footnote:x[]",
            "<<anker>>",
            "<<anker,Wort>>",
            "<<gibt-es-nicht.adoc#x,Wort>>",
            "xref:gibt-es-nicht.adoc[]",
            "xref:seiten/start.adoc[Start]",
            "link:datei.xyz[]",
            "link:javascript:alert(1)[x]",
            "https://x.example/[x]",
            "https://x.example/?a=b&c=%zz[^]",
            "mailto:a@b.example[]",
            "kbd:[Strg]",
            "btn:[OK]",
            "menu:Datei[Neu]",
            "stem:[x^2]",
            "pass:[<b>x</b>]",
            "pass:q,a[*x*]",
            "+++<i>x</i>+++",
            "indexterm:[a,b]",
            "((Begriff))",
            "(((a,b)))",
            "[[[quelle]]] Buch",
            "anchor:x[]",
            "icon:heart[]",
            "\\\\",
            "a +",
            "<script>alert(1)</script>",
            "<div>",
            "</div></article></main>",
            "<!-- x -->",
            "<!--@1:x-->",
            "<!--/@-->",
            "<![CDATA[x]]>",
            "<?php ?>",
            "&#x1F600; &#0; &#xD800; &amp;lt; &nbsp &unbekannt;",
            "[PLATZHALTER: x]",
            "[PLATZHALTER",
            "~*_`#^+",
            "**fett *kursiv_ `code* _",
            "[.a]##x##",
            "\"`x`\" '`y`'",
            "a--b ... (C) (R) (TM) -> => <- <=",
            "::",
            ";;",
            "||",
            "\\{name}",
            "\\*x*",
            "$$x$$",
            "``x``",
            "^x^~y~",
            "​",
            " Einrückung",
            "\tTabulator",
            "\t",
            "    ");

    /** Characters that mean something to AsciiDoc. */
    private static final String SIGNS = "*_`#+^~[]{}<>|:=-./\\()!;,'\"&$%@?";

    /** Characters that people do not type. */
    private static final List<String> ODD = List.of(
            "\u0000",
            "\u0001",
            "\u0008",
            "\u000B",
            "\f",
            "\u0018",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u0096",
            "\u0097",
            "\u00A0",
            "\u00AD",
            "\u061C",
            "\u200B",
            "\u200D",
            "\u200F",
            "\u2028",
            "\u2029",
            "\u202E",
            "\u2066",
            "\u2069",
            "\uE000",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uDB40\uDC01",
            "e\u0301\u0302\u0303",
            "\u0645\u0631\u062D\u0628\u0627",
            "\u05E9",
            "\u0130\u0131",
            "\u1E9E",
            "\uD835\uDD38",
            "\uD800",
            "\uDFFF");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /**
     * A spoilt text.
     *
     * @param text what became of it; may hold lone surrogates, see {@link #bytes}
     * @param story what was done, in the order in which it was
     */
    record Mutant(String text, List<String> story) {
        /** The text in UTF-8; a lone surrogate gives the three bytes that are no UTF-8. */
        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                byte[] encoded = Character.getType(c) == Character.SURROGATE
                        ? new byte[] {(byte) 0xED, (byte) (0x80 | (c >> 6 & 0x3F)), (byte) (0x80 | (c & 0x3F))}
                        : Character.toString(c).getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(encoded);
            }
            return bytes.toByteArray();
        }
    }

    /** Spoils a text in one to four ways. */
    Mutant spoil(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        List<String> story = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            story.add(spoil(lines));
        }
        String end = random.nextInt(6) == 0 ? pick(List.of("\r\n", "\r", "\n\r")) : "\n";
        StringBuilder spoilt = new StringBuilder();
        for (String line : lines) {
            spoilt.append(line)
                    .append(end.equals("\n\r") && random.nextBoolean() ? "\r\n" : end.charAt(0) == '\n' ? "\n" : end);
        }
        return new Mutant(spoilt.toString(), story);
    }

    private String spoil(List<String> lines) {
        int at = random.nextInt(lines.size());
        return switch (random.nextInt(16)) {
            case 0 -> "delete " + lines.remove(lines.size() > 1 ? at : 0) + refill(lines);
            case 1 -> insert(lines, random.nextInt(lines.size()), lines.get(at));
            case 2 -> swap(lines, at, random.nextInt(lines.size()));
            case 3 -> join(lines, at);
            case 4 -> split(lines, at);
            case 5 -> cut(lines, at);
            case 6, 7, 8 -> insert(lines, at, pick(LINES));
            case 9 -> replace(lines, at, pick(LINES));
            case 10 -> change(lines, at, pick(ODD));
            case 11 -> change(lines, at, String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
            case 12 -> wrap(lines, at);
            case 13 -> change(lines, at, pick(LINES));
            case 14 -> value(lines);
            default -> much(lines, at);
        };
    }

    private static String refill(List<String> lines) {
        if (lines.isEmpty()) {
            lines.add("");
        }
        return "";
    }

    private static String insert(List<String> lines, int at, String line) {
        lines.add(at, line);
        return "insert " + line + " at " + (at + 1);
    }

    private static String replace(List<String> lines, int at, String line) {
        lines.set(at, line);
        return "replace " + (at + 1) + " by " + line;
    }

    private static String swap(List<String> lines, int one, int other) {
        String line = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, line);
        return "swap " + (one + 1) + " and " + (other + 1);
    }

    private static String join(List<String> lines, int at) {
        if (at + 1 < lines.size()) {
            lines.set(at, lines.get(at) + lines.remove(at + 1));
        }
        return "join " + (at + 1) + " with the next";
    }

    private String split(List<String> lines, int at) {
        String line = lines.get(at);
        int cut = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, cut));
        lines.add(at + 1, line.substring(cut));
        return "split " + (at + 1) + " after " + cut;
    }

    private static String cut(List<String> lines, int at) {
        int from = Math.max(1, at);
        lines.subList(from, lines.size()).clear();
        return "cut before " + (from + 1);
    }

    private String change(List<String> lines, int at, String what) {
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, column) + what + line.substring(column));
        return "insert " + escaped(what) + " into " + (at + 1) + " at " + column;
    }

    private String wrap(List<String> lines, int at) {
        int to = Math.min(lines.size(), at + 1 + random.nextInt(6));
        String open = pick(LINES);
        String close = open.startsWith("if") ? "endif::[]" : open;
        lines.add(to, close);
        lines.add(at, open);
        return "wrap " + (at + 1) + " to " + to + " in " + open;
    }

    /** Puts something else behind the key of a header line. */
    private String value(List<String> lines) {
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(":[\\w-]+:.*")) {
                headers.add(i);
            }
        }
        if (headers.isEmpty()) {
            return insert(lines, 0, pick(LINES));
        }
        int at = pick(headers);
        String key = lines.get(at).substring(0, lines.get(at).indexOf(':', 1) + 1);
        String value = random.nextBoolean() ? pick(LINES) : pick(ODD) + "x".repeat(random.nextInt(300));
        lines.set(at, key + " " + value);
        return key + " " + escaped(value);
    }

    /** Very much of something. */
    private String much(List<String> lines, int at) {
        return switch (random.nextInt(7)) {
            case 0 -> change(lines, at, "x".repeat(100_000));
            case 1 -> change(lines, at, "wort ".repeat(20_000));
            case 2 -> change(lines, at, pick(LINES).repeat(200));
            case 3 -> insert(lines, at, "*".repeat(1 + random.nextInt(60)) + " tief");
            case 4 -> nested(lines, at, List.of("====", "=====", "======", "=======", "========", "========="));
            case 5 -> nested(lines, at, List.of("[cols=\"1a\"]", "|===", "a|", "!===", "a!", "====", "--"));
            default -> list(lines, at);
        };
    }

    private static String nested(List<String> lines, int at, List<String> opened) {
        List<String> block = new ArrayList<>(opened);
        block.add("innen");
        for (int i = opened.size() - 1; i >= 0; i--) {
            block.add(opened.get(i));
        }
        lines.addAll(at, block);
        return "nest " + opened + " at " + (at + 1);
    }

    private static String list(List<String> lines, int at) {
        for (int depth = 1; depth <= 40; depth++) {
            lines.add(at + depth - 1, "*".repeat(depth) + " Tiefe " + depth);
        }
        return "list of depth 40 at " + (at + 1);
    }

    private static String escaped(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        StringBuilder escaped = new StringBuilder();
        shown.chars()
                .forEach(
                        c -> escaped.append(c >= 0x20 && c < 0x7F ? String.valueOf((char) c) : "\\u%04X".formatted(c)));
        return escaped.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
