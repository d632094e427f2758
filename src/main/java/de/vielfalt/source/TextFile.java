package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A text file, decoded: UTF-8, line ends LF, no byte order mark.
 *
 * @param path relative to the site, with forward slashes
 * @param file on disk
 * @param text the whole text
 */
record TextFile(String path, Path file, String text) {
    /** More than anybody writes by hand: 1 MiB. */
    static final long MAX_BYTES = 1024L * 1024;

    /** Reads a file, or says why it cannot be read. */
    static Optional<TextFile> read(String path, Path file, Consumer<Problem> problems) throws IOException {
        Optional<byte[]> bytes = bytes(path, file, problems);
        return bytes.isPresent() ? decode(path, file, bytes.get(), problems) : Optional.empty();
    }

    /** Reads a file's bytes, or says why they cannot be a text. */
    static Optional<byte[]> bytes(String path, Path file, Consumer<Problem> problems) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile() && attributes.size() <= MAX_BYTES) {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (AccessDeniedException | NoSuchFileException e) {
            problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "unreadable"));
            return Optional.empty();
        }
        if (!attributes.isRegularFile()) {
            problems.accept(Problem.error(Code.FILE_FORBIDDEN, Location.file(path), "special"));
            return Optional.empty();
        }
        long size = attributes.size();
        problems.accept(Problem.error(Code.FILE_TOO_LARGE, Location.file(path), "text", megabytes(size)));
        return Optional.empty();
    }

    static Optional<TextFile> decode(String path, Path file, byte[] bytes, Consumer<Problem> problems) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var result = decoder.decode(source, decoded, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            int line = 1 + count(bytes, source.position());
            problems.accept(Problem.error(Code.ENCODING, new Location(path, line), "not-utf8"));
            return Optional.empty();
        }
        String text = decoded.flip().toString();
        int control = control(text.toCharArray());
        if (control >= 0) {
            int line = 1 + count(bytes, text.substring(0, control).getBytes(StandardCharsets.UTF_8).length);
            String number = String.format(Locale.ROOT, "U+%04X", text.codePointAt(control));
            String variant = number.equals("U+0000") ? "nul" : "control";
            problems.accept(Problem.error(Code.ENCODING, new Location(path, line), variant, number));
            return Optional.empty();
        }
        String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (plain.isBlank()) {
            problems.accept(Problem.error(Code.FILE_EMPTY, Location.file(path), "empty"));
            return Optional.empty();
        }
        return Optional.of(new TextFile(path, file, plain));
    }

    /** The lines, without their ends. */
    List<String> lines() {
        return text.lines().toList();
    }

    static String megabytes(long bytes) {
        return String.valueOf(Math.max(1, Math.round(bytes / 1024.0 / 1024.0)));
    }

    /** Where the first character is that no text holds, and HTML forbids: a control character, or a code point that is none. */
    private static int control(char[] text) {
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            boolean blank = c == '\t' || c == '\n' || c == '\r';
            if ((c < ' ' && !blank) || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE) {
                return i;
            }
        }
        return -1;
    }

    private static int count(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
