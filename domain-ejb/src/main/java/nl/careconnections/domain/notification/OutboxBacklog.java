package nl.careconnections.domain.notification;

import java.time.Duration;

/**
 * How far sending is behind, for whoever watches the server (assurance R2).
 *
 * @param waiting messages not sent yet
 * @param oldest age of the oldest of them; zero when none waits
 */
public record OutboxBacklog(long waiting, Duration oldest) {}
