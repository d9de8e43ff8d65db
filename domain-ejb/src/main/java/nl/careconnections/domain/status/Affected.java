package nl.careconnections.domain.status;

/**
 * What an update says of one component.
 *
 * @param component its code; empty while none was chosen
 * @param status {@code null} while none was chosen
 */
public record Affected(String component, ComponentStatus status) {}
