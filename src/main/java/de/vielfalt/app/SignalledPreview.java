package de.vielfalt.app;

import de.vielfalt.preview.Preview;
import de.vielfalt.preview.PreviewListener;
import de.vielfalt.preview.PreviewRequest;
import java.io.IOException;

/**
 * A preview that runs until the process is told to end: by Ctrl-C, by closing the terminal, by {@code kill}. That is how it is
 * meant to end, so the process ends as one that did well.
 */
final class SignalledPreview implements Previewer {
    @Override
    public void preview(PreviewRequest request, PreviewListener listener, Runnable ended) throws IOException {
        Preview preview = new Preview(request, listener);
        Thread end = new Thread(() -> {
            preview.end();
            ended.run();
            // Java itself would end with a code of the signal's.
            Runtime.getRuntime().halt(ExitCode.GOOD.number());
        });
        Runtime.getRuntime().addShutdownHook(end);
        try {
            preview.run();
        } finally {
            forget(end);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // it runs already
        }
    }
}
