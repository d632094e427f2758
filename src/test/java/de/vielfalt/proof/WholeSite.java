package de.vielfalt.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two whole sites of this project. Each is baked once, when somebody first asks for it. */
enum WholeSite {
    /** A rich programme, all of it invented: {@code src/test/sites/demo}. */
    DEMO("src/test/sites/demo") {
        @Override
        Edition edition() {
            return Demo.EDITION;
        }
    },
    /** What is shipped: the project's own {@code content/}. */
    SHIPPED("") {
        @Override
        Edition edition() {
            return Shipped.EDITION;
        }
    };

    /** The folder of the project. */
    static final Path PROJECT =
            Path.of(System.getProperty("vielfalt.home", ".")).toAbsolutePath().normalize();

    private final String folder;

    WholeSite(String folder) {
        this.folder = folder;
    }

    /** The folder that holds its {@code content/}. */
    Path folder() {
        return PROJECT.resolve(folder);
    }

    /** Copies what it consists of, as a site by itself. */
    void copyTo(Path target) throws IOException {
        Folders.copy(folder().resolve("content"), target.resolve("content"));
        Files.copy(folder().resolve("jbake.properties"), target.resolve("jbake.properties"));
    }

    /** The site as baked for {@link Bake#BASE}. */
    abstract Edition edition();

    private static final class Demo {
        static final Edition EDITION = Edition.bake(DEMO, Bake.BASE);
    }

    private static final class Shipped {
        static final Edition EDITION = Edition.bake(SHIPPED, Bake.BASE);
    }
}
