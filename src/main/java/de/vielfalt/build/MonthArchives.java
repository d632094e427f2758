package de.vielfalt.build;

import de.vielfalt.model.Language;
import de.vielfalt.model.Settings;
import de.vielfalt.model.SitePath;
import de.vielfalt.share.Kit;
import de.vielfalt.share.Kits;
import de.vielfalt.share.Piece;
import de.vielfalt.view.KitContent;
import de.vielfalt.view.PageView;
import de.vielfalt.view.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the kits of a month into one archive: a folder for each event, in it one for each language, in it the sheets and the texts of
 * messages. What is in it is stored as it is, since sheets are compressed by themselves; the same kits give the same bytes.
 */
final class MonthArchives {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String TEXTS = "texte.txt";

    private final BuildRequest request;
    private final Kits kits;
    private final Map<SitePath, PageView> pages = new HashMap<>();

    MonthArchives(BuildRequest request, Settings settings, View view) {
        this.request = request;
        this.kits = Kits.of(view.published(), settings.languages(), request.now());
        view.pages().forEach(page -> pages.put(page.path(), page));
    }

    /**
     * Makes them, of pieces that are in the staging folder or kept from the last build.
     *
     * @param staging takes the archives; null: none is kept
     */
    void make(LastBuild last, Output output, @Nullable Staging staging) throws IOException {
        for (Map.Entry<YearMonth, List<Kit>> month : kits.byMonth().entrySet()) {
            SitePath path = Kits.archive(month.getKey());
            if (last.isKept(path, sources(month.getValue()))) {
                output.keep(path, request.output());
            } else if (output.stage(path) && staging != null) {
                staging.write(path.file(), archive(files(month.getValue(), staging.folder())));
            }
        }
    }

    /** The pages that an archive is made of, and the one that says which kits there are. */
    private static SitePath[] sources(List<Kit> month) {
        List<SitePath> sources = new ArrayList<>(List.of(new SitePath("/" + Kit.FOLDER)));
        for (Kit kit : month) {
            for (Language language : kit.languages()) {
                sources.add(kit.event().path(language));
                sources.add(kit.page(language));
            }
        }
        return sources.toArray(SitePath[]::new);
    }

    private SortedMap<String, byte[]> files(List<Kit> month, Path fresh) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Kit kit : month) {
            for (Language language : kit.languages()) {
                String folder = kit.event().slug() + "/" + language.code() + "/";
                for (Piece piece : Piece.values()) {
                    String file = kit.path(piece, language).file();
                    Path made = fresh.resolve(file);
                    Path known = Files.exists(made) ? made : request.output().resolve(file);
                    if (kit.has(piece, language) && Files.exists(known)) {
                        files.put(folder + piece.file(), Files.readAllBytes(known));
                    }
                }
                Optional.ofNullable(pages.get(kit.page(language)))
                        .ifPresent(page -> files.put(folder + TEXTS, texts((KitContent) page.content())));
            }
        }
        return files;
    }

    /** Every message below its name, as people open it on any machine: UTF-8, lines ended as Windows ends them. */
    private static byte[] texts(KitContent kit) {
        StringBuilder texts = new StringBuilder();
        for (KitContent.MessageView message : kit.messages()) {
            texts.append("# ").append(message.title()).append("\n\n");
            if (!message.subject().isEmpty()) {
                texts.append(message.subject()).append("\n\n");
            }
            texts.append(message.text()).append("\n\n\n");
        }
        return texts.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
