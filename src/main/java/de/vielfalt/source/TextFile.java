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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** What no text holds, and HTML forbids: control characters, and code points that are none. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

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
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            int line = 1 + count(bytes, text.substring(0, control.start()).getBytes(StandardCharsets.UTF_8).length);
            String number = String.format(Locale.ROOT, "U+%04X", text.codePointAt(control.start()));
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
