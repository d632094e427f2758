package de.vielfalt.app;

import de.vielfalt.model.ProblemTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;

/** Puts a failure of the program or the machine into one plain sentence. */
final class Faults {
    private final ProblemTexts texts;

    Faults(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The sentence for a failure. */
    String sentence(Throwable fault) {
        if (fault instanceof UncheckedIOException wrapper) {
            return sentence(Objects.requireNonNull(wrapper.getCause()));
        }
        if (fault instanceof IOException failure) {
            return text("app.fault-io", reason(failure));
        }
        if (fault instanceof InterruptedException) {
            return text("app.fault-interrupted");
        }
        return fault instanceof OutOfMemoryError
                ? text("app.fault-memory")
                : text("app.fault-program", fault.toString());
    }

    private String reason(IOException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        String file = failure instanceof FileSystemException place ? place.getFile() : null;
        String where = file == null ? "" : file + ": ";
        if (failure instanceof AccessDeniedException) {
            return where + text("app.fault-access");
        }
        if (failure instanceof NoSuchFileException) {
            return where + text("app.fault-gone");
        }
        return message.contains("No space left") ? where + text("app.fault-full") : message + ".";
    }

    private String text(String key, String... arguments) {
        return texts.text(key, List.of(arguments));
    }
}
