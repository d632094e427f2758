package de.vielfalt.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The help in one language. The overview is a file, {@code help_<lang>.txt}, as the launcher shows it too, before
 * anything is built; the words for each option stand in {@code help_<lang>.properties}.
 */
final class Help {
    private static final int COLUMN = 23;

    private final String language;

    /**
     * The help in a language.
     *
     * @param language {@code de} or {@code en}
     */
    Help(String language) {
        this.language = language;
    }

    /** All commands. */
    String overview() {
        return read("help_" + language + ".txt");
    }

    /** One command and its options. */
    String of(Command command) {
        Properties words = words();
        StringBuilder help = new StringBuilder(words.getProperty("usage") + command.text() + words.getProperty("some"));
        help.append("\n\n").append(words.getProperty(command.text())).append("\n\n");
        for (Option option : Option.values()) {
            if (!command.takes(option)) {
                continue;
            }
            String value = option.valued() ? " " + words.getProperty(option.text() + ".value") : "";
            String label = "  " + option.text() + value;
            help.append(label).append(" ".repeat(COLUMN - label.length()));
            help.append(words.getProperty(option.text()).replace("\n", "\n" + " ".repeat(COLUMN)));
            help.append('\n');
        }
        return help.toString();
    }

    private Properties words() {
        Properties words = new Properties();
        try {
            words.load(new StringReader(read("help_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Help.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
