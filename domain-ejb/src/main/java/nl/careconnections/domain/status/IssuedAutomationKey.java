package nl.careconnections.domain.status;

/** A new key with its secret, which is kept nowhere and is never shown again. */
public record IssuedAutomationKey(AutomationKey key, String secret) {}
