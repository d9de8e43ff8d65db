package nl.careconnections.domain.procedure;

/** What can fail, in the order of the manual. */
public enum Scenario {
    INTERNET(false),
    POWER(false),
    HARDWARE(false),
    LOG_IN(false),
    COUPLED_SYSTEM(false),
    PHARMACY(false),
    SERVER(true);

    private final boolean suppliers;

    Scenario(boolean suppliers) {
        this.suppliers = suppliers;
    }

    /** Whether the supplier is responsible for it; for all others the care organisation looks after it itself. */
    public boolean isSuppliers() {
        return suppliers;
    }
}
