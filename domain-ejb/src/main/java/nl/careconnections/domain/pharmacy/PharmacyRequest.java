package nl.careconnections.domain.pharmacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What pages show of a request for a pharmacy beside the ticket.
 *
 * @param sentOn when the contract was sent; {@code null} before
 * @param signedOn when it was signed; {@code null} before
 * @param leading for staff: number of the request that this one follows; {@code null} for one that leads
 * @param followers for staff: the requests that follow this one
 * @param allowed for staff: what can be done now
 */
public record PharmacyRequest(
        String stage,
        String agbCode,
        String name,
        String place,
        String system,
        LocalDate sentOn,
        LocalDate signedOn,
        Long leading,
        List<Follower> followers,
        Set<PharmacyStep> allowed) {

    public PharmacyRequest {
        followers = List.copyOf(followers);
        allowed = Set.copyOf(allowed);
    }

    /** A request of another organisation for the same pharmacy. */
    public record Follower(long number, String organisation) {}
}
