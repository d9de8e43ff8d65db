package nl.careconnections.domain.complaint;

import java.time.LocalDate;

/**
 * One thing that a proposal promises, to read.
 *
 * @param position from 1, through solutions and measures
 * @param owner name of who does it; empty until the proposal is accepted
 * @param withCustomer whether it is done together with the customer
 * @param doneOn {@code null} while it is to be done
 */
public record AgreedAction(
        int position,
        ActionKind kind,
        String description,
        LocalDate dueOn,
        Long ownerId,
        String owner,
        boolean withCustomer,
        LocalDate doneOn,
        String result) {

    public boolean isDone() {
        return doneOn != null;
    }
}
