package nl.careconnections.domain.notification;

import java.time.Instant;

/**
 * How far one message to one recipient came, for staff.
 *
 * @param at when it was queued, sent or given up
 * @param answer what the receiving server said last; empty when nobody was asked yet
 */
public record Delivery(
        String recipient,
        Channel channel,
        String template,
        DeliveryState state,
        int attempts,
        Instant at,
        String answer) {}
