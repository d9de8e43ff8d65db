package nl.careconnections.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A proposal, to read.
 *
 * @param answer {@code null} while it waits for the contact
 * @param reasons why it was refused
 */
public record WrittenProposal(
        int version,
        String description,
        LocalDate readyBy,
        String writtenBy,
        Instant writtenAt,
        Answer answer,
        String reasons,
        String answeredBy,
        Instant answeredAt,
        List<AgreedAction> actions) {

    public List<AgreedAction> getSolutions() {
        return of(ActionKind.SOLUTION);
    }

    public List<AgreedAction> getMeasures() {
        return of(ActionKind.PREVENTION);
    }

    private List<AgreedAction> of(ActionKind kind) {
        return actions.stream().filter(action -> action.kind() == kind).toList();
    }
}
