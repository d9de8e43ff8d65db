package nl.careconnections.domain.status;

/**
 * What an update says of one component.
 *
 * @param component its code
 */
public record Affected(String component, ComponentStatus status) {}
