package nl.careconnections.server;

import java.nio.file.Path;

/** The Java that runs this program, to run others with. */
final class Java {

    private Java() {}

    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
