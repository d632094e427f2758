package de.vielfalt.source;

import de.vielfalt.model.Language;
import de.vielfalt.model.PageId;
import java.nio.file.Path;

/**
 * A file that holds a page, as its name and folder say.
 *
 * @param path relative to the site, with forward slashes
 * @param file on disk, as a real path
 * @param id page it holds
 * @param language language it is written in
 */
record ContentFile(String path, Path file, PageId id, Language language) {}
