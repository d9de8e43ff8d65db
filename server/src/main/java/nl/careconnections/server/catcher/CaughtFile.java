package nl.careconnections.server.catcher;

/** A file that came with a mail. */
record CaughtFile(String name, String type, byte[] bytes) {}
