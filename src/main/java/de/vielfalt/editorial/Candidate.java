package de.vielfalt.editorial;

import de.vielfalt.model.PageType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page that a file of another program may become.
 *
 * @param row where it stands there: a line, or the number of an entry, counted from 1
 * @param uid its lasting name there
 * @param title may be empty
 * @param values by the ASCII spelling of the key, as they are written there
 * @param remarks what no key takes, a line each
 * @param text plain text; may be empty
 */
public record Candidate(
        int row,
        String uid,
        PageType type,
        String title,
        Map<String, String> values,
        List<String> remarks,
        String text) {
    public Candidate {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        remarks = List.copyOf(remarks);
    }
}
