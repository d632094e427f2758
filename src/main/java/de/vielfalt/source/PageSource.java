package de.vielfalt.source;

import de.vielfalt.model.Link;
import java.util.List;

/**
 * A page as its own file gives it, before it is put together with the rest of the site.
 *
 * @param file which page it is
 * @param schema what its header may say
 * @param header its header, line by line
 * @param matter its header's values
 * @param conversion its text
 * @param stamp fingerprint of what it says, if it is an original: see {@link OriginalText#stamp}
 * @param placeholders what only the operator can fill in, in header and text
 */
record PageSource(
        ContentFile file,
        Schema schema,
        Header header,
        FrontMatter matter,
        Conversion conversion,
        String stamp,
        List<Link> placeholders) {}
