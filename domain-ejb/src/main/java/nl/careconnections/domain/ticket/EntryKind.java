package nl.careconnections.domain.ticket;

import java.util.EnumSet;
import java.util.Set;

/** What an entry of the timeline tells. Which entries a customer sees is kept with each entry, not with its kind. */
public enum EntryKind {
    MESSAGE,
    NOTE,
    /**
     * Text: the explanation of the submitter. Values: the proposed priority of a support question. Written by staff, it came
     * in by telephone.
     */
    RECEIVED,
    /** Somebody of support took the question up. Values: their name. */
    STARTED,
    /** Internal. Values: the names of the one before and the one after, each empty for nobody. */
    ASSIGNED,
    /** Internal. Values: the names of the team before and the one after. */
    TEAM_CHANGED,
    /** The contact left the organisation. Values: the names of the one before and the one after. */
    CONTACT_CHANGED,
    /** Text: the reason. Values: the priorities before and after. */
    PRIORITY_CHANGED,
    WAITING,
    RESUMED,
    /** Without an author: solved because the customer never answered. */
    SOLVED,
    ACCEPTED,
    /** Text: why the solution is none. */
    REFUSED,
    /** Text: why, when it was asked with a reason. */
    REOPENED,
    /** Without an author: nobody objected in time. */
    CLOSED,
    /** Text: words of the customer. Values: stars from 1 to 5. */
    RATED,
    /** Text: the purpose. Values: the last day as ISO date. */
    ACCESS_GRANTED,
    ACCESS_REVOKED,
    /** Text: what was done. Values: minutes. */
    ACCESS_USED,
    /** Text: the reason, without what was taken away. */
    REDACTED,
    /** Values: how many reminders were sent by now. */
    REMINDED,
    /** Values: the number of the other ticket. */
    LINKED,
    /**
     * Internal. Values: the target, the percentage, which time in turn (0 for a level that fires once), when it was due as
     * ISO instant, and the names of who was told.
     */
    ESCALATED,
    /** Changed rules moved targets. Text: why, and from when to when, in the reader's language. */
    TARGETS_MOVED,
    /**
     * A step in the flow of a kind of request. Values: the name of the step with that of its kind before a dot, then what
     * its words fill in.
     */
    STEP,
    /**
     * Internal. A term comes to its end, or went past it. Values: the name of the term with that of its kind before a dot,
     * {@code soon} or {@code late}, when it ends as ISO instant, the names of who was told, and which of several it is.
     */
    TERM;

    /** What the clocks of the service levels follow. */
    static final Set<EntryKind> ON_CLOCKS =
            EnumSet.of(RECEIVED, MESSAGE, PRIORITY_CHANGED, WAITING, RESUMED, SOLVED, REFUSED, REOPENED);
}
