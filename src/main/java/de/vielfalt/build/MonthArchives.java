package de.vielfalt.build;

import de.vielfalt.model.Language;
import de.vielfalt.model.SitePath;
import de.vielfalt.share.Kit;
import de.vielfalt.share.Kits;
import de.vielfalt.share.Piece;
import de.vielfalt.view.KitContent;
import de.vielfalt.view.PageView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
    private final Map<SitePath, PageView> pages;
    private final @Nullable Staging staging;

    /**
     * Archives of pieces that are in the staging folder, or kept from the last build.
     *
     * @param pages every page of the output by its address
     * @param staging null: no piece was kept, and no archive is made
     */
    MonthArchives(BuildRequest request, Map<SitePath, PageView> pages, @Nullable Staging staging) {
        this.request = request;
        this.pages = pages;
        this.staging = staging;
    }

    /** The archive of every month. */
    List<SlowFile> files(Kits kits) {
        List<SlowFile> files = new ArrayList<>();
        kits.byMonth()
                .forEach((month, own) -> files.add(new SlowFile(Kits.archive(month), sources(own), () -> bytes(own))));
        return files;
    }

    /** The pages that an archive is made of, and the one that says which kits there are. */
    private static List<SitePath> sources(List<Kit> month) {
        List<SitePath> sources = new ArrayList<>(List.of(Kits.PAGE));
        for (Kit kit : month) {
            for (Language language : kit.languages()) {
                sources.add(kit.event().path(language));
                sources.add(kit.page(language));
            }
        }
        return sources;
    }

    private Optional<byte[]> bytes(List<Kit> month) throws IOException {
        return staging == null ? Optional.empty() : Optional.of(archive(files(month, staging.folder())));
    }

    private SortedMap<String, byte[]> files(List<Kit> month, Path fresh) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Kit kit : month) {
            for (Language language : kit.languages()) {
                String folder = kit.event().slug() + "/" + language.code() + "/";
                for (Piece piece : Piece.values()) {
                    if (piece.isOffered() && kit.has(piece, language)) {
                        String file = kit.path(piece, language).file();
                        Path made = fresh.resolve(file);
                        Path known =
                                Files.exists(made) ? made : request.output().resolve(file);
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
