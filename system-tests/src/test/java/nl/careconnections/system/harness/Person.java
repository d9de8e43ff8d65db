package nl.careconnections.system.harness;

/**
 * Somebody who can log in.
 *
 * @param app the authenticator app; {@code null} for who gets codes by mail
 */
public record Person(String name, String email, String password, Totp app) {}
