package nl.careconnections.domain.authentication;

/** A network to be allowed, or no longer. */
public record NetworkLine(
        long id, NetworkChange change, String network, String description, String reason, boolean done) {}
