package nl.careconnections.domain.contractquestion;

import nl.careconnections.domain.ticket.Status;

/** Where a question about a contract or an invoice stands (product.md, "Flows"). */
public enum ContractStage {
    SUBMITTED(Status.NEW),
    FORWARDED(Status.IN_PROGRESS),
    /** We need to know more. */
    QUESTION(Status.WAITING_FOR_CUSTOMER),
    /** The customer says whether this is the answer; says nothing in time, and it is. */
    ANSWERED(Status.SOLVED),
    CLOSED(Status.CLOSED);

    private final Status status;

    ContractStage(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
