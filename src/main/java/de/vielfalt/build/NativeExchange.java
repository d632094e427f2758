package de.vielfalt.build;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges two folders in one step of the kernel, {@code renameat2(RENAME_EXCHANGE)}: there is no moment, and no kill,
 * at which the output is missing or mixed. Where it cannot be had (another system, an old kernel or C library, a file
 * system or a container that does not know it), another way does the work.
 *
 * <p>Loading JNA takes some 150 ms: see {@link #prepare}.
 */
final class NativeExchange implements Exchange {
    private static final int AT_FDCWD = -100;
    private static final int RENAME_EXCHANGE = 2;

    private final Exchange otherwise;
    private @Nullable CompletableFuture<Optional<Function>> call;

    NativeExchange(Exchange otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Path exchange(Path staged, Path output) throws IOException {
        Optional<Function> renameat2 = call().join();
        return renameat2.isPresent() && exchange(renameat2.get(), staged, output)
                ? staged
                : otherwise.exchange(staged, output);
    }

    @Override
    public void prepare() {
        CompletableFuture<?> unused = call();
    }

    private synchronized CompletableFuture<Optional<Function>> call() {
        if (call == null) {
            call = CompletableFuture.supplyAsync(NativeExchange::find);
        }
        return call;
    }

    /** Whether the exchange is done. If not, nothing has moved, whatever the reason: the other way will tell it. */
    private static boolean exchange(Function renameat2, Path staged, Path output) {
        Object[] arguments = {AT_FDCWD, bytes(staged), AT_FDCWD, bytes(output), RENAME_EXCHANGE};
        return renameat2.invokeInt(arguments) == 0;
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
