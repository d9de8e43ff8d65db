package nl.careconnections.domain.phone;

import java.time.Instant;

/**
 * A call in the list of staff.
 *
 * @param ticket number of the ticket that came of it, {@code null} while there is none
 * @param subject of that ticket; empty while there is none, because what customers write in a draft is theirs
 */
public record PhoneCall(
        long id,
        long callerId,
        String caller,
        long organisationId,
        String organisation,
        String product,
        Instant calledAt,
        String registeredBy,
        CallState state,
        Long ticket,
        String subject) {}
