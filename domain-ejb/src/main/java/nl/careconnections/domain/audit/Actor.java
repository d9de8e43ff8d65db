package nl.careconnections.domain.audit;

/**
 * Who did it, as known at that moment; kept with the entry, because names and roles change later.
 *
 * @param accountId of the customer portal; empty ({@code null}) for caregivers, who are not logged in, and the system itself
 * @param caregiverId of the emergency portal; empty ({@code null}) for everybody else
 * @param organisationId empty ({@code null}) for staff, the system and strangers
 * @param address the client's network address
 */
public record Actor(Long accountId, Long caregiverId, String name, String role, Long organisationId, String address) {

    /** A timer or the start-up, acting for nobody. */
    public static final Actor SYSTEM = new Actor(null, null, "system", "SYSTEM", null, "-");

    /** Somebody with an account of the customer portal. */
    public static Actor account(long id, String name, String role, Long organisationId, String address) {
        return new Actor(id, null, name, role, organisationId, address);
    }

    /** Somebody of the emergency portal. */
    public static Actor caregiver(long id, String name, long organisationId, String address) {
        return new Actor(null, id, name, "CAREGIVER", organisationId, address);
    }

    /** A care system with a key of an organisation. */
    public static Actor integrator(String name, long organisationId, String address) {
        return new Actor(null, null, name, "INTEGRATOR", organisationId, address);
    }

    /** A program with a key of the supplier's own. */
    public static Actor automation(String name, String address) {
        return new Actor(null, null, name, "AUTOMATION", null, address);
    }

    /** Somebody who did not log in. */
    public static Actor stranger(String typedName, String address) {
        return new Actor(null, null, typedName, "ANONYMOUS", null, address);
    }
}
