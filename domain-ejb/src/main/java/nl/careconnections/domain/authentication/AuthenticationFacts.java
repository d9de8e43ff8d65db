package nl.careconnections.domain.authentication;

import java.time.Instant;
import java.util.List;

/**
 * What was asked for.
 *
 * @param factor {@code null} unless it is about a second factor
 * @param signOn {@code null} unless it is about single sign-on
 * @param verifiedAt {@code null} until it is known who asks
 */
public record AuthenticationFacts(
        About about, List<NetworkLine> lines, Factor factor, SignOn signOn, Instant verifiedAt) {

    public AuthenticationFacts {
        lines = List.copyOf(lines);
    }
}
