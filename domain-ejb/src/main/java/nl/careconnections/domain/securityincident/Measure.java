package nl.careconnections.domain.securityincident;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that is done about a security incident.
 *
 * @param owner name
 * @param doneAt {@code null} until it was carried out
 * @param result what came of it; empty until then
 */
public record Measure(long id, String what, String owner, LocalDate dueOn, Instant doneAt, String result) {

    public boolean isDone() {
        return doneAt != null;
    }
}
