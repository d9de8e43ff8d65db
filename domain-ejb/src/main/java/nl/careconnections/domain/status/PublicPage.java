package nl.careconnections.domain.status;

/** What the public JSON says of the page itself. */
public record PublicPage(String id, String name, Address address) {}
