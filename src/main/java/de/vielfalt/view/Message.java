package de.vielfalt.view;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One message in one language. What ICU needs to fill it in is made on first use: most messages never need it. */
final class Message {
    /** The types that ICU formats by itself; {@code plural}, {@code select} and the like are not among them. */
    private static final Set<String> SIMPLE = Set.of("number", "date", "time", "spellout", "ordinal", "duration");

    private final String text;
    private final ULocale locale;
    private @Nullable MessageFormat format;

    Message(String text, ULocale locale) {
        this.text = text;
        this.locale = locale;
    }

    /** The message, filled in. ICU's format keeps state while it works, hence one thread at a time. */
    String fill(Object... arguments) {
        if (isPlain(text)) {
            return text;
        }
        synchronized (this) {
            if (format == null) {
                format = new MessageFormat(text, locale);
            }
            return format.format(arguments);
        }
    }

    /** Whether there is nothing to fill in and nothing quoted. */
    private static boolean isPlain(String text) {
        return text.indexOf('{') < 0 && text.indexOf('}') < 0 && text.indexOf('\'') < 0;
    }

    /**
     * The arguments that a message uses.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static Set<String> arguments(String text) {
        if (isPlain(text)) {
            return Set.of();
        }
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            MessagePattern.Part.Type type = part.getType();
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            } else if (type == MessagePattern.Part.Type.ARG_TYPE && !SIMPLE.contains(pattern.getSubstring(part))) {
                throw new IllegalArgumentException("unknown type: " + pattern.getSubstring(part));
            }
        }
        return names;
    }
}
