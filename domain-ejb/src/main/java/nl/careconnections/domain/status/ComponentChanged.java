package nl.careconnections.domain.status;

import java.time.Instant;

/** A component became another status; told in the transaction of the change. */
public record ComponentChanged(long componentId, ComponentStatus before, ComponentStatus now, Instant at) {}
