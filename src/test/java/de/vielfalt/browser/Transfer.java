package de.vielfalt.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came over the wire for one page, as the browser itself counted it: bodies as they were sent, and their headers. */
final class Transfer {
    /**
     * One file.
     *
     * @param type as the browser sees it: {@code Document}, {@code Stylesheet}, {@code Script}, {@code Font}, {@code Image}, …
     * @param bytes that came in for it
     */
    record Part(String url, String type, int bytes) {}

    private final Map<String, JsonObject> answers = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** Counts what a page loads from now on. */
    Transfer(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.responseReceived", event -> answers.put(id(event), event));
        session.on("Network.loadingFinished", event -> {
            JsonObject answer = answers.get(id(event));
            if (answer != null) {
                parts.add(new Part(
                        answer.getAsJsonObject("response").get("url").getAsString(),
                        answer.get("type").getAsString(),
                        event.get("encodedDataLength").getAsInt()));
            }
        });
        session.send("Network.enable");
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    /** Everything that has come so far. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The bytes of what is of one of these types. */
    int bytes(String... types) {
        return parts.stream()
                .filter(part -> List.of(types).contains(part.type()))
                .mapToInt(Part::bytes)
                .sum();
    }
}
