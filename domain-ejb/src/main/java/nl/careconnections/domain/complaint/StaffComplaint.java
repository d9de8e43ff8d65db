package nl.careconnections.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What staff reads of a complaint beside its timeline.
 *
 * @param phone where to call the contact
 * @param assessedBy empty while nobody assessed it
 * @param published whether customers read the assessment
 * @param calledAt {@code null} while no director spoke with the contact
 * @param proposals the newest first
 * @param agreed what is carried out; {@code null} until a proposal is accepted
 * @param readers who of staff knows of it; empty as long as it is all of support
 * @param directors whom it can be handed over to
 * @param colleagues who can be let in
 * @param owners who can carry something out
 */
public record StaffComplaint(
        Stage stage,
        String phone,
        Assessment assessment,
        String assessedBy,
        Instant assessedAt,
        boolean published,
        Instant calledAt,
        List<WrittenProposal> proposals,
        WrittenProposal agreed,
        List<Name> readers,
        List<Name> directors,
        List<Name> colleagues,
        List<Name> owners,
        Set<ComplaintStep> allowed) {}
