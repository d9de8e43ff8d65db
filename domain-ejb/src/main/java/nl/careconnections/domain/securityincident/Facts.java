package nl.careconnections.domain.securityincident;

import java.time.Instant;
import java.util.List;

/**
 * What the reporter told, and how it stands.
 *
 * @param verdict {@code null} until it was assessed
 * @param spokenAt when a director spoke with the reporter first; {@code null} until then
 * @param clock the time in which the customer has to tell the authority
 */
public record Facts(
        String place,
        Instant noticedAt,
        String whoseData,
        Ongoing ongoing,
        Verdict verdict,
        Instant spokenAt,
        AuthorityClock clock,
        List<Measure> measures) {

    public Facts {
        measures = List.copyOf(measures);
    }
}
