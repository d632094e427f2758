package de.vielfalt.build;

import de.vielfalt.cache.FileState;
import de.vielfalt.cache.Texts;
import de.vielfalt.model.Code;
import de.vielfalt.model.Location;
import de.vielfalt.model.Problem;
import de.vielfalt.model.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build that went well remembers for the next one.
 *
 * @param inputs what it read
 * @param now the instant it was made for
 * @param nextChange when the clock alone changes the site next
 * @param holdsUntil when the clock alone changes the site or what is to be reported
 * @param checkout what was checked out of the repository
 * @param moment what of the instant went into the versions of events
 * @param problems what it reported
 * @param pages digest of {@link MadePages}, by which the cache finds them
 * @param pageCount number of pages of the output
 * @param copies the input that a file of the output is a copy of
 * @param output the state of each file of the output, by name; empty if none was made
 */
record BuildRecord(
        Inputs inputs,
        Instant now,
        Optional<Instant> nextChange,
        Optional<Instant> holdsUntil,
        String checkout,
        String moment,
        List<Problem> problems,
        String pages,
        int pageCount,
        SortedMap<String, String> copies,
        SortedMap<String, FileState> output) {
    BuildRecord {
        problems = List.copyOf(problems);
        copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
        output = Collections.unmodifiableSortedMap(new TreeMap<>(output));
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            inputs.write(out);
            Texts.write(out, now.toString());
            write(out, nextChange);
            write(out, holdsUntil);
            Texts.write(out, checkout);
            Texts.write(out, moment);
            out.writeInt(problems.size());
            for (Problem problem : problems) {
                write(out, problem);
            }
            Texts.write(out, pages);
            out.writeInt(pageCount);
            Texts.writeAll(out, copies.keySet());
            Texts.writeAll(out, copies.values());
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

    /** The record that was encoded; the cache has seen to it that the bytes are the same. */
    static BuildRecord decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Inputs inputs = Inputs.read(in);
            Instant now = Instant.parse(Texts.read(in));
            Optional<Instant> nextChange = instant(in);
            Optional<Instant> holdsUntil = instant(in);
            String checkout = Texts.read(in);
            String moment = Texts.read(in);
            List<Problem> problems = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                problems.add(problem(in));
            }
            String pages = Texts.read(in);
            int pageCount = in.readInt();
            SortedMap<String, String> copies = new TreeMap<>();
            List<String> files = Texts.readAll(in);
            List<String> originals = Texts.readAll(in);
            for (int i = 0; i < files.size(); i++) {
                copies.put(files.get(i), originals.get(i));
            }
            SortedMap<String, FileState> output = new TreeMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                output.put(Texts.read(in), FileState.read(in));
            }
            return new BuildRecord(
                    inputs, now, nextChange, holdsUntil, checkout, moment, problems, pages, pageCount, copies, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Optional<Instant> instant) throws IOException {
        Texts.write(out, instant.map(Instant::toString).orElse(""));
    }

    private static Optional<Instant> instant(DataInputStream in) throws IOException {
        String text = Texts.read(in);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static void write(DataOutputStream out, Problem problem) throws IOException {
        out.writeBoolean(problem.isError());
        Texts.write(out, problem.code().id());
        Texts.write(out, problem.location().path());
        out.writeInt(problem.location().line());
        Texts.write(out, problem.variant());
        Texts.writeAll(out, problem.arguments());
    }

    private static Problem problem(DataInputStream in) throws IOException {
        Severity severity = in.readBoolean() ? Severity.ERROR : Severity.NOTE;
        Code code = Code.of(Texts.read(in)).orElseThrow();
        Location location = new Location(Texts.read(in), in.readInt());
        return new Problem(severity, code, location, Texts.read(in), Texts.readAll(in));
    }
}
