package de.vielfalt.build;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder with all that is in it. Symbolic links are entries like any other and never followed.
 *
 * @param root the folder, which need not exist
 */
public record Tree(Path root) {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    /** Deletes the whole tree, also where a folder in it was made read-only; does nothing if there is none. */
    public void delete() throws IOException {
        delete(root);
    }

    private static void delete(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            if (!Files.isWritable(path)) {
                permit(path, FOLDER);
            }
            List<Path> all = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                entries.forEach(all::add);
            }
            Together.forEach(all, Tree::delete);
            Files.deleteIfExists(path);
        }
    }

    /**
     * Gives every folder the permissions 0755 and every file 0644, whatever the umask says, so that equal builds make
     * equal trees and a web server of another user may read them. Does nothing where the system has no such permissions.
     */
    public void permit() throws IOException {
        if (!hasPosixPermissions(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Tree.permit(folder, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Tree.permit(file, FILE);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether the root, a folder, bears the permissions that {@link #permit()} gives to folders. */
    boolean isPermittedFolder() throws IOException {
        return !hasPosixPermissions(root) || permissions(root).equals(FOLDER);
    }

    /** Whether the file bears the permissions that {@link #permit()} gives to files. */
    static boolean isPermitted(Path file) throws IOException {
        return !hasPosixPermissions(file) || permissions(file).equals(FILE);
    }

    private static void permit(Path path, Set<PosixFilePermission> wanted) throws IOException {
        if (!hasPosixPermissions(path) || permissions(path).equals(wanted)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, wanted);
        } catch (FileSystemException e) {
            // A mounted FAT has one set of permissions for all files and refuses any other: it keeps what it has.
        }
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .permissions();
    }

    private static boolean hasPosixPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
