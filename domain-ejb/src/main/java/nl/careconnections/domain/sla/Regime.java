package nl.careconnections.domain.sla;

/** The column of the table: received inside or outside the service window. */
public enum Regime {
    INSIDE,
    OUTSIDE;

    Regime other() {
        return this == INSIDE ? OUTSIDE : INSIDE;
    }
}
