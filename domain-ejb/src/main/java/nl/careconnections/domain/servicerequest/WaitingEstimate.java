package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An estimate that waits for a decision of the organisation.
 *
 * @param number of the ticket
 * @param withinLimit whether the reader may approve this amount
 */
public record WaitingEstimate(
        long number, String subject, int version, BigDecimal price, LocalDate validUntil, boolean withinLimit) {}
