package de.vielfalt.build;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells progress which step begins, and remembers how long each took; two steps may take turns. */
final class Stopwatch {
    private final Progress progress;
    private final Map<String, Duration> timings = new LinkedHashMap<>();
    private String step = "";
    private long began;

    Stopwatch(Progress progress) {
        this.progress = progress;
    }

    void step(String name) {
        stop();
        step = name;
        began = System.nanoTime();
        if (!timings.containsKey(name)) {
            progress.step(name);
        }
    }

    Map<String, Duration> timings() {
        stop();
        return Collections.unmodifiableMap(timings);
    }

    private void stop() {
        if (!step.isEmpty()) {
            timings.merge(step, Duration.ofNanos(System.nanoTime() - began), Duration::plus);
            step = "";
        }
    }
}
