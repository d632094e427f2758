package de.vielfalt.build;

import de.vielfalt.cache.FileState;
import de.vielfalt.cache.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a build that went well remembers for one in which something has changed.
 *
 * @param inputs what it read
 * @param pages digest of {@link MadePages}, by which the cache finds them
 * @param copies the input that a file of the output is a copy of
 * @param products the files made of content, configuration, messages, history and instant, and of nothing else
 * @param output the state of each file of the output, by name; empty if none was made
 */
record BuildDetails(
        Inputs inputs, String pages, Map<String, String> copies, List<String> products, Map<String, FileState> output) {
    BuildDetails {
        copies = Collections.unmodifiableMap(new HashMap<>(copies));
        products = List.copyOf(products);
        output = Collections.unmodifiableMap(new HashMap<>(output));
    }

    /** The same of the same inputs, looked at once more. */
    BuildDetails with(Inputs again) {
        return new BuildDetails(again, pages, copies, products, output);
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            inputs.write(out);
            Texts.write(out, pages);
            Texts.writeAll(out, copies.keySet());
            Texts.writeAll(out, copies.values());
            Texts.writeAll(out, products);
            out.writeInt(output.size());
            for (Map.Entry<String, FileState> file : output.entrySet()) {
                Texts.write(out, file.getKey());
                file.getValue().write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The details that were encoded; the cache has seen to it that the bytes are the same. */
    static BuildDetails decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Inputs inputs = Inputs.read(in);
            String pages = Texts.read(in);
            Map<String, String> copies = new HashMap<>();
            List<String> files = Texts.readAll(in);
            List<String> originals = Texts.readAll(in);
            for (int i = 0; i < files.size(); i++) {
                copies.put(files.get(i), originals.get(i));
            }
            List<String> products = Texts.readAll(in);
            Map<String, FileState> output = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                output.put(Texts.read(in), FileState.read(in));
            }
            return new BuildDetails(inputs, pages, copies, products, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
