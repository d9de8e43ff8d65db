package nl.careconnections.domain.complaint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.careconnections.domain.ticket.Status;

/** Where a complaint stands (manual, "Klachtenprocedure"), and what that means to lists. */
public enum Stage {
    /** Somebody asked to be called, to talk before there is a complaint at all. */
    CALL_ASKED(Status.NEW),
    /** That call was made. */
    TALKED(Status.CLOSED),
    /** Step 2: support assesses it. */
    SUBMITTED(Status.NEW),
    /** Step 3: it is with the directors, of whom one becomes responsible. */
    FORWARDED(Status.IN_PROGRESS),
    /** Step 4: the director calls, and writes a proposal. */
    UNDER_REVIEW(Status.IN_PROGRESS),
    /** Step 5: the contact accepts the proposal or refuses it. */
    PROPOSED(Status.WAITING_FOR_CUSTOMER),
    REFUSED(Status.IN_PROGRESS),
    /** Step 6: what was agreed is carried out. */
    CARRYING_OUT(Status.IN_PROGRESS),
    CLOSED(Status.CLOSED),
    /** The supplier has no influence on the cause. */
    STOPPED(Status.CLOSED);

    /** While one director is responsible. */
    static final Set<Stage> WITH_DIRECTOR =
            Collections.unmodifiableSet(EnumSet.of(UNDER_REVIEW, PROPOSED, REFUSED, CARRYING_OUT));

    private final Status status;

    Stage(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
