package de.vielfalt.cache;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the system knows of a regular file without reading it. Whoever changes the content of a file changes its state,
 * unless the clock has not ticked on between: see {@link #isSettled}.
 *
 * @param size in bytes
 * @param modified last modification, which anybody may set, in nanoseconds since 1970
 * @param changed last change of content, name or permissions, which only the system sets, in nanoseconds since 1970
 * @param inode the file's number in its file system
 */
public record FileState(long size, long modified, long changed, long inode) {
    /** Longer than any file system's clock takes to tick: that of FAT counts two seconds. */
    private static final long TICK = 3_000_000_000L;

    private static final String WANTED = "unix:isDirectory,isRegularFile,size,lastModifiedTime,ctime,ino";

    /** What {@link #walk} comes across. */
    public interface Visitor {
        /** A folder, before what is in it. */
        void folder(Path folder);

        /** A regular file. */
        void file(Path file, FileState state);

        /** Anything else, or what cannot be looked at, or a whole file system that tells too little. */
        void other(Path path);
    }

    /** Walks through a folder with all that is in it, or a single file; links are not followed. Asks once for each entry. */
    public static void walk(Path root, Visitor visitor) {
        if (root.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            look(root, visitor);
        } else {
            visitor.other(root);
        }
    }

    private static void look(Path path, Visitor visitor) {
        try {
            Map<String, Object> known = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
            if (Boolean.TRUE.equals(known.get("isDirectory"))) {
                visitor.folder(path);
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                    entries.forEach(entry -> look(entry, visitor));
                }
            } else if (Boolean.TRUE.equals(known.get("isRegularFile"))
                    && known.get("size") instanceof Long size
                    && known.get("lastModifiedTime") instanceof FileTime modified
                    && known.get("ctime") instanceof FileTime changed
                    && known.get("ino") instanceof Long inode) {
                visitor.file(path, new FileState(size, nanos(modified), nanos(changed), inode));
            } else {
                visitor.other(path);
            }
        } catch (IOException | DirectoryIteratorException e) {
            visitor.other(path);
        }
    }

    /** That of one file; empty if it is none, or the system tells too little. */
    public static Optional<FileState> of(Path file) {
        List<FileState> found = new ArrayList<>();
        if (!Files.isDirectory(file)) {
            walk(file, new Visitor() {
                @Override
                public void folder(Path folder) {}

                @Override
                public void file(Path file, FileState state) {
                    found.add(state);
                }

                @Override
                public void other(Path path) {}
            });
        }
        return found.stream().findFirst();
    }

    /** Whether a change after this instant cannot go unnoticed because the clock stood still. */
    public boolean isSettled(Instant seen) {
        return changed < nanos(FileTime.from(seen)) - TICK;
    }

    /** A checksum of files, by name, and their states; in whichever order they come. */
    public static String checksum(Map<String, FileState> files) {
        long sum = 0;
        for (Map.Entry<String, FileState> file : files.entrySet()) {
            sum += spread(file.getValue().bits(file.getKey().getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().toHexDigits(sum) + "-" + files.size();
    }

    private long bits(byte[] name) {
        byte[] bytes = ByteBuffer.allocate(4 * Long.BYTES + name.length)
                .putLong(size)
                .putLong(modified)
                .putLong(changed)
                .putLong(inode)
                .put(name)
                .array();
        return Checksum.bits(bytes);
    }

    /** One to one, and so that sums of such values do not cancel out (the finalizer of SplitMix64, Steele and others, 2014). */
    private static long spread(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Writes it. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(size);
        out.writeLong(modified);
        out.writeLong(changed);
        out.writeLong(inode);
    }

    /** Reads what {@link #write} wrote. */
    public static FileState read(DataInput in) throws IOException {
        return new FileState(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
