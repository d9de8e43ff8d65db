package nl.careconnections.domain.ticket;

import java.time.Instant;

/** Terms and the moment from which they count for what begins. */
public record DatedTerms(Instant knownFrom, WaitingTerms terms) {}
