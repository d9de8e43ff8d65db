package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;

/**
 * Something that a care system asked and did not get.
 *
 * @param key its number and name, as the access log has them
 * @param ward empty where it was about none, or about one that is not known
 */
public record RefusedDelivery(Instant at, String key, String action, String reason, String ward, String address) {}
