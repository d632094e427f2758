package de.vielfalt.app;

import de.vielfalt.publish.Target;
import de.vielfalt.publish.Targets;
import java.nio.file.Path;

/**
 * What {@code publish} and {@code rollback} are asked to do besides.
 *
 * @param name the target as it was named
 * @param target where releases go
 * @param dryRun whether nothing is to be changed
 * @param ifDue whether nothing is to be done as long as nothing is due
 * @param force whether something newer may be replaced
 * @param purge whether what is kept is deleted
 * @param preview whether the release is not meant for the public
 */
record PublishOptions(
        String name, Target target, boolean dryRun, boolean ifDue, boolean force, boolean purge, boolean preview) {
    private static final int KEEP = 5;

    /**
     * Understands the options.
     *
     * @throws UsageException if there is no target, or a value is none
     */
    static PublishOptions of(Arguments arguments, Surroundings surroundings) throws UsageException {
        String name = arguments.value(Option.TO).orElseThrow(() -> new UsageException("publish.to-missing"));
        String keep = arguments.value(Option.KEEP).orElse(String.valueOf(KEEP));
        if (!keep.matches("[1-9]\\d{0,3}")) {
            throw new UsageException("publish.keep", keep);
        }
        if (name.startsWith("dir:") || name.startsWith("zip:")) {
            surroundings.resolve(name.substring("dir:".length())); // says what is wrong with it
        }
        if (Targets.holdsPassword(name)) {
            throw new UsageException("publish.password");
        }
        Path own = surroundings.project().resolve(".cache/publish");
        Target target = Targets.of(name, surroundings.folder()::resolve, own, Integer.parseInt(keep))
                .orElseThrow(() -> new UsageException("publish.to-unknown", name));
        return new PublishOptions(
                name,
                target,
                arguments.has(Option.DRY_RUN),
                arguments.has(Option.IF_DUE),
                arguments.has(Option.FORCE),
                arguments.has(Option.PURGE),
                arguments.has(Option.PREVIEW_RELEASE));
    }
}
