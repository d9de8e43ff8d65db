package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a job would take.
 *
 * @param version counts from 1 within the request
 * @param work what will be done
 * @param hours all hours of the job, those that were written already too
 * @param rate euros for an hour
 * @param price euros for the job
 * @param validUntil the last day on which it can be approved
 * @param decidedBy name of who approved or declined it; empty while nobody did
 * @param decidedAt {@code null} while nobody did
 * @param reason why it was declined; may be empty
 */
public record Estimate(
        int version,
        String work,
        BigDecimal hours,
        BigDecimal rate,
        BigDecimal price,
        LocalDate validUntil,
        EstimateState state,
        String madeBy,
        Instant madeAt,
        String decidedBy,
        Instant decidedAt,
        String reason) {}
