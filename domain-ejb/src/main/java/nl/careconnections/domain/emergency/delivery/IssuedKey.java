package nl.careconnections.domain.emergency.delivery;

/** A new key with its secret, which is kept nowhere and is never shown again. */
public record IssuedKey(ApiKey key, String secret) {}
