package de.vielfalt.preview;

import java.util.Locale;
import java.util.regex.Pattern;

/** The files that editors and systems put beside what is written, for moments or for good: nobody wants to see those. */
final class EditorFiles {
    /**
     * Vim ({@code .a.swp}, {@code 4913}, {@code a~}), Emacs ({@code #a#}, {@code .#a}), GNOME ({@code .goutputstream-…}), KDE
     * ({@code a.part}), JetBrains ({@code a___jb_tmp___}), Office ({@code ~$a}), macOS ({@code .DS_Store}, {@code a.sb-…}).
     */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\..*|.*~|~\\$.*|4913|#.*#|.*\\.(?:sw[a-z]|tmp|temp|part|bak|crdownload)|.*___jb_(?:tmp|old)___|.*\\.sb-[0-9a-z-]+"
                    + "|thumbs\\.db|desktop\\.ini");

    private EditorFiles() {}

    /** Whether files of that name are none of an editor's work. */
    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
