package de.vielfalt.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * The samples of one run, each counted for whom it was taken: the package of ours, or the library, that is nearest to the
 * top of the stack. So what the JDK does counts for its caller.
 *
 * @param owners number of samples by owner
 * @param total number of all samples
 */
record Samples(Map<String, Integer> owners, int total) {
    private static final String OURS = "de.vielfalt.";
    /** What JRuby names the classes that it compiles from a file of the class path. */
    private static final String COMPILED_RUBY = "uri_3a_classloader";

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    /** Of some libraries more than the first two parts of the name are needed to know them. */
    private static final List<String> LIBRARIES =
            List.of("org.jruby", "org.joni", "org.asciidoctor", "org.jsoup", "org.jbake", "com.ibm.icu", "freemarker");

    /** Reads a recording of the JDK's flight recorder. */
    static Samples read(Path recording) throws IOException {
        Map<String, Integer> owners = new TreeMap<>();
        int total = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    owners.merge(owner(event.getStackTrace().getFrames()), 1, Integer::sum);
                    total++;
                }
            }
        }
        return new Samples(owners, total);
    }

    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OURS)) {
                int end = type.indexOf('.', OURS.length());
                return "ours: " + (end < 0 ? type : type.substring(OURS.length(), end));
            }
            if (type.startsWith(COMPILED_RUBY)) {
                return "org.asciidoctor";
            }
            if (JDK.stream().noneMatch(type::startsWith)) {
                return LIBRARIES.stream()
                        .filter(type::startsWith)
                        .findFirst()
                        .orElseGet(() -> type.replaceFirst("^([a-z0-9_]+\\.[a-z0-9_]+).*", "$1"));
            }
        }
        return "JDK";
    }
}
