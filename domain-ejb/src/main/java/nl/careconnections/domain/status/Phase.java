package nl.careconnections.domain.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far an incident or a planned maintenance is; the names of the public JSON (design: status page, "Enumerations"). */
public enum Phase {
    INVESTIGATING(Kind.INCIDENT),
    IDENTIFIED(Kind.INCIDENT),
    MONITORING(Kind.INCIDENT),
    RESOLVED(Kind.INCIDENT),
    POSTMORTEM(Kind.INCIDENT),
    SCHEDULED(Kind.MAINTENANCE),
    IN_PROGRESS(Kind.MAINTENANCE),
    VERIFYING(Kind.MAINTENANCE),
    COMPLETED(Kind.MAINTENANCE);

    private final Kind kind;

    Phase(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether what it was about is over. */
    public boolean isOver() {
        return this == RESOLVED || this == POSTMORTEM || this == COMPLETED;
    }

    /** Whether components are touched in it. */
    public boolean isGoingOn() {
        return !isOver() && this != SCHEDULED;
    }

    /** Whether an update may bring it there; an update may also leave it where it is, as long as it is not over. */
    public boolean mayBecome(Phase next) {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED, MONITORING -> next.kind == kind && next != POSTMORTEM;
            case RESOLVED -> next == POSTMORTEM;
            case SCHEDULED -> next == SCHEDULED || next == IN_PROGRESS;
            case IN_PROGRESS, VERIFYING -> next.kind == kind && next != SCHEDULED;
            case POSTMORTEM, COMPLETED -> false;
        };
    }

    /** Where an update may bring it. */
    public List<Phase> next() {
        return Stream.of(values()).filter(this::mayBecome).toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
