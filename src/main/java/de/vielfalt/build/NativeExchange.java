package de.vielfalt.build;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Exchanges two folders in one step of the kernel, {@code renameat2(RENAME_EXCHANGE)}: there is no moment, and no kill,
 * at which the output is missing or mixed. On a system or file system without it another way does the work.
 *
 * <p>Loading JNA takes some 150 ms, so it begins, beside everything else, as soon as this object is made.
 */
final class NativeExchange implements Exchange {
    private static final int AT_FDCWD = -100;
    private static final int RENAME_EXCHANGE = 2;

    /**
     * EPERM (a container's filter of system calls knows it not), EINVAL (nor does the file system), ENOSYS (nor the
     * kernel), EOPNOTSUPP, by their numbers in {@code asm-generic/errno.h}.
     */
    private static final Set<Integer> UNSUPPORTED = Set.of(1, 22, 38, 95);

    private final CompletableFuture<Optional<Function>> call = CompletableFuture.supplyAsync(NativeExchange::find);
    private final Exchange otherwise;

    NativeExchange(Exchange otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Path exchange(Path staged, Path output) throws IOException {
        Optional<Function> renameat2 = call.join();
        int error = renameat2.isPresent() ? exchange(renameat2.get(), staged, output) : 0;
        if (renameat2.isEmpty() || UNSUPPORTED.contains(error)) {
            return otherwise.exchange(staged, output);
        }
        if (error != 0) {
            throw new FileSystemException(
                    staged.toString(), output.toString(), "the folders cannot be exchanged, errno " + error);
        }
        return staged;
    }

    private static int exchange(Function renameat2, Path staged, Path output) {
        Object[] arguments = {AT_FDCWD, bytes(staged), AT_FDCWD, bytes(output), RENAME_EXCHANGE};
        return renameat2.invokeInt(arguments) == 0 ? 0 : Native.getLastError();
    }

    /** The call, absent on other systems, in a C library before glibc 2.28, and where JNA cannot be loaded. */
    private static Optional<Function> find() {
        try {
            return Platform.isLinux() ? Optional.of(Function.getFunction("c", "renameat2")) : Optional.empty();
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** The very bytes of the path, ended by a zero: only its URI shows them, whatever the locale. */
    private static byte[] bytes(Path path) {
        String encoded = path.toUri().getRawPath().replace("+", "%2B");
        return (URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1) + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }
}
