package nl.careconnections.domain.audit;

/**
 * Who did it, as known at that moment; kept with the entry, because names and roles change later.
 *
 * @param accountId empty ({@code null}) for somebody not logged in, or the system itself
 * @param organisationId empty ({@code null}) for staff, the system and strangers
 * @param address the client's network address
 */
public record Actor(Long accountId, String name, String role, Long organisationId, String address) {

    /** A timer or the start-up, acting for nobody. */
    public static final Actor SYSTEM = new Actor(null, "system", "SYSTEM", null, "-");

    /** Somebody who did not log in. */
    public static Actor stranger(String typedName, String address) {
        return new Actor(null, typedName, "ANONYMOUS", null, address);
    }
}
