package nl.careconnections.domain.emergency.list;

/** How a line stands at the list's point of reference. Only the first two may have boxes. */
public enum LineState {
    ACTIVE,
    PLANNED,
    VERIFY,
    STOPPED,
    INTERRUPTED,
    NOT_PROCESSED,
    NEW;

    public boolean mayHaveBoxes() {
        return this == ACTIVE || this == PLANNED;
    }
}
