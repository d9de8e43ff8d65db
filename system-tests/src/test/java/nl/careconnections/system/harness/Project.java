package nl.careconnections.system.harness;

import java.nio.file.Path;

/** Where things lie in the working copy. */
public final class Project {

    private Project() {}

    public static Path root() {
        return module().getParent();
    }

    /** For what tests leave behind. */
    public static Path target() {
        return module().resolve("target");
    }

    private static Path module() {
        return Path.of("").toAbsolutePath();
    }
}
