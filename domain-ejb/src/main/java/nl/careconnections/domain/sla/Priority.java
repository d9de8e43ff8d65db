package nl.careconnections.domain.sla;

/** How much a problem hinders the work, most urgent first (manual, "Prioritering incidenten"). */
public enum Priority {
    /** nCare is not available, or prescribing or starting an emergency procedure is impossible. */
    HIGH,
    /** A serious loss of function, but nCare can still be used. */
    MEDIUM,
    /** Annoying, while normal use is possible. */
    LOW;

    public boolean isMoreUrgentThan(Priority other) {
        return compareTo(other) < 0;
    }
}
