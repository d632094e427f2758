package de.vielfalt.build;

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
import java.util.List;
import java.util.Optional;

/**
 * What a build that went well remembers for the next one: so much as tells whether anything has changed. What else it
 * remembers are its {@link BuildDetails}.
 *
 * @param taken when its inputs were looked at
 * @param inputs checksum of the inputs and their states
 * @param output checksum of the files of the output and their states
 * @param now the instant it was made for
 * @param nextChange when the clock alone changes the site next
 * @param holdsUntil when the clock alone changes the site or what is to be reported
 * @param checkout what was checked out of the repository
 * @param moment what of the instant went into the versions of events
 * @param problems what it reported
 * @param pageCount number of pages of the output
 * @param details digest of the details, by which the cache finds them
 */
record BuildRecord(
        Instant taken,
        String inputs,
        String output,
        Instant now,
        Optional<Instant> nextChange,
        Optional<Instant> holdsUntil,
        String checkout,
        String moment,
        List<Problem> problems,
        int pageCount,
        String details) {
    BuildRecord {
        problems = List.copyOf(problems);
    }

    /** The same of the same inputs, looked at once more. */
    BuildRecord with(Inputs again, String newDetails) {
        return new BuildRecord(
                again.taken(),
                again.checksum(),
                output,
                now,
                nextChange,
                holdsUntil,
                checkout,
                moment,
                problems,
                pageCount,
                newDetails);
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(taken.toEpochMilli());
            Texts.write(out, inputs);
            Texts.write(out, output);
            Texts.write(out, now.toString());
            write(out, nextChange);
            write(out, holdsUntil);
            Texts.write(out, checkout);
            Texts.write(out, moment);
            out.writeInt(problems.size());
            for (Problem problem : problems) {
                write(out, problem);
            }
            out.writeInt(pageCount);
            Texts.write(out, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record that was encoded; the cache has seen to it that the bytes are the same. */
    static BuildRecord decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant taken = Instant.ofEpochMilli(in.readLong());
            String inputs = Texts.read(in);
            String output = Texts.read(in);
            Instant now = Instant.parse(Texts.read(in));
            Optional<Instant> nextChange = instant(in);
            Optional<Instant> holdsUntil = instant(in);
            String checkout = Texts.read(in);
            String moment = Texts.read(in);
            List<Problem> problems = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                problems.add(problem(in));
            }
            int pageCount = in.readInt();
            String details = Texts.read(in);
            return new BuildRecord(
                    taken, inputs, output, now, nextChange, holdsUntil, checkout, moment, problems, pageCount, details);
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
