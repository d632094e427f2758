package de.vielfalt.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The AsciiDoc processor: one JRuby for the whole run, started when the first text is to be converted.
 *
 * <p>Safe for use by several threads, which share the one processor: two of them convert faster with one shared processor
 * than with one each. What a document logs is collected by the thread that converts it.
 */
final class Asciidoc implements AutoCloseable {
    /** Version of Asciidoctor within AsciidoctorJ; its library is named outright, which spares RubyGems. */
    static final String VERSION = "2.0.26";

    /** Far more than any text takes, on any machine; whoever repeats {@code xref:a[} a thousand times gets an answer, too. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** With 1,000 texts of a page each, compiling gains a little more than it costs; with 5,000, a third. */
    private static final int WORTH_COMPILING = 800;

    /**
     * Those that nobody uses at present. They are never shut down: to start one takes a second, and JRuby does not give back
     * its memory while the process lives.
     */
    private static final Deque<AsciidoctorJRuby> IDLE = new ConcurrentLinkedDeque<>();

    private final Duration patience;
    // Marks do not outlive the conversion, so chance does not reach the output.
    private final String token = Long.toHexString(new SecureRandom().nextLong());
    private final ThreadLocal<List<AsciidocLog>> log = ThreadLocal.withInitial(ArrayList::new);
    // AsciidoctorJ's own logger, held so that its silence lasts.
    private final Logger logger = Logger.getLogger("asciidoctor");
    private final AtomicBoolean warmed = new AtomicBoolean();
    private final ReentrantLock starting = new ReentrantLock();
    private volatile boolean closed;
    private final LogHandler handler = this::collect;
    private @Nullable AsciidoctorJRuby processor;

    /**
     * A processor that is not started yet.
     *
     * @param patience how long it may take for one text
     */
    Asciidoc(Duration patience) {
        this.patience = patience;
    }

    /**
     * What the processor made of a text.
     *
     * @param title the document's title as HTML
     * @param html the body, with marks (see body.rb)
     * @param log what it complained about
     */
    record Converted(String title, String html, List<AsciidocLog> log) {}

    /**
     * Converts a text.
     *
     * @param content folder that includes may not leave, as a real path
     * @throws RuntimeException whatever Asciidoctor dies of; if it takes too long, it dies of that
     */
    Converted convert(TextFile text, Path content) {
        List<AsciidocLog> messages = log.get();
        messages.clear();
        Path folder = Optional.ofNullable(text.file().getParent()).orElse(content);
        Options options = Options.builder()
                .safe(SafeMode.SAFE)
                .baseDir(folder.toFile())
                .sourcemap(true)
                .attributes(attributes(text, content))
                .build();
        Asciidoctor asciidoctor = processor();
        return Patience.within(patience, () -> {
            Document document = asciidoctor.load(text.text(), options);
            String title = Optional.ofNullable(document.getDoctitle()).orElse("");
            String html = document.convert();
            String here = content + "/";
            List<AsciidocLog> said = messages.stream()
                    .map(entry ->
                            new AsciidocLog(entry.message().replace(here, "content/"), entry.path(), entry.line()))
                    .toList();
            return new Converted(title, html, said);
        });
    }

    private Attributes attributes(TextFile text, Path content) {
        AttributesBuilder attributes = Attributes.builder()
                .attribute("attribute-missing", "warn")
                .attribute("relfileprefix", "xref:")
                .attribute("relfilesuffix", ".adoc")
                // Each needs files or fonts that the site has not, and hides a label or a picture without them.
                .attribute("icons!", "")
                .attribute("data-uri!", "")
                .attribute("source-highlighter!", "")
                .attribute("allow-uri-read!", "")
                // A page is an article below a title of its own; with others, text would be lost.
                .attribute("doctype", "article")
                .attribute("showtitle!", "")
                .attribute("vielfalt-jail", content.toString())
                .attribute("vielfalt-token", token)
                .attribute("vielfalt-file", text.file().toString());
        Captions.of(text.path()).forEach(attributes::attribute);
        return attributes.build();
    }

    /**
     * Begins to start the processor, in a thread of its own.
     *
     * @param texts number of texts that it may have to convert: for many, JRuby compiles what it runs
     */
    void warmUp(int texts) {
        if (warmed.compareAndSet(false, true)) {
            if (texts >= WORTH_COMPILING) {
                System.setProperty("jruby.compile.mode", "JIT");
                System.setProperty("jruby.jit.threshold", "20");
            }
            Thread thread = new Thread(this::start, "asciidoc");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void start() {
        try {
            processor();
        } catch (RuntimeException e) {
            // whoever converts the first text will be told
        }
        if (closed) {
            close();
        }
    }

    /** What the marks of this processor begin with. */
    String token() {
        return token;
    }

    /** Lets go of the processor, for whoever needs one next; if it is about to start, whoever starts it sees to that. */
    @Override
    public void close() {
        closed = true;
        if (starting.tryLock()) {
            try {
                if (processor != null) {
                    processor.unregisterLogHandler(handler);
                    IDLE.push(processor);
                    processor = null;
                }
            } finally {
                starting.unlock();
            }
        }
    }

    private AsciidoctorJRuby processor() {
        starting.lock();
        try {
            if (processor == null) {
                processor = create();
            }
            return processor;
        } finally {
            starting.unlock();
        }
    }

    private AsciidoctorJRuby create() {
        logger.setUseParentHandlers(false);
        AsciidoctorJRuby idle = IDLE.poll();
        AsciidoctorJRuby ready = idle == null ? startRuby() : idle;
        ready.registerLogHandler(handler);
        return ready;
    }

    private static AsciidoctorJRuby startRuby() {
        AsciidoctorJRuby started =
                AsciidoctorJRuby.Factory.create(List.of("uri:classloader:/gems/asciidoctor-" + VERSION + "/lib"));
        try (InputStream script = Asciidoc.class.getResourceAsStream("body.rb")) {
            started.rubyExtensionRegistry().loadClass(script).preprocessor("Vielfalt::Preparation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return started;
    }

    private void collect(LogRecord entry) {
        if (entry.getSeverity().compareTo(Severity.WARN) >= 0) {
            Cursor cursor = entry.getCursor();
            boolean included = cursor != null && cursor.getFile() != null;
            log.get()
                    .add(new AsciidocLog(
                            entry.getMessage(),
                            included ? cursor.getPath() : "",
                            cursor == null ? 0 : cursor.getLineNumber()));
        }
    }
}
