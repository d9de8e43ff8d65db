package nl.careconnections.domain.authentication;

import java.time.LocalDate;

/**
 * Single sign-on as it is wished for.
 *
 * @param provider the identity provider
 * @param metadata its https address
 * @param contact whom to speak with about it
 * @param wishedOn {@code null} for nothing typed
 */
public record SignOn(String provider, String metadata, String contact, LocalDate wishedOn) {}
