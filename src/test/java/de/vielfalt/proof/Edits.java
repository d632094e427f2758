package de.vielfalt.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An editor's work on a {@link TinySite}: edits of every kind, in an order and with details that a seed decides. */
final class Edits {
    private static final List<String> WORDS =
            List.of("Tee", "Brot & Salz", "Größe", "Çay", "чай", "شاي", "<b>fett</b>", "*Fest*", "„Wort“", "2026");
    private static final List<String> PICTURES =
            List.of("sommerfest.jpg", "lesefest.jpg", "plakate.png", "winterprogramm.jpg");

    private final Path site;
    private final Random random;
    private final Map<Path, byte[]> earlier = new HashMap<>();
    private int made;

    /** Writes the site, and prepares to edit it. */
    Edits(Path site, long seed) throws IOException {
        this.site = site;
        this.random = new Random(seed);
        TinySite.write(site);
        picture("muster.jpg");
    }

    /** Between one and three edits; what was done, in words. */
    List<String> some() throws IOException {
        List<String> done = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            done.add(one());
        }
        return done;
    }

    private String one() throws IOException {
        return switch (random.nextInt(14)) {
            case 0 -> text(any());
            case 1 -> text("aktuelles/bericht.adoc");
            case 2 -> text("_bausteine/weg.adoc");
            case 3 -> header();
            case 4 -> rename();
            case 5 -> add();
            case 6 -> delete();
            case 7 -> translate();
            case 8 -> picture("muster.jpg");
            case 9 -> vocabulary();
            case 10 -> template();
            case 11 -> message();
            case 12 -> setting();
            default -> undo();
        };
    }

    private String text(String file) throws IOException {
        String old = read("content/" + file);
        return write("content/" + file, old.stripTrailing() + "\n\nDazu " + word() + " und " + word() + ".\n");
    }

    private String header() throws IOException {
        String line =
                pick(List.of(":teaser: " + word(), ":beginn: 2026-12-0" + (1 + random.nextInt(9)), ":kosten: 5 €", ""));
        String rest = read("content/veranstaltungen/fest.adoc");
        String key = line.isEmpty() ? ":thema:" : line.substring(0, line.indexOf(':', 1) + 1);
        String without = rest.replaceAll("(?m)^" + key + ".*\\n", "");
        int title = without.indexOf('\n') + 1;
        String header = line.isEmpty() ? "" : line + "\n";
        return write(
                "content/veranstaltungen/fest.adoc", without.substring(0, title) + header + without.substring(title));
    }

    private String add() throws IOException {
        String name = "meldung-" + made++;
        return write(
                "content/aktuelles/" + name + ".adoc",
                "= Meldung " + word() + "\n:datum: 2026-11-" + (10 + random.nextInt(20)) + "\n\nHier ist " + word()
                        + ".\n\ninclude::../_bausteine/weg.adoc[]\n");
    }

    private String rename() throws IOException {
        String file = addedOr("seiten/ueber.adoc");
        String target = file.substring(0, file.indexOf('/') + 1) + "neu-" + made++ + ".adoc";
        if (!Files.exists(site.resolve("content").resolve(file))) {
            return add();
        }
        Files.move(
                site.resolve("content").resolve(file), site.resolve("content").resolve(target));
        return "rename " + file + " to " + target;
    }

    private String delete() throws IOException {
        String file = addedOr("veranstaltungen/fest.en.adoc");
        Files.deleteIfExists(site.resolve("content").resolve(file));
        return "delete " + file;
    }

    private String translate() throws IOException {
        return write("content/veranstaltungen/fest.en.adoc", "= Party\n\nTables and " + word() + ".\n");
    }

    /** Puts a picture where the report finds it; it may be one that is there already. */
    private String picture(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(WholeSite.DEMO
                .folder()
                .resolve("content/aktuelles")
                .resolve(pick(
                        PICTURES.stream().filter(each -> each.endsWith("jpg")).toList())));
        Files.write(site.resolve("content/aktuelles").resolve(name), bytes);
        String report = read("content/aktuelles/bericht.adoc").replaceAll("image::\\w+\\.\\w+", "image::" + name);
        write("content/aktuelles/bericht.adoc", report);
        return "picture " + name;
    }

    private String vocabulary() throws IOException {
        return write(
                "content/vokabular.yaml",
                read("content/vokabular.yaml").replaceAll("de: [^,}]+", "de: \"" + word().replace("\"", "") + "\""));
    }

    private String template() throws IOException {
        String name = pick(List.of("templates/pages/news.ftlh", "templates/components/footer/footer.ftlh"));
        Path own = site.resolve(name);
        if (Files.exists(own)) {
            Files.delete(own);
            return "delete " + name;
        }
        String shipped = Files.readString(WholeSite.PROJECT.resolve(name));
        return write(
                name,
                shipped.replace("</footer>", "<p>Eigener Fuß</p></footer>").replace("<h2>", "<h2 class=\"own\">"));
    }

    private String message() throws IOException {
        return write("templates/messages/messages_de.properties", "home.next = Demnächst: " + made++ + "\n");
    }

    private String setting() throws IOException {
        return write(
                "jbake.properties",
                read("jbake.properties").replaceAll("marke.name=.*", "marke.name=Winzig " + made++));
    }

    /** Puts some file back to what it was before an edit: its text is in the cache, then. */
    private String undo() throws IOException {
        List<Path> files = earlier.keySet().stream().sorted().toList();
        if (files.isEmpty()) {
            return add();
        }
        Path file = pick(files);
        Files.write(file, earlier.get(file));
        return "undo " + site.relativize(file);
    }

    private String any() throws IOException {
        return pick(pages());
    }

    /** One of the pages that were added, or that one if there are none. */
    private String addedOr(String file) throws IOException {
        List<String> added = pages().stream()
                .filter(page -> page.matches(".*/(?:meldung|neu)-\\d+\\.adoc"))
                .toList();
        return added.isEmpty() ? file : pick(added);
    }

    private List<String> pages() throws IOException {
        return Folders.walk(site.resolve("content")).stream()
                .filter(file -> file.toString().endsWith(".adoc"))
                .map(file -> site.resolve("content").relativize(file).toString())
                .toList();
    }

    private String word() {
        return pick(WORDS);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String read(String file) throws IOException {
        return Files.readString(site.resolve(file));
    }

    private String write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        if (Files.exists(path)) {
            earlier.putIfAbsent(path, Files.readAllBytes(path));
        }
        Files.createDirectories(path.resolveSibling(".").normalize());
        Files.writeString(path, text);
        return "write " + file;
    }
}
