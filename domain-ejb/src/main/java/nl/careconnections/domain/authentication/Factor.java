package nl.careconnections.domain.authentication;

/**
 * A second factor as it is wished for.
 *
 * @param method {@code null} for nothing chosen
 * @param audience {@code null} for nothing chosen
 * @param group which one; empty for everybody
 */
public record Factor(FactorMethod method, Audience audience, String group) {}
