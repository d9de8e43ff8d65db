package nl.careconnections.domain.sla;

import java.time.Instant;

/** What happens to a ticket, as far as its clocks care. */
public sealed interface ClockEvent {

    Instant at();

    /** Submission, or the time of the call for a ticket registered by phone: the clocks start. */
    record Received(Instant at, Priority priority) implements ClockEvent {}

    record PrioritySet(Instant at, Priority priority) implements ClockEvent {}

    /** From here the ticket waits for the customer. */
    record Waiting(Instant at) implements ClockEvent {}

    /** The customer answered, or staff went on without. */
    record Resumed(Instant at) implements ClockEvent {}

    /** A public message by staff, or a logged call in which staff spoke with the customer; only the first one counts. */
    record Responded(Instant at) implements ClockEvent {}

    record Solved(Instant at) implements ClockEvent {}

    record Reopened(Instant at) implements ClockEvent {}
}
