package nl.careconnections.domain.ticket;

import java.time.LocalDate;

/**
 * Consent to log in to the customer's production environment.
 *
 * @param purpose what for
 * @param until the last day, in Europe/Amsterdam; at most 90 days from today
 */
public record Consent(String purpose, LocalDate until) {}
