package de.vielfalt.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What each {@link Code} means, in a sentence or two, for those who read it for the first time: in the handbook, and in reports
 * whose form has a place for it. What one problem says is in {@link ProblemTexts}.
 */
public final class CodeTexts {
    private final Properties texts = new Properties();

    /**
     * Loads the texts.
     *
     * @param language {@code de} or {@code en}
     */
    public CodeTexts(String language) {
        String resource = "codes_" + language + ".properties";
        try (InputStream in = CodeTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a code means. */
    public String meaning(Code code) {
        String meaning = texts.getProperty(code.id());
        if (meaning == null) {
            throw new IllegalStateException("no meaning of " + code.id());
        }
        return meaning;
    }
}
