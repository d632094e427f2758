package de.vielfalt.build;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the system knows of a regular file without reading it. Whoever changes the content of a file changes its state,
 * unless the clock has not ticked on between: see {@link #isSettled}.
 *
 * @param size in bytes
 * @param modified last modification, which anybody may set, in nanoseconds since 1970
 * @param changed last change of content, name or permissions, which only the system sets, in nanoseconds since 1970
 * @param inode the file's number in its file system
 */
record FileState(long size, long modified, long changed, long inode) {
    /** Longer than any file system's clock takes to tick: that of FAT counts two seconds. */
    private static final long TICK = 3_000_000_000L;

    /** The state of a regular file, not of a link to one; empty for anything else and where the system tells too little. */
    static Optional<FileState> of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        Map<String, Object> known = Files.readAttributes(
                file, "unix:isRegularFile,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
        return known.get("isRegularFile") instanceof Boolean regular
                        && regular
                        && known.get("size") instanceof Long size
                        && known.get("lastModifiedTime") instanceof FileTime modified
                        && known.get("ctime") instanceof FileTime changed
                        && known.get("ino") instanceof Long inode
                ? Optional.of(new FileState(size, nanos(modified), nanos(changed), inode))
                : Optional.empty();
    }

    /** Whether a change after this instant cannot go unnoticed because the clock stood still. */
    boolean isSettled(Instant seen) {
        return changed < nanos(FileTime.from(seen)) - TICK;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(size);
        out.writeLong(modified);
        out.writeLong(changed);
        out.writeLong(inode);
    }

    static FileState read(DataInput in) throws IOException {
        return new FileState(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }

    private static long nanos(FileTime time) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
