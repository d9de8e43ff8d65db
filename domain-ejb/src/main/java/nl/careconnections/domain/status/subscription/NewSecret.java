package nl.careconnections.domain.status.subscription;

/**
 * A webhook's secret, at the only moment it can be shown.
 *
 * @param outcome what the link did; the others are {@code null} unless it is {@link Confirmation#DONE}
 * @param token of the webhook's own page
 * @param secret with which its messages are signed
 */
public record NewSecret(Confirmation outcome, String token, String secret) {}
